/// What a subscription is on a day, as a person would say it.
public enum SubscriptionStatus: Hashable, Sendable {
  /// Usable, and renewed on `renewal`.
  case active(renewal: Day)
  /// Usable through `lastDay`, then not renewed.
  case pendingCancellation(lastDay: Day)
  /// Usable through `lastDay` for nothing; `daysLeft` includes the day asked about.
  case trial(lastDay: Day, daysLeft: Int)
  /// Usable, while the charge for its period has failed and is tried again (rule 37).
  case pastDue(nextAttempt: Day)
  /// No longer usable since a day.
  case ended(since: Day, wasTrial: Bool)

  /// A stable word for scripts.
  public var code: String {
    switch self {
    case .active: "active"
    case .pendingCancellation: "pendingCancellation"
    case .trial: "trial"
    case .pastDue: "pastDue"
    case .ended: "ended"
    }
  }

  public var isUsable: Bool {
    if case .ended = self { false } else { true }
  }
}

extension Subscription {
  /// What it is on a day.
  ///
  /// A trial and a cancelled period end by themselves on their day (rules 16 and 19), so the day
  /// decides.
  public func status(on day: Day) -> SubscriptionStatus {
    switch standing {
    case .trial(let period):
      day >= period.end
        ? .ended(since: period.end, wasTrial: true)
        : .trial(lastDay: period.lastDay, daysLeft: period.remainingDays(from: day))
    case .paid(let term) where term.cancellation != nil:
      day >= term.period.end
        ? .ended(since: term.period.end, wasTrial: false)
        : .pendingCancellation(lastDay: term.period.lastDay)
    case .paid(let term):
      term.dunning.map { .pastDue(nextAttempt: $0.nextAttempt) }
        ?? .active(renewal: term.period.end)
    case .ended(let ending):
      .ended(since: ending.since, wasTrial: ending.wasTrial)
    }
  }
}
