package import Billing

extension Formats {
  /// A number of seats in the words of their kind: `1 organizer`, `3 organizzatori`.
  package func seats(_ count: Int, _ kind: SeatKind) -> String {
    "\(number(count)) \(seatName(kind, plural: count != 1))"
  }

  /// What a product's seats are called, in lower case.
  package func seatName(_ kind: SeatKind, plural: Bool) -> String {
    switch kind {
    case .organizer:
      plural ? words("organizers", "organizzatori") : words("organizer", "organizzatore")
    case .agent: plural ? words("agents", "agenti") : words("agent", "agente")
    case .expert: plural ? words("experts", "esperti") : words("expert", "esperto")
    }
  }

  /// How often a plan is billed, in lower case: `monthly`, `annuale`.
  package func frequency(_ frequency: BillingFrequency) -> String {
    switch frequency {
    case .monthly: words("monthly", "mensile")
    case .annual: words("annual", "annuale")
    }
  }

  /// What follows a price of one period: `a month`, `all'anno`.
  package func perPeriod(_ frequency: BillingFrequency) -> String {
    switch frequency {
    case .monthly: words("a month", "al mese")
    case .annual: words("a year", "all'anno")
    }
  }

  /// What a subscription is: `GoToWebinar Pro, 3 organizers, monthly`; a trial is called one.
  package func plan(_ subscription: Subscription) -> String {
    let manner = subscription.frequency.map(frequency) ?? words("trial", "prova")
    let seats = seats(subscription.seats, subscription.seatKind)
    return fitted("\(subscription.planName), \(seats), \(manner)")
  }

  /// How often a renewal's charge failed, and when it is tried again (rule 37).
  package func dunning(_ dunning: Dunning) -> String {
    let next = phrase(.on, dunning.nextAttempt, isLong: true)
    let times = number(dunning.failedAttempts)
    return dunning.failedAttempts == 1
      ? words(
        "the payment failed once and is tried again \(next)",
        "il pagamento non è riuscito una volta; nuovo tentativo \(next)")
      : words(
        "the payment failed \(times) times and is tried again \(next)",
        "il pagamento non è riuscito \(times) volte; nuovo tentativo \(next)")
  }

  /// What a subscription is today, in a word: `Active`, `In prova`.
  package func status(_ status: SubscriptionStatus) -> String {
    switch status {
    case .active: words("Active", "Attiva")
    case .pendingCancellation: words("Pending cancellation", "Annullamento in sospeso")
    case .trial: words("Trial", "In prova")
    case .pastDue: words("Payment failed", "Pagamento non riuscito")
    case .ended: words("Ended", "Terminata")
    }
  }
}
