import Billing
import BillingDocuments

// MARK: - The options of a subscription

extension Strings {
  /// What an action brings, in one line.
  func note(
    on action: SubscriptionAction, _ status: SubscriptionStatus, _ kind: SeatKind
  ) -> String {
    switch action {
    case .addSeats, .change:
      let seats = formats.seatName(kind, plural: true)
      return pick(
        "Tier, \(seats), monthly or annual billing",
        "Livello, \(seats), fatturazione mensile o annuale")
    case .subscribe:
      return pick(
        "Choose tier, seats and billing", "Scegli livello, postazioni e fatturazione")
    case .cancel: return cancelNote(status)
    case .removeCancellation:
      return pick(
        "It renews again at the end of its period", "Si rinnova di nuovo alla fine del periodo")
    case .reactivate:
      return pick(
        "A new period begins today, as it was or otherwise",
        "Un nuovo periodo inizia oggi, com'era prima o diverso")
    case .pay:
      return pick(
        "Pay the open invoice by card", "Paga con carta la fattura aperta")
    case .anotherProduct:
      return pick(
        "Products cannot be swapped; this is the way", "I prodotti non si scambiano: ecco come fare"
      )
    }
  }

  private func cancelNote(_ status: SubscriptionStatus) -> String {
    guard case .active(let renewal) = status else {
      return pick(
        "It ends today, and its invoice is no longer owed",
        "Termina oggi e la sua fattura non è più dovuta")
    }
    let until = formats.phrase(.until, renewal.advanced(by: -1))
    return pick("Usable \(until), not renewed", "Utilizzabile \(until), senza rinnovo")
  }

  func trialEnds(_ lastDay: Day) -> String {
    let day = formats.phrase(.on, lastDay, isLong: true)
    return pick(
      "There is nothing to cancel: the trial ends by itself \(day).",
      "Non c'è nulla da annullare: la prova termina da sola \(day).")
  }
}

// MARK: - Cancelling

extension Strings {
  var cancelSubscription: String { pick("Cancel subscription", "Annulla sottoscrizione") }
  var yesCancel: String { pick("Yes, cancel", "Sì, annulla") }
  var keepSubscription: String { pick("Keep subscription", "Mantieni sottoscrizione") }
  var cancelQuestion: String {
    pick("Do you want to cancel this subscription?", "Vuoi annullare questa sottoscrizione?")
  }
  func usableStill(_ lastDay: Day) -> String {
    let day = formats.phrase(.until, lastDay, isLong: true)
    return pick("It stays usable \(day).", "Resta utilizzabile \(day).")
  }
  var notRenewed: String {
    pick(
      "Then it ends: it is not renewed, and nothing more is charged.",
      "Poi termina: non si rinnova e non viene addebitato altro.")
  }
  var noRefund: String {
    pick("What is already paid is not refunded.", "Quanto già pagato non viene rimborsato.")
  }
  var canBeRemoved: String {
    pick(
      "Until then you can remove the cancellation.",
      "Fino ad allora puoi rimuovere l'annullamento.")
  }
  var endsToday: String {
    pick(
      "It ends today and can no longer be used.", "Termina oggi e non si può più usare.")
  }
  func noLongerOwed(_ invoice: InvoiceNumber, _ amount: String) -> String {
    pick(
      "Invoice \(invoice) is no longer owed: \(amount).",
      "La fattura \(invoice) non è più dovuta: \(amount).")
  }
  var canBeReactivated: String {
    pick(
      "You can reactivate it later, at the prices of that day.",
      "Potrai riattivarla in seguito, ai prezzi di quel giorno.")
  }
  var cartItemBlocked: String {
    pick(
      "Your cart holds an order for this subscription; it can then no longer be placed.",
      "Il carrello contiene un ordine per questa sottoscrizione: non si potrà più effettuare.")
  }

  func cancelled(_ plan: String) -> String {
    pick("\(plan) is cancelled", "\(plan): annullamento registrato")
  }
  func endedToday(_ plan: String) -> String {
    pick("\(plan) has ended", "\(plan) è terminata")
  }
  var lastUsableDay: String { pick("Last usable day", "Ultimo giorno utilizzabile") }
  func confirmationSent(_ address: String) -> String {
    pick(
      "A confirmation goes to \(address) by e-mail.",
      "Una conferma arriva per e-mail a \(address).")
  }
}

// MARK: - Removing a cancellation

extension Strings {
  var removePendingCancellation: String {
    pick("Remove pending cancellation", "Rimuovi annullamento in sospeso")
  }
  var yesRemoveCancellation: String {
    pick("Yes, remove cancellation", "Sì, rimuovi annullamento")
  }
  func removalQuestion(_ lastDay: Day) -> String {
    let day = formats.phrase(.on, lastDay, isLong: true)
    return pick(
      "It ends \(day). Do you want it to renew instead?",
      "Termina \(day). Vuoi invece che si rinnovi?")
  }
  func renewsAgain(_ renewal: Day, _ each: String) -> String {
    let day = formats.phrase(.on, renewal, isLong: true)
    return pick("It then renews \(day): \(each).", "In tal caso si rinnova \(day): \(each).")
  }
  func cancellationRemoved(_ plan: String) -> String {
    pick("\(plan) is no longer cancelled", "\(plan): annullamento rimosso")
  }
  var nextBillingDate: String { pick("Next billing", "Prossima fatturazione") }
}
