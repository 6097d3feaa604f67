import Billing
import BillingDocuments
import TerminalUI

/// Everything that the screens say, each text in both languages side by side.
///
/// The Italian labels of the help article stand here letter for letter. Words that documents use
/// too are `Formats.label`'s.
struct Strings: Hashable, Sendable {
  let formats: Formats
  /// The keys that sentences name.
  var keyMap = KeyMap.billingCenter

  func pick(_ english: String, _ italian: String) -> String {
    formats.words(english, italian)
  }
}

// MARK: - The frame around the pages

extension Strings {
  var billingCenter: String { pick("Billing Center", "Centro fatturazione") }
  var working: String { pick("Working…", "Operazione in corso…") }
  var changedElsewhere: String {
    pick(
      "Updated: another terminal has changed this account.",
      "Aggiornato: un altro terminale ha modificato questo account.")
  }
  func itIsNow(_ day: Day) -> String {
    pick(
      "It is now \(formats.longDate(day)).",
      "Adesso è \(formats.phrase(.on, day, isLong: true)).")
  }
  var mayBeOutOfDate: String {
    pick(
      "What you see may be out of date.", "Quello che vedi potrebbe non essere aggiornato.")
  }
  var windowTooSmall: String {
    pick(
      "Please enlarge this window to 60 × 20.", "Ingrandisci questa finestra a 60 × 20.")
  }
  var choiceNotKept: String {
    pick(
      "Your choice holds for now, but could not be saved for the next start.",
      "La scelta vale per ora, ma non è stato possibile salvarla per il prossimo avvio.")
  }

  func title(of tab: Tab) -> String {
    switch tab {
    case .portal: pick("Portal", "Portale")
    case .subscriptions: subscriptions
    case .cart: pick("Cart", "Carrello")
    case .invoices: pick("Invoices", "Fatture")
    case .payment: pick("Payment", "Pagamento")
    case .account: pick("Account", "Account")
    case .help: pick("Help", "Aiuto")
    }
  }

  func title(of step: WizardStep) -> String {
    switch step {
    case .plan: pick("Plan", "Piano")
    case .seats: pick("Seats", "Postazioni")
    case .billing: pick("Billing", "Fatturazione")
    case .order: pick("Order", "Ordine")
    }
  }
}

// MARK: - Buttons that many pages have

extension Strings {
  var back: String { pick("Back", "Indietro") }
  var cancel: String { pick("Cancel", "Annulla") }
  var next: String { pick("Next", "Avanti") }
  var close: String { pick("Close", "Chiudi") }
  var apply: String { pick("Apply", "Applica") }
  var edit: String { pick("Edit", "Modifica") }
  var remove: String { pick("Remove", "Rimuovi") }
  var use: String { pick("Use", "Usa") }
  func found(_ count: Int, of all: Int) -> String {
    pick(
      "\(formats.number(count)) of \(formats.number(all))",
      "\(formats.number(count)) di \(formats.number(all))")
  }
  var closeSearch: String { pick("close the search", "chiudi la ricerca") }
  var search: String { pick("Search", "Cerca") }
  var none: String { pick("none", "nessuna") }
}

// MARK: - Choosing account and person, My Account

extension Strings {
  var chooserTitle: String { pick("Choose account and person", "Scegli account e persona") }
  var chooserInvitation: String {
    pick("Who are you?", "Con quale profilo vuoi continuare?")
  }
  /// Stands in a person's place.
  var unreadableAccount: String { pick("Cannot be read", "Non leggibile") }
  var noAccounts: String {
    pick("This store has no accounts.", "Questo archivio non contiene account.")
  }
  var company: String { pick("Company", "Azienda") }
  var person: String { pick("Person", "Persona") }
  var role: String { pick("Role", "Ruolo") }
  var accountKind: String { pick("Account", "Account") }
  var myAccount: String { pick("My Account", "Account personale") }
  var profile: String { pick("Profile", "Profilo") }
  var name: String { pick("Name", "Nome") }
  var email: String { pick("E-mail", "E-mail") }
  var address: String { pick("Address", "Indirizzo") }
  var country: String { pick("Country", "Paese") }
  var billing: String { pick("Billing", "Fatturazione") }
  var goToBilling: String { pick("Go to Billing", "Vai alla fatturazione") }
  var billingInvitation: String {
    pick("Subscriptions, cart and invoices", "Sottoscrizioni, carrello e fatture")
  }
}

// MARK: - The palette, themes and leaving

extension Strings {
  var paletteLabel: String { pick("What do you want to do?", "Che cosa vuoi fare?") }
  var nothingFound: String { pick("Nothing found.", "Nessun risultato.") }
  func place(_ first: String, _ last: String, _ count: String) -> String {
    pick("\(first) to \(last) of \(count)", "da \(first) a \(last) di \(count)")
  }
  var orderIsBeingPlaced: String {
    pick(
      "An order is being placed. If you leave now, it is finished at the next start.",
      "È in corso un ordine. Se esci ora, verrà completato al prossimo avvio.")
  }
  var stay: String { pick("Stay", "Resta") }
  var leaveAnyway: String { pick("Leave anyway", "Esci comunque") }

  func name(of action: GlobalAction) -> String {
    switch action {
    case .back: keyBack
    case .open(.portal): corporatePortal
    case .open(.invoices): formats.label(.invoiceHistory)
    case .open(.payment): formats.label(.paymentMethod)
    case .open(let tab): title(of: tab)
    case .addSubscription: addNewSubscription
    case .add(_, let product): "\(product) · \(addSubscription.lowercasedFirst)"
    case .subscription(_, let plan): plan
    case .document(let number): number.rawValue
    case .searchInvoices(let words):
      pick(
        "Search all invoices for “\(words)”", "Cerca «\(words)» in tutte le fatture")
    case .balance: accountBalance
    case .customerService: customerService
    case .help(let topic): question(topic)
    case .options(_, let plan): options(ofPlan: plan)
    case .pay: payNow
    case .removeCancellation: removePendingCancellation
    case .write(let correspondent): write(to: correspondent)
    case .myAccount: myAccount
    case .chooser: pick("Switch account or person", "Cambia account o persona")
    case .palette: keyPalette.capitalizedFirst
    case .keys: keyAllKeys.capitalizedFirst
    case .themes: keyTheme.capitalizedFirst
    case .switchLanguage: keyLanguage.capitalizedFirst
    case .switchMouse: keyMouse.capitalizedFirst
    case .redraw: keyRedraw
    case .suspend: keySuspend
    case .leave: keyLeave.capitalizedFirst
    }
  }
}
