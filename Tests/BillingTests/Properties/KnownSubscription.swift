import Billing

/// What a walk knows of one subscription from what was agreed, apart from the account.
struct KnownSubscription: Equatable {
  enum Standing: Equatable {
    case trial
    case paid
    case ended(since: Day, wasTrial: Bool)
  }

  var standing: Standing
  var plan: PlanID
  var seats: Int
  /// Meaningless for a trial.
  var frequency: BillingFrequency
  var unitPrice: Int
  var anchor: Day
  /// How many periods after the anchor the running one begins.
  var index = 0
  var period: Period
  var tax: Reference.Tax
  var invoice: InvoiceNumber?
  var isCancelled = false
  /// How often the running period's charge has failed, and when it is tried again.
  var failures = 0
  var nextAttempt: Day?

  var terms: Reference.Terms {
    Reference.Terms(plan: plan, seats: seats, frequency: frequency, unitPrice: unitPrice)
  }

  /// When something happens to it by itself; nil once it has ended.
  var dueDay: Day? {
    if case .ended = standing { return nil }
    return nextAttempt ?? period.end
  }

  /// Whether the account's own record says the same.
  func agrees(with subscription: Subscription) -> Bool {
    guard subscription.plan == plan, subscription.seats == seats else { return false }
    switch (subscription.standing, standing) {
    case (.trial(let other), .trial): return other == period
    case (.ended(let ending), .ended(let since, let wasTrial)):
      return ending.since == since && ending.wasTrial == wasTrial
        && (wasTrial || ending.frequency == frequency)
    case (.paid(let term), .paid):
      return term.period == period && term.anchor == anchor && term.frequency == frequency
        && Int(term.unitPrice.minorUnits) == unitPrice
        && Reference.Tax(term.treatment) == tax && term.invoice == invoice
        && (term.cancellation != nil) == isCancelled
        && (term.dunning?.failedAttempts ?? 0) == failures
        && term.dunning?.nextAttempt == nextAttempt
    default: return false
    }
  }
}
