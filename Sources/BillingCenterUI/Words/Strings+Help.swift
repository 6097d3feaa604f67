import Billing
import BillingDocuments

// MARK: - Help

extension Strings {
  /// A topic's question; in Italian those of the help article's related topics, letter for letter
  /// but for the product that it is about.
  func question(_ topic: HelpTopic) -> String {
    switch topic {
    case .payments:
      pick("Payment and billing questions", "Domande frequenti su pagamento e fatturazione")
    case .paymentMethod:
      pick("Change the payment method", "Modificare il metodo di pagamento")
    case .invoiceHistory:
      pick("See the invoice history", "Visualizzare la cronologia fatture")
    case .reactivating:
      pick("Reactivate a subscription", "Riattivare il piano di sottoscrizione")
    case .gettingIn:
      pick(
        "How do I get to the Billing Center?", "Come è possibile accedere al Centro fatturazione?")
    case .billingContact:
      pick(
        "Who is the billing contact for my account?",
        "Qual è il contatto di fatturazione per il mio account?")
    case .accountKinds:
      pick(
        "What is the difference between an online and a Corporate account?",
        "Qual è la differenza tra account online e account corporate?")
    case .notOnline:
      pick(
        "Why can't I change my subscription plan or billing information online?",
        "Perché non posso modificare online il piano di sottoscrizione o le informazioni di "
          + "fatturazione?")
    case .payingInPortal:
      pick(
        "How can I pay online through the Corporate Billing Portal?",
        "Come posso effettuare un pagamento online tramite il Portale di fatturazione Corporate?")
    case .changingPlans:
      pick("What happens when I change a plan?", "Che cosa succede se modifico un piano?")
    case .anotherProduct:
      pick("How do I switch to another product?", "Come passo a un altro prodotto?")
    }
  }

  /// Where an answer leads on, as a button says it.
  func goTo(_ action: GlobalAction) -> String {
    switch action {
    case .open(.portal):
      pick("Go to the Corporate portal", "Vai al portale Corporate")
    case .open(.subscriptions): pick("Go to Subscriptions", "Vai alle sottoscrizioni")
    case .open(.invoices): pick("Go to Invoices", "Vai alle fatture")
    case .open(.payment): pick("Go to Payment method", "Vai al metodo di pagamento")
    case .open(.account): pick("Go to Account", "Vai all'account")
    case .balance: pick("Go to Account balance", "Vai al saldo dell'account")
    default: name(of: action)
    }
  }
}

// MARK: - Customer Service and messages

extension Strings {
  var customerService: String { formats.correspondent(.customerService) }
  var representativeFirst: String {
    pick(
      "Seats and products are changed through your representative.",
      "Postazioni e prodotti si modificano tramite il rappresentante.")
  }
  var phone: String { pick("Phone", "Telefono") }
  var hours: String { pick("Hours", "Orari") }

  func write(to correspondent: Correspondent) -> String {
    switch correspondent {
    case .representative:
      pick("Write to your representative", "Scrivi al rappresentante")
    case .billingContact:
      pick("Write to the billing contact", "Scrivi al contatto di fatturazione")
    case .customerService:
      pick("Write to Customer Service", "Scrivi al Servizio clienti")
    }
  }

  var message: String { pick("Message", "Messaggio") }
  var messageInvitation: String {
    pick("What do you need?", "Di che cosa hai bisogno?")
  }
  var messageAbout: String { pick("About", "Account") }
  var newLine: String { pick("new line", "nuova riga") }
  var send: String { pick("Send", "Invia") }
  var messageSent: String { pick("Your message is sent", "Il messaggio è stato inviato") }
  var discardMessage: String {
    pick(
      "Your message has not been sent. Discard it?", "Il messaggio non è stato inviato. Eliminarlo?"
    )
  }
  var discard: String { pick("Discard", "Elimina") }
  var goOnWriting: String { pick("Go on writing", "Continua a scrivere") }

  func characters(_ count: Int, of limit: Int) -> String {
    let (count, limit) = (formats.number(count), formats.number(limit))
    return pick("\(count) of \(limit) characters", "\(count) di \(limit) caratteri")
  }
  func sentTo(_ name: String, _ address: String) -> String {
    pick("To: \(name) (\(address)).", "Destinatario: \(name) (\(address)).")
  }
  func answerGoesTo(_ address: String) -> String {
    pick("The answer will come to \(address).", "La risposta arriverà all'indirizzo \(address).")
  }
  /// The way to Customer Service, at the end of a refusal in one line (promise G4).
  var customerServiceKey: String {
    keyInWords(.customerService) + " " + customerService
  }
}
