extension Account {
  /// Sends a message to whom the author may write (rule 40, promises J3 and G4).
  func write(
    to correspondent: Correspondent, _ text: String, in context: Context
  ) throws(BillingError) -> [Event] {
    let author: PersonID? = if case .person(let id) = context.actor { id } else { nil }
    switch correspondent {
    case .representative: _ = try corporate()
    case .billingContact:
      guard let contact = billingContact else { throw .noBillingContact }
      guard contact.id != author else { throw .messageToOneself }
    case .customerService: break
    }
    guard text.contains(where: { !$0.isWhitespace }), text.count <= WrittenMessage.lengthLimit
    else { throw .messageLength(text.count) }
    return [
      .messageWritten(
        message: WrittenMessage(
          day: context.today, author: author, to: correspondent, text: text))
    ]
  }
}
