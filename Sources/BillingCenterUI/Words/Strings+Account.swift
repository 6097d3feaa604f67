import Billing
import BillingDocuments

// MARK: - The account

extension Strings {
  var people: String { pick("People", "Persone") }
  var currency: String { pick("Currency", "Valuta") }
  var documentLanguage: String {
    pick("Invoices and e-mails in", "Fatture ed e-mail in")
  }
  var invoicesAlsoTo: String { pick("Invoices also go to", "Le fatture vanno anche a") }
  var companyByCustomerService: String {
    pick(
      "Customer Service corrects these details.", "Il Servizio clienti corregge questi dati.")
  }
  var preferences: String { pick("Your preferences", "Le tue preferenze") }
  var language: String { pick("Language", "Lingua") }
  var preferencesExplanation: String {
    pick(
      "They take effect at once, for you alone.", "Hanno effetto subito, solo per te.")
  }

  /// Each language by its own name, so that whoever reads only that one finds it.
  func name(of language: Language) -> String {
    switch language {
    case .english: "English"
    case .italian: "Italiano"
    }
  }
}

// MARK: - The balance

extension Strings {
  var accountBalance: String { pick("Account balance", "Saldo dell'account") }
  func balancePays(_ kind: AccountKind) -> String {
    kind == .online
      ? pick(
        "It pays first: orders and renewals take it before your card. It is never paid out.",
        "Paga per primo: ordini e rinnovi lo usano prima della carta. Non viene mai rimborsato.")
      : pick(
        "It pays first: new invoices take it before you pay the rest. It is never paid out.",
        "Paga per primo: le nuove fatture lo usano e tu paghi il resto. Non viene mai rimborsato.")
  }
  var balanceEmpty: String { pick("Nothing here yet", "Ancora nessun movimento") }
  var balanceEmptyExplanation: String {
    pick(
      "When a change makes a plan cheaper, the time you have paid for and no longer use is "
        + "credited here.",
      "Quando una modifica rende un piano più economico, il tempo già pagato e non utilizzato "
        + "viene accreditato qui.")
  }
  var balanceCause: String { pick("Where it comes from", "Provenienza") }
  var balanceAfterEntry: String { pick("Balance", "Saldo") }

  /// What an entry came from, as a sentence.
  func cause(_ cause: BalanceEntry.Cause, order: OrderNumber?) -> String {
    switch cause {
    case .usedFor(let number):
      pick("Used for invoice \(number)", "Usato per la fattura \(number)")
    case .creditedBy(let number):
      if let order {
        pick("Credit of order \(order)", "Credito dell'ordine \(order)")
      } else {
        pick("Returned by credit note \(number)", "Reso dalla nota di credito \(number)")
      }
    case .openingCredit: pick("Credit at the start", "Credito iniziale")
    }
  }

  /// The same where there is little room.
  func shortCause(_ cause: BalanceEntry.Cause) -> String {
    switch cause {
    case .usedFor(let number): pick("Invoice \(number)", "Fattura \(number)")
    case .creditedBy(let number): pick("Credit \(number)", "Credito \(number)")
    case .openingCredit: self.cause(cause, order: nil)
    }
  }
}

// MARK: - The payment method

extension Strings {
  var saveCard: String { pick("Save card", "Salva carta") }
  var addCard: String { pick("Add a card", "Aggiungi una carta") }
  var noCard: String { pick("No card on file.", "Nessuna carta registrata.") }
  func noCardInvitation(_ kind: AccountKind) -> String {
    kind == .online
      ? pick(
        "No card on file yet. Add one, and orders and renewals are paid with it.",
        "Ancora nessuna carta registrata. Aggiungine una: ordini e rinnovi si pagano con quella.")
      : pick(
        "No card on file yet. Add one, and your invoices can be paid with it.",
        "Ancora nessuna carta registrata. Aggiungine una: potrai pagarci le fatture.")
  }
  var vatNumberByCustomerService: String {
    pick(
      "A Corporate account's VAT number is changed by Customer Service.",
      "La partita IVA di un account Corporate viene modificata dal Servizio clienti.")
  }

  /// A card's number as it is drawn: `•••• •••• •••• 4242`.
  func drawnNumber(of card: PaymentMethod) -> String {
    let hidden = formats.asciiOnly ? "****" : "••••"
    return "\(hidden) \(hidden) \(hidden) \(card.lastFour)"
  }
  func goodUntil(_ month: String) -> String { pick("until \(month)", "scade \(month)") }
  func replacesCard(_ card: String) -> String {
    pick(
      "It takes the place of \(card), which stays until you save.",
      "Sostituisce \(card), che resta finché non salvi.")
  }
  func cardSaved(_ card: String, _ kind: AccountKind) -> String {
    kind == .online
      ? pick(
        "Saved: orders and renewals are now paid with \(card).",
        "Salvata: ordini e rinnovi ora si pagano con \(card).")
      : pick(
        "Saved: invoices can now be paid with \(card).",
        "Salvata: ora le fatture si possono pagare con \(card).")
  }
  func cardNotSaved(hasOther: Bool) -> String {
    hasOther
      ? pick(
        "It was not saved; the card on file stays",
        "Non è stata salvata; resta la carta già registrata")
      : pick("It was not saved", "Non è stata salvata")
  }
  func vatNumberSaved(_ number: VATNumber?) -> String {
    guard let number else {
      return pick(
        "Done: your invoices no longer name a VAT number.",
        "Fatto: le fatture non riportano più la partita IVA.")
    }
    return pick(
      "Done: from now on your invoices name \(number).",
      "Fatto: da ora le fatture riportano \(number).")
  }

  /// What to do about a plan whose renewal could not be paid.
  func unpaid(_ plan: String, _ pastDue: PastDue) -> Explanation {
    let (open, next) = (formats.amount(pastDue.open), formats.phrase(.on, pastDue.nextAttempt))
    let until = formats.phrase(.until, pastDue.lastUsableDay)
    return Explanation(
      pick("\(plan) could not be renewed", "\(plan): rinnovo non pagato"),
      why: pick(
        "\(open) is open and is tried again \(next); the plan is usable \(until)",
        "restano da pagare \(open), nuovo tentativo \(next); il piano è utilizzabile \(until)"),
      remedy: pick(
        "change the card if need be, then pay now", "se serve cambia la carta, poi paga subito"))
  }

  /// What to know of a card that has expired or is about to; nil for any other.
  func expiryWarning(of card: PaymentMethod, on today: Day) -> Explanation? {
    let month = formats.expiry(card.expiry)
    let remedy = pick(
      "enter a new one, so that your plans are renewed",
      "inseriscine una nuova, così i piani vengono rinnovati")
    if card.expiry.isPast(on: today) {
      return Explanation(
        pick("this card has expired", "questa carta è scaduta"),
        why: pick("it was good until \(month)", "era valida fino a \(month)"), remedy: remedy)
    }
    guard card.expiry.isPast(on: today.advanced(by: Self.warningDays)) else { return nil }
    return Explanation(
      pick("this card expires soon", "questa carta scade a breve"),
      why: pick("it is good until \(month)", "è valida fino a \(month)"), remedy: remedy)
  }

  /// How many days ahead one is told that a card expires.
  private static let warningDays = 60
}
