extension Account {
  /// What life itself does to an account, in the order of one day (rule 36).
  enum LifeAct: Hashable {
    case trialEnds(SubscriptionID)
    case cancellationEnds(SubscriptionID)
    case retry(SubscriptionID)
    case offerExpires(OfferID)
    case renewal(SubscriptionID)

    fileprivate var rank: Int {
      switch self {
      case .trialEnds: 0
      case .cancellationEnds: 1
      case .retry: 2
      case .offerExpires: 3
      case .renewal: 4
      }
    }
  }

  /// The first day on which something happens by itself; nil where nothing ever will.
  ///
  /// A day that has been seen may be among them: a charge on it was waited for.
  public var nextDueDay: Day? { nextAct?.day }

  /// What happens next by itself, and when.
  ///
  /// Of one day's acts the first in rule 36's order comes first; of one kind's, the subscription or
  /// offer that is older.
  var nextAct: (day: Day, act: LifeAct)? {
    var next: (day: Day, act: LifeAct)?
    func consider(_ day: Day, _ act: LifeAct) {
      let day = max(day, lastSeenDay)
      guard let known = next, (known.day, known.act.rank) <= (day, act.rank) else {
        next = (day, act)
        return
      }
    }
    for subscription in subscriptions {
      if let (day, act) = subscription.nextAct { consider(day, act) }
    }
    for pending in offers where pending.state == .pending {
      consider(pending.lastDay.advanced(by: 1), .offerExpires(pending.id))
    }
    return next
  }
}

extension Subscription {
  /// What happens to it next by itself; nil once it has ended.
  fileprivate var nextAct: (day: Day, act: Account.LifeAct)? {
    switch standing {
    case .trial(let period): (period.end, .trialEnds(id))
    case .ended: nil
    case .paid(let term):
      if let dunning = term.dunning {
        (dunning.nextAttempt, .retry(id))
      } else if term.cancellation != nil {
        (term.period.end, .cancellationEnds(id))
      } else {
        (term.period.end, .renewal(id))
      }
    }
  }
}
