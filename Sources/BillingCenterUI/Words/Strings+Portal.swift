import Billing
import BillingDocuments

// MARK: - The Corporate Billing Portal

extension Strings {
  var corporatePortal: String {
    pick("Corporate Billing Portal", "Portale di fatturazione Corporate")
  }
  var representative: String { formats.correspondent(.representative) }
  var openInvoices: String { pick("Open invoices", "Fatture da pagare") }
  var noOpenInvoices: String { pick("Nothing to pay.", "Nessuna fattura da pagare.") }
  var latestInvoices: String { pick("Latest invoices", "Ultime fatture") }
  var overdue: String { pick("Overdue", "Scaduta") }
  func payBy(_ day: Day) -> String {
    formats.label(.payBy) + " " + pick(formats.date(day), formats.phrase(.on, day))
  }
  var save: String { pick("Save", "Salva") }
  var set: String { pick("Set", "Imposta") }
  var add: String { pick("Add", "Aggiungi") }
  var keyWrite: String { pick("write", "scrivi") }
  var keyRecipients: String { pick("invoice recipients", "destinatari") }
}

// MARK: - Offers

extension Strings {
  var offer: String { pick("Offer", "Offerta") }
  var pendingOffers: String { pick("Pending offers", "Offerte in sospeso") }
  var noOffers: String {
    pick(
      "No offers wait for an answer. Your representative makes them.",
      "Nessuna offerta in attesa di risposta. Le prepara il tuo rappresentante.")
  }
  var read: String { pick("Read", "Leggi") }
  var readOffer: String { pick("Read the offer", "Leggi l'offerta") }
  var accept: String { pick("Accept", "Accetta") }
  var reject: String { pick("Reject", "Rifiuta") }
  var terms: String { pick("Terms", "Condizioni") }
  var acceptBy: String { pick("Accept by", "Da accettare entro") }
  var toPay: String { pick("To be paid", "Pagamento") }
  var offerAccepted: String {
    pick("You have accepted the offer", "Hai accettato l'offerta")
  }
  var offerRejected: String {
    pick("You have rejected the offer.", "Hai rifiutato l'offerta.")
  }
  var rejectOffer: String { pick("Reject this offer?", "Rifiutare questa offerta?") }
  var rejectionIsFinal: String {
    pick(
      "Nothing changes in your account. An offer that was rejected cannot be accepted any more; "
        + "your representative can make a new one.",
      "Nel tuo account non cambia nulla. Un'offerta rifiutata non si può più accettare; il tuo "
        + "rappresentante può farne una nuova.")
  }
  var yesReject: String { pick("Yes, reject", "Sì, rifiuta") }

  func daysAfterAcceptance(_ days: Int) -> String {
    days == 0
      ? pick("on the day of acceptance", "il giorno dell'accettazione")
      : pick(
        "within \(formats.days(days)) of acceptance",
        "entro \(formats.days(days)) dall'accettazione")
  }
  func offerPriceChanged(_ agreed: String, _ now: String) -> String {
    pick(
      "The offer was not accepted: it was due \(agreed) when you saw it, and is now \(now). "
        + "Check it and accept again.",
      "L'offerta non è stata accettata: il totale dovuto era \(agreed) e ora è \(now). Controlla "
        + "e accetta di nuovo.")
  }
}

// MARK: - Paying an invoice

extension Strings {
  var payInvoice: String { pick("Pay invoice", "Paga fattura") }
  var payNow: String { pick("Pay now", "Paga ora") }
  var pay: String { pick("Pay", "Paga") }
  var payRest: String { pick("Pay the rest", "Paga il resto") }
  var fullOrPart: String { pick("Full or partial payment", "Pagamento completo o parziale") }
  var partOfAmount: String { pick("A part of it", "Una parte") }
  var partToPay: String { pick("Amount to pay", "Importo da pagare") }
  var nothingPaid: String {
    pick(
      "Nothing was paid, and the invoice is open as it was",
      "Non è stato pagato nulla e la fattura resta da pagare come prima")
  }
  var paymentDone: String {
    pick("Thank you, your payment has gone through", "Grazie, il pagamento è andato a buon fine")
  }
  var invoiceIsBeingPaid: String {
    pick(
      "An invoice is being paid. If you leave now, the payment is finished at the next start; "
        + "nothing is charged twice.",
      "È in corso il pagamento di una fattura. Se esci ora, verrà completato al prossimo avvio; "
        + "nulla viene addebitato due volte.")
  }

  func wholeAmount(_ open: String) -> String { pick("All of it: \(open)", "Tutto: \(open)") }
  func upToAmount(_ open: String) -> String {
    pick("More than zero, up to \(open)", "Più di zero, fino a \(open)")
  }
  func restDue(_ day: Day, on today: Day) -> String {
    let phrase = formats.phrase(.until, day, isLong: true)
    return day < today
      ? pick(
        "The rest is overdue: it was to be paid \(phrase).",
        "Il resto è scaduto: andava pagato \(phrase).")
      : pick("The rest can be paid \(phrase).", "Il resto si può pagare \(phrase).")
  }
  func goesOn(_ plan: String) -> String {
    pick("\(plan) is paid for and goes on.", "\(plan) è in regola e continua.")
  }

  func words(for fault: PaymentAmount.Fault) -> String {
    switch fault {
    case .empty: pick("Enter the amount to pay", "Inserisci l'importo da pagare")
    case .form: pick("Write it like 1,234.50", "Scrivi come 1.234,50")
    case .tooManyDecimals: pick("Too many decimals", "Troppi decimali")
    case .notPositive: pick("More than zero", "Un importo maggiore di zero")
    case .aboveOpen(let open):
      pick("At most \(formats.amount(open))", "Al massimo \(formats.amount(open))")
    }
  }
}

// MARK: - Purchase order and recipients

extension Strings {
  var noPurchaseOrder: String { pick("No number set", "Nessun numero impostato") }
  var purchaseOrderUse: String {
    pick(
      "The number of your own order, which the invoices to come carry.",
      "Il numero del tuo ordine d'acquisto, riportato sulle prossime fatture.")
  }
  var lastValidDay: String { pick("Last day", "Ultimo giorno di validità") }
  var dayMonthYear: String { pick("DD/MM/YYYY", "GG/MM/AAAA") }
  var notADay: String { pick("Write it like 31/12/2027", "Scrivi come 31/12/2027") }
  var leaveEmpty: String {
    pick("Leave it empty if it does not expire", "Lascia vuoto se non scade")
  }
  var purchaseOrderSaved: String {
    pick("The purchase order is saved.", "L'ordine d'acquisto è salvato.")
  }
  var purchaseOrderRemoved: String {
    pick("The purchase order is removed.", "L'ordine d'acquisto è stato rimosso.")
  }
  var invoiceRecipients: String {
    pick("Further invoice recipients", "Altri destinatari delle fatture")
  }
  var noRecipients: String {
    pick("Invoices go to the billing contact only", "Solo il contatto di fatturazione")
  }

  func validUntil(_ day: Day) -> String {
    pick("Valid ", "Valido ") + formats.phrase(.until, day)
  }
  func expiredOn(_ day: Day) -> String { pick("Expired ", "Scaduto ") + formats.phrase(.on, day) }
  var emailAddress: String { pick("E-mail address", "Indirizzo e-mail") }
  var recipientsSaved: String {
    pick("The invoice recipients are saved.", "I destinatari delle fatture sono salvati.")
  }
  func recipientsUse(_ limit: Int) -> String {
    pick(
      "They receive a copy of every e-mail that brings an invoice, and the invoice names them. "
        + "At most \(limit).",
      "Ricevono in copia ogni e-mail che accompagna una fattura, e la fattura li riporta. Al "
        + "massimo \(limit).")
  }
}
