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

  /// What a subscription is today, in a word: `Active`, `In prova`.
  package func status(_ status: SubscriptionStatus) -> String {
    switch status {
    case .active: words("Active", "Attiva")
    case .pendingCancellation: words("Pending cancellation", "Annullamento in sospeso")
    case .trial: words("Trial", "In prova")
    case .pastDue: words("Past due", "Pagamento in ritardo")
    case .ended: words("Ended", "Terminata")
    }
  }
}
