import Billing
import BillingDocuments

// MARK: - Subscriptions

extension Strings {
  var subscriptions: String { pick("Subscriptions", "Sottoscrizioni") }
  var addNewSubscription: String {
    pick("Add New Subscription", "Aggiungi nuova sottoscrizione")
  }
  var noSubscriptions: String { pick("Nothing here yet", "Ancora nessuna sottoscrizione") }
  var noSubscriptionsInvitation: String {
    pick(
      "Buy a plan or try one for free: press a, or choose Add New Subscription.",
      "Acquista un piano o provane uno gratis: premi a o scegli Aggiungi nuova sottoscrizione.")
  }

  func nothingMatches(_ text: String) -> String {
    pick("Nothing matches “\(text)”", "Nessun risultato per «\(text)»")
  }
  var searchAgain: String {
    pick(
      "Search for a plan's name or its status, or press Esc to see all.",
      "Cerca il nome di un piano o il suo stato, oppure premi Esc per vedere tutto.")
  }

  func title(of action: SubscriptionAction, _ kind: SeatKind) -> String {
    switch action {
    case .addSeats: addSeats(kind)
    case .subscribe: subscribeNow
    case .change: changeSubscription
    case .cancel: cancelSubscription
    case .removeCancellation: removePendingCancellation
    case .reactivate: reactivate
    case .pay: payNow
    case .anotherProduct: pick("Switch to another product", "Passa a un altro prodotto")
    }
  }

  private func addSeats(_ kind: SeatKind) -> String {
    switch kind {
    case .organizer: pick("Add Organizers", "Aggiungi organizzatori")
    case .agent: pick("Add Agents", "Aggiungi agenti")
    case .expert: pick("Add Experts", "Aggiungi esperti")
    }
  }

  func usable(_ until: Day) -> String {
    pick("Usable ", "Utilizzabile ") + formats.phrase(.until, until)
  }
  func trialDaysLeft(_ days: String) -> String {
    pick("Trial · \(days) left", "Prova · ancora \(days)")
  }
  func trialEnded(_ day: Day) -> String {
    pick("Trial ended ", "Prova terminata ") + formats.phrase(.on, day)
  }
  func ended(_ day: Day) -> String {
    pick("Ended ", "Terminata ") + formats.phrase(.on, day)
  }
  func ends(_ day: Day) -> String { pick("ends ", "termina ") + formats.phrase(.on, day) }
  var costsNothingUntilSubscribed: String {
    pick("Costs nothing until you subscribe", "Non costa nulla finché non la sottoscrivi")
  }
  func perSeat(_ amount: String, _ seat: String) -> String {
    "\(amount) per \(seat)"
  }
  func renews(_ day: Day, _ amount: String) -> String {
    pick("Renews ", "Rinnovo ") + formats.phrase(.on, day) + " · \(plusVAT(amount))"
  }
  var paymentFailed: String { pick("Payment failed", "Pagamento non riuscito") }
  func open(_ amount: String) -> String {
    pick("Still open: \(amount)", "Ancora da pagare: \(amount)")
  }
  func nextTry(_ day: Day) -> String {
    pick("Tried again ", "Nuovo tentativo ") + formats.phrase(.on, day)
  }
  func endsUnpaid(_ lastDay: Day) -> String {
    pick("If not paid, it ends ", "Se non pagata, termina ") + formats.phrase(.on, lastDay)
  }
}

// MARK: - My Account

extension Strings {
  var billingIsPortal: String {
    pick(
      "Leads to the Corporate Billing Portal", "Porta al Portale di fatturazione Corporate")
  }
}

// MARK: - Adding a subscription

extension Strings {
  var addSubscription: String { pick("Add a subscription", "Aggiungi sottoscrizione") }
  var editItem: String { pick("Edit this item", "Modifica articolo") }
  var buy: String { pick("Buy", "Acquista") }
  var `try`: String { pick("Try", "Prova") }
  var product: String { pick("Product", "Prodotto") }
  var comparePlans: String { pick("Compare plans", "Confronta piani") }
  var chooseSeats: String { pick("Choose seats", "Scegli postazioni") }
  var noTrial: String { pick("No trial", "Nessuna prova") }
  var usableOncePaid: String {
    pick(
      "You can start using it as soon as you have paid.",
      "Potrai usarlo subito dopo il pagamento.")
  }
  var trialCostsNothing: String {
    pick(
      "A trial costs nothing and ends by itself.",
      "La prova è gratuita e termina da sola.")
  }

  func perSeatAndMonth(_ seat: String) -> String {
    pick("per \(seat) and month", "per \(seat) al mese")
  }
  func free(_ days: String) -> String { pick("Free for \(days)", "Gratis per \(days)") }
  func upTo(_ seats: String) -> String { pick("Up to \(seats)", "Fino a \(seats)") }
}

// MARK: - Comparing plans

extension Strings {
  var differencesOnly: String { pick("differences only", "solo differenze") }
  var monthlyPrice: String { pick("Price per seat and month", "Al mese per postazione") }

  func choose(_ plan: String) -> String { pick("Choose \(plan)", "Scegli \(plan)") }
}

// MARK: - Seats

extension Strings {
  var vatNotIncluded: String { pick("VAT not included", "IVA esclusa") }

  func howMany(_ seats: String) -> String {
    pick("How many \(seats)?", "Quanti \(seats)?")
  }
  func range(_ least: Int, _ most: String) -> String {
    pick("\(least) to \(most)", "da \(least) a \(most)")
  }
  func enterNumber(_ least: Int, _ most: String) -> String {
    pick(
      "Enter a whole number from \(least) to \(most).",
      "Inserisci un numero intero da \(least) a \(most).")
  }
}
