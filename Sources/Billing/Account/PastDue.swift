/// What a period whose charge has failed still wants (rule 37).
public struct PastDue: Hashable, Sendable {
  /// What is still to be paid; above zero.
  public let open: Money
  /// The invoice that charges the period, and which can be paid at once.
  public let invoice: InvoiceNumber
  /// How often the charge has failed; at least once.
  public let failedAttempts: Int
  /// When the charge is tried again by itself.
  public let nextAttempt: Day
  /// The last day on which the plan is usable if no payment works: it ends on the last attempt's.
  public let lastUsableDay: Day
}

extension Account {
  /// What a subscription that is past due still wants.
  ///
  /// - Parameters:
  ///   - id: The subscription.
  ///   - catalog: Its days of retries.
  /// - Returns: Nil where no charge of its running period has failed, and where it is unknown.
  public func pastDue(_ id: SubscriptionID, catalog: Catalog) -> PastDue? {
    guard let term = subscription(id)?.paidTerm, let dunning = term.dunning,
      let record = invoice(term.invoice)
    else { return nil }
    var lastAttempt = max(dunning.nextAttempt, lastSeenDay)
    var failed = dunning.failedAttempts + 1
    while let next = catalog.nextAttempt(after: failed, from: term.period.start, on: lastAttempt) {
      lastAttempt = next
      failed += 1
    }
    return PastDue(
      open: record.open, invoice: term.invoice, failedAttempts: dunning.failedAttempts,
      nextAttempt: dunning.nextAttempt, lastUsableDay: lastAttempt.advanced(by: -1))
  }
}

extension Catalog {
  /// When a charge is tried again that has failed; nil where that attempt was the last.
  ///
  /// A retry whose day has passed, since the catalog's days are others now, is not made up for.
  func nextAttempt(after attempts: Int, from boundary: Day, on day: Day) -> Day? {
    retryDays.dropFirst(attempts - 1).map { boundary.advanced(by: $0) }.first { $0 > day }
  }
}
