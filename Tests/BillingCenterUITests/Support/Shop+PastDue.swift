import Billing
import BillingService
import Testing

extension Shop {
  /// Lets time go on to the renewal of the account's first paid plan, whose charge is declined: the
  /// plan is past due from then on (rule 37).
  ///
  /// - Returns: The plan that is past due, and the day that it is by then.
  /// - Throws: Where the account has no paid plan, or the store cannot be used.
  @discardableResult
  func fallPastDue() throws -> (subscription: SubscriptionID, day: Day) {
    let declinesLater = CardEntry(
      number: try CardNumber("4000000000000341"),
      expiry: try #require(CardExpiry(month: 12, year: 2029)),
      securityCode: "123", holder: "Anna Rossi")
    _ = try otherTerminal().save(declinesLater, on: user.account, as: user.person)
    let due = try #require(
      try account.subscriptions.first { subscription in
        guard let term = subscription.paidTerm else { return false }
        return term.cancellation == nil
      })
    let day = try #require(due.paidTerm?.period.end)
    try restart(on: day)
    return (due.id, day)
  }
}
