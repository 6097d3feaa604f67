import Billing
import BillingDocuments

/// Everything that the screens say, each text in both languages side by side.
///
/// The Italian labels of the help article stand here letter for letter. Words that documents use
/// too are `Formats.label`'s.
struct Strings: Hashable, Sendable {
  let formats: Formats

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
  var closeSearch: String { pick("close the search", "chiudi la ricerca") }
  var search: String { pick("Search", "Cerca") }
  var none: String { pick("none", "nessuna") }
}

// MARK: - Keys

extension Strings {
  /// A button's words as the help line has them; English names keep their capitals.
  func inHelpLine(_ words: String) -> String {
    let isName = [customerService, corporatePortal].contains(words)
    return isName && formats.language == .english ? words : words.lowercasedFirst
  }
  /// How the Enter key reads; its sign has no likeness in ASCII.
  var enterKey: String { formats.asciiOnly ? "Enter" : "⏎" }
  var keyBack: String { pick("back", "indietro") }
  var keyLanguage: String { pick("language: Italiano", "lingua: English") }
  var keyRedraw: String { pick("draw the screen again", "ridisegna lo schermo") }
  var keySuspend: String { pick("back to the shell; fg returns", "alla shell; fg per tornare") }
  var keyLeave: String { pick("leave", "esci") }
  var keyPalette: String { pick("go to…", "vai a…") }
  var keyMouse: String { pick("mouse on or off", "mouse attivo o no") }
  var mouseIsTaken: String {
    pick("The mouse works in the program.", "Il mouse funziona nel programma.")
  }
  var mouseIsLeft: String {
    pick(
      "The mouse is your terminal’s: select text with it. The same key takes it back.",
      "Il mouse è del terminale: ora puoi selezionare il testo. Lo stesso tasto lo riprende.")
  }
  var keyTheme: String { pick("theme", "tema") }
  var keyAllKeys: String { pick("all keys", "tutti i tasti") }
  var keyChoose: String { pick("choose", "scegli") }
  var keyOpen: String { pick("open", "apri") }
  var keyMove: String { pick("move", "sposta") }
  var keyPage: String { pick("page", "pagina") }
  var keyToList: String { pick("to the list", "alla lista") }

  /// Keys that move about on every page.
  var movementKeys: [(label: String, help: String)] {
    [
      ("↑ ↓ ← → hjkl", pick("move between controls", "spostati tra i controlli")),
      (
        "Tab \(formats.asciiOnly ? "Shift-Tab" : "⇧Tab")",
        pick("next and previous control", "controllo successivo e precedente")
      ),
      (enterKey, pick("act", "esegui l'azione")),
      (pick("Space", "Spazio"), pick("toggle", "cambia")),
      ("PgUp PgDn", pick("scroll", "scorri")),
    ]
  }
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
