package import Billing

/// An account that time went on for (rule 36).
package struct AdvancedAccount: Hashable, Sendable {
  package let account: Account
  /// What happened, in its order, e-mails included; empty where nothing did.
  package let events: [Event]
  /// Whether it is not there yet, since a payment is not settled.
  ///
  /// The gateway does not answer, or another terminal is paying. It goes on by itself when it is
  /// opened next.
  package let isHeldUp: Bool

  init(_ progress: Progress, isHeldUp: Bool) {
    account = progress.account
    events = progress.events
    self.isHeldUp = isHeldUp
  }
}

/// Why time cannot go on to a day.
package enum AdvanceFault: Hashable, Sendable {
  /// Time never goes back.
  case dayPast(Day, today: Day)
  /// A store's clock is at most a hundred years ahead of the computer's.
  case tooFar(Day, last: Day)
}
