import Billing
import BillingDocuments

// MARK: - Billing plan and cart

extension Strings {
  var billingPlan: String { pick("Billing plan", "Piano di fatturazione") }
  var completeTransaction: String { pick("Complete transaction", "Completa transazione") }
  var addToCart: String { pick("Add to cart", "Aggiungi al carrello") }
  var saveChanges: String { pick("Save changes", "Salva modifiche") }
  var startTrial: String { pick("Start trial", "Avvia prova") }
  var trialEndsByItself: String {
    pick(
      "The trial costs nothing, needs no payment method, and ends by itself.",
      "La prova è gratuita, non richiede un metodo di pagamento e termina da sola.")
  }
  var cartEmpty: String { pick("Your cart is empty", "Il carrello è vuoto") }
  var cartEmptyInvitation: String {
    pick(
      "Add a plan or a trial, and it waits here until you order it.",
      "I piani e le prove aggiunti restano qui fino all'ordine.")
  }
  var cartBlocked: String {
    pick(
      "Edit or remove what is marked before you complete the transaction.",
      "Modifica o rimuovi ciò che è segnato prima di completare la transazione.")
  }
  var removedFromCart: String { pick("Removed from the cart.", "Rimosso dal carrello.") }

  func saves(_ amount: String) -> String {
    pick("saves \(amount) a year", "risparmio di \(amount) all'anno")
  }
  var changesSaved: String { pick("Your changes are saved.", "Le modifiche sono salvate.") }

  func inTheCart(_ plan: String) -> String {
    pick("\(plan) is in your cart.", "\(plan) è nel carrello.")
  }
  func replacedTrial(_ plan: String) -> String {
    pick(
      "\(plan) has replaced the other trial of this product in your cart.",
      "\(plan) ha sostituito l'altra prova di questo prodotto nel carrello.")
  }
  func replacedItem(_ item: String) -> String {
    pick(
      "\(item): this has replaced the other item for the same subscription in your cart.",
      "\(item): ha sostituito l'altro articolo per la stessa sottoscrizione nel carrello.")
  }
  func kind(of content: CartItem.Content) -> String {
    switch content {
    case .purchase: pick("New plan", "Nuovo piano")
    case .trial: pick("Trial", "Prova")
    case .addSeats: pick("More seats", "Altre postazioni")
    case .change: pick("Plan change", "Modifica del piano")
    case .subscribe:
      pick("Paid plan in the trial's place", "Piano a pagamento al posto della prova")
    case .reactivation: pick("Reactivation", "Riattivazione")
    }
  }
  func trialDates(_ period: String) -> String { pick("Trial, \(period)", "Prova, \(period)") }
}

// MARK: - Checkout

extension Strings {
  var checkout: String { pick("Checkout", "Completamento della transazione") }
  var editOrder: String { pick("Edit order", "Modifica ordine") }
  var planCost: String { pick("Plan cost", "Costo del piano") }
  var balanceAfter: String { pick("Account balance after", "Saldo dell'account dopo l'ordine") }

  var creditForUnused: String {
    pick("Credit for unused days", "Credito per giorni non utilizzati")
  }

  func about(_ plan: String, _ sentence: String) -> String { "\(plan): \(sentence)" }
  func priceChanged(_ agreed: String, _ now: String) -> String {
    pick(
      "The order has changed since you saw it and was not placed. "
        + "The total due was \(agreed) and is now \(now). Check it and go on.",
      "L'ordine è cambiato dopo la visualizzazione e non è stato effettuato. "
        + "Il totale dovuto era \(agreed) e ora è \(now). Controlla e prosegui.")
  }
}

// MARK: - Payment

extension Strings {
  var payment: String { pick("Payment", "Pagamento") }
  var placeOrder: String { pick("Place order", "Effettua ordine") }
  var orderedElsewhere: String {
    pick(
      "Your cart is empty by now: the order may have been placed in another window. Look under "
        + "Invoices.",
      "Il carrello ora è vuoto: forse l'ordine è stato effettuato in un'altra finestra. Controlla "
        + "in Fatture.")
  }
  var paymentUnderWay: String {
    pick(
      "The payment is under way and is finished at the next start; nothing is charged twice.",
      "Il pagamento è in corso e verrà completato al prossimo avvio; nulla viene addebitato due "
        + "volte.")
  }
  var noCardNeeded: String {
    pick("Nothing to pay: no card is needed.", "Niente da pagare: non serve una carta.")
  }
  var nothingBought: String {
    pick(
      "Nothing was bought, and your cart is as it was",
      "Non è stato acquistato nulla e il carrello è rimasto com'era")
  }
  var anotherCard: String { pick("Another card", "Un'altra carta") }
  var cardNumber: String { pick("Card number", "Numero della carta") }
  var cardExpiry: String { pick("Expiry", "Scadenza") }
  var cardHolder: String { pick("Name on the card", "Intestatario della carta") }
  var monthYear: String { pick("MM/YY", "MM/AA") }
  var sandbox: String { pick("Sandbox: no money moves.", "Sandbox: nessun denaro si muove.") }
  var vatNumberOptional: String {
    pick("VAT number (where you have one)", "Partita IVA (se disponibile)")
  }

  func vatNumberApplied(_ due: String) -> String {
    pick(
      "Done. The total due is now \(due); check it before you place the order.",
      "Fatto. Il totale dovuto ora è \(due); controllalo prima di effettuare l'ordine.")
  }

  func words(for fault: CardForm.Fault, _ formats: Formats) -> String {
    switch fault {
    case .number(let fault): formats.explain(fault).what
    case .expiryForm: pick("Write it like 12/28", "Scrivi come 12/28")
    case .expired: pick("The card has expired", "La carta è scaduta")
    case .securityCode(let length): pick("\(length) digits", "\(length) cifre")
    case .holderIsNumber:
      pick("This looks like a card number", "Sembra un numero di carta")
    case .holder: pick("The name as on the card", "Il nome come sulla carta")
    }
  }
}

// MARK: - Confirmation, invoices and mail

extension Strings {
  var thankYou: String { pick("Thank you for your order", "Grazie per l'ordine") }
  var trialStarted: String {
    pick("Your trial has started", "La prova è iniziata")
  }
  var usableNow: String { pick("You can use it now", "Puoi usarlo subito") }
  var seatsFewer: String {
    pick(
      "Choose who keeps a seat: Admin Center, Users.",
      "Scegli chi mantiene una postazione: Centro di amministrazione, Utenti.")
  }
  var readMail: String { pick("Read the e-mail", "Leggi l'e-mail") }
  func view(_ kind: Invoice.Kind) -> String {
    switch kind {
    case .invoice: pick("View invoice", "Visualizza fattura")
    case .creditNote: pick("View credit note", "Visualizza nota di credito")
    }
  }
  var mailSentTo: String { pick("E-mail sent to", "E-mail inviata a") }
  var mailTo: String { pick("To", "A") }
  var mailSubject: String { pick("Subject", "Oggetto") }
  var number: String { pick("Number", "Numero") }
  var date: String { pick("Date", "Data") }
  var description: String { pick("Plan", "Piano") }
  var amount: String { pick("Amount", "Importo") }
  var noInvoices: String { pick("No invoices yet.", "Ancora nessuna fattura.") }

  func paid(_ day: Day, _ card: String) -> String {
    pick("Paid ", "Pagato ") + "\(formats.phrase(.on, day)), \(card)"
  }
}
