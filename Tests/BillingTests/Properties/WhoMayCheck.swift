import Billing

/// What succeeded for one does not for those who may not (promise A2, rule 40).
struct WhoMayCheck {
  let step: Step

  func run() throws(Fault) {
    try ensure(isAllowed, "\(step.context.actor) may not")
    let contact = step.before.billingContact
    try expect(.notBillingContact(contact: contact), for: .reader)
    try expect(
      .unknownPerson(.stranger, known: step.before.people.map(\.id)), for: .stranger)
  }

  private var isAllowed: Bool {
    if case .person(let person) = step.context.actor, person != .contact { return false }
    switch step.command {
    case .addOffer, .advance, .settlePayment: return step.context.actor == .system
    case .acceptOffer, .rejectOffer, .payInvoice, .setPaymentMethod, .setPurchaseOrder,
      .writeToRepresentative:
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
