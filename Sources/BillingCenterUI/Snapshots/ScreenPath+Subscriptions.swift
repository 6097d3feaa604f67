import Billing
import TerminalUI

// MARK: - The subscriptions, their options, and cancelling

extension ScreenPath {
  static let subscriptions: [ScreenPath] = [
    ScreenPath(.subscriptions) { toSubscriptions(of: $0) },
    ScreenPath("subscriptions-search", .subscriptions) {
      toSubscriptions(of: $0) + keys(.character("/")) + [.text("webinar")]
    },
    ScreenPath("subscriptions-nothing-found", .subscriptions) {
      toSubscriptions(of: $0) + keys(.character("/")) + [.text("fax")]
    },
    ScreenPath(.options) { toOptions(of: $0, where: \.isRunning) },
    ScreenPath("options-pending", .options) { toOptions(of: $0, where: \.isCancelled) },
    ScreenPath("options-trial", .options) { toOptions(of: $0, where: \.isTrial) },
    ScreenPath("options-ended", .options) { toOptions(of: $0, where: \.hasEnded) },
    ScreenPath("options-past-due", .options, isPastDue: true) {
      toOptions(of: $0, where: \.isPastDue)
    },
    ScreenPath("cancel-past-due", .cancel, isPastDue: true) {
      toOptions(of: $0, where: \.isPastDue) + keys(.down, .enter)
    },
    ScreenPath(.cancel) { toCancel(of: $0) },
    ScreenPath("cancelled", .cancel) { toCancel(of: $0) + keys(.backTab, .enter) },
    ScreenPath(.removeCancellation) { toRemoval(of: $0) },
    ScreenPath("cancellation-removed", .removeCancellation) { toRemoval(of: $0) + keys(.enter) },
  ]

  /// A Corporate account's first section is its portal.
  private static func toSubscriptions(of account: Account) -> [Stroke] {
    Tab.first(of: account) == .subscriptions ? toBilling : toBilling + keys(.character("2"))
  }

  /// To the first subscription of a kind, found by its name.
  static func to(
    _ isWanted: (Subscription) -> Bool, of account: Account
  ) -> [Stroke] {
    guard let subscription = account.subscriptions.first(where: isWanted) else { return [] }
    return toSubscriptions(of: account) + keys(.character("/")) + [.paste(subscription.planName)]
      + keys(.enter)
  }

  static func toOptions(
    of account: Account, where isWanted: (Subscription) -> Bool
  ) -> [Stroke] {
    to(isWanted, of: account) + keys(.character("o"))
  }

  private static func toCancel(of account: Account) -> [Stroke] {
    toOptions(of: account, where: \.isRunning) + keys(.down, .enter)
  }

  private static func toRemoval(of account: Account) -> [Stroke] {
    to(\.isCancelled, of: account) + keys(.enter)
  }
}

extension Subscription {
  var isRunning: Bool {
    paidTerm.map { $0.cancellation == nil && $0.dunning == nil } ?? false
  }

  var isPastDue: Bool { paidTerm?.dunning != nil }

  var isCancelled: Bool { paidTerm?.cancellation != nil }

  var isTrial: Bool {
    if case .trial = standing { true } else { false }
  }

  var hasEnded: Bool {
    if case .ended = standing { true } else { false }
  }
}
