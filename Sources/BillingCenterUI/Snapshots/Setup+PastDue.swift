import Billing
import BillingService

extension BillingCenterApp.Setup {
  /// The same program on the day of the account's next renewal, which its card has not paid for
  /// (rule 37); what happens until then does so in memory alone.
  ///
  /// It stays as it is where something is past due already, where nothing is to be renewed by a card
  /// that the person may change, and where the service writes.
  ///
  /// - Parameter account: The account and person in charge.
  /// - Returns: What the program is started with for a screen of a plan that is past due.
  /// - Throws: Why the account cannot be read.
  func fallenPastDue(
    for account: (id: AccountID, person: PersonID)
  ) throws(ServiceError) -> BillingCenterApp.Setup {
    guard service.writesNothing else { return self }
    let known = try service.load(account.id)
    guard known.kind == .online, let contact = known.billingContact, contact.id == account.person,
      !known.subscriptions.contains(where: \.isPastDue),
      let day = known.subscriptions.filter(\.isRunning).compactMap(\.paidTerm?.period.end).min()
    else { return self }
    let branch = service.branched()
    _ = try branch.save(Self.failingCard(of: contact, on: day), on: known.id, as: contact.id)
    var setup = self
    setup.service = branch.standing(on: day)
    return setup
  }

  /// A card that is saved, and declined whenever it is charged (rule 29).
  private static func failingCard(of holder: Person, on day: Day) -> CardEntry {
    guard let number = try? CardNumber("4000000000000341"),
      let expiry = CardExpiry(month: 12, year: min(max(day.components.year + 1, 2000), 2099))
    else { preconditionFailure("the sandbox's failing card is well-formed") }
    return CardEntry(number: number, expiry: expiry, securityCode: "123", holder: holder.name)
  }
}
