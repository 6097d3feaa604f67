import Billing

/// What succeeded for one does not for those who may not (promise A2, rule 40).
struct WhoMayCheck {
  let step: Step

  func run() throws(Fault) {
    try ensure(isAllowed, "\(step.context.actor) may not")
    try expect(
      .unknownPerson(.stranger, known: step.before.people.map(\.id)), for: .stranger)
    if isLetter { return try checkLetter() }
    let contact = step.before.billingContact
    try expect(.notBillingContact(contact: contact), for: .reader)
  }

  /// Whether it is a message that more than the billing contact may send (promises J3 and G4).
  private var isLetter: Bool {
    switch step.command {
    case .write(to: .billingContact, _), .write(to: .customerService, _): true
    default: false
    }
  }

  /// The reader may write too; the billing contact to others than themselves.
  private func checkLetter() throws(Fault) {
    let reader = Context(
      today: step.context.today, catalog: step.context.catalog, actor: .person(.reader))
    do throws(BillingError) {
      _ = try step.before.decide(step.command, in: reader)
    } catch {
      throw Fault("promise J3, the reader may not: \(error)")
    }
    if case .write(to: .billingContact, _) = step.command {
      try expect(.messageToOneself, for: .contact)
    }
  }

  private var isAllowed: Bool {
    if isLetter { return step.context.actor != .person(.stranger) }
    if case .person(let person) = step.context.actor, person != .contact { return false }
    switch step.command {
    case .addOffer, .advance, .settlePayment: return step.context.actor == .system
    case .acceptOffer, .rejectOffer, .payInvoice, .setPaymentMethod, .setPurchaseOrder,
      .setInvoiceRecipients, .write:
      return true
    default: return step.before.kind == .online
    }
  }

  private func expect(_ expected: BillingError, for person: PersonID) throws(Fault) {
    let context = Context(
      today: step.context.today, catalog: step.context.catalog, actor: .person(person))
    do throws(BillingError) {
      _ = try step.before.decide(step.command, in: context)
    } catch {
      return try ensureEqual(error, expected, "promise A2")
    }
    throw Fault("promise A2, \(person) may do this")
  }
}
