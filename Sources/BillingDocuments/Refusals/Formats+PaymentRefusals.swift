package import Billing

extension Formats {
  /// Words why a charge or a card was not accepted (rule 32).
  package func explain(_ failure: PaymentFailure) -> Explanation {
    let declined = words("the card was declined", "la carta è stata rifiutata")
    return switch failure {
    case .cardDeclined:
      Explanation(
        declined,
        why: words(
          "its bank did not approve the payment, and nothing was charged",
          "la banca non ha autorizzato il pagamento e non è stato addebitato nulla"),
        remedy: words("use another card or ask the bank", "usa un'altra carta o chiedi alla banca"))
    case .insufficientFunds:
      Explanation(
        declined,
        why: words(
          "there is not enough money on it, and nothing was charged",
          "i fondi non sono sufficienti e non è stato addebitato nulla"),
        remedy: words("use another card", "usa un'altra carta"))
    case .cardExpired:
      Explanation(
        declined,
        why: words(
          "it has expired, and nothing was charged", "è scaduta e non è stato addebitato nulla"),
        remedy: words("use a card that is still valid", "usa una carta ancora valida"))
    case .wrongSecurityCode:
      Explanation(
        declined,
        why: words(
          "its security code is wrong, and nothing was charged",
          "il codice di sicurezza è sbagliato e non è stato addebitato nulla"),
        remedy: words(
          "enter the code printed on the card again",
          "inserisci di nuovo il codice stampato sulla carta"))
    case .processingError:
      Explanation(
        words("the payment did not go through", "il pagamento non è andato a buon fine"),
        why: words(
          "the payment service had a fault, and nothing was charged",
          "il servizio di pagamento ha avuto un problema e non è stato addebitato nulla"),
        remedy: words("try again in a moment", "riprova tra poco"))
    case .neverAsked:
      Explanation(
        words("the payment was interrupted", "il pagamento è stato interrotto"),
        why: words(
          "it never reached the bank, and nothing was charged",
          "non è mai arrivato alla banca e non è stato addebitato nulla"),
        remedy: words("try again", "riprova"))
    }
  }

  var paymentMethodMissing: Explanation {
    Explanation(
      words("this cannot be paid yet", "non si può ancora pagare"),
      why: words("there is no card on file", "non c'è nessuna carta registrata"),
      remedy: words("add a payment method", "aggiungi un metodo di pagamento"))
  }

  func cardExpired(_ expiry: CardExpiry) -> Explanation {
    Explanation(
      words("this card has expired", "questa carta è scaduta"),
      why: words(
        "it was valid until \(self.expiry(expiry))", "era valida fino a \(self.expiry(expiry))"),
      remedy: words("use a card that is still valid", "usa una carta ancora valida"))
  }

  var cardHolderIsNumber: Explanation {
    Explanation(
      words("this card was not saved", "questa carta non è stata salvata"),
      why: words(
        "the name on it looks like a card number, and no card number is kept",
        "l'intestatario sembra un numero di carta, e nessun numero di carta viene conservato"),
      remedy: words("enter the name as on the card", "inserisci il nome come sulla carta"))
  }

  var paymentInProgress: Explanation {
    Explanation(
      words(
        "nothing can be changed just now", "in questo momento non si può modificare nulla"),
      why: words(
        "a payment is under way, and the bank has not answered yet",
        "è in corso un pagamento e la banca non ha ancora risposto"),
      remedy: words("wait a moment and try again", "attendi un momento e riprova"))
  }

  var noSuchPayment: Explanation {
    Explanation(
      words("this payment is already closed", "questo pagamento è già concluso"),
      why: words(
        "it went through or failed in the meantime",
        "nel frattempo è andato a buon fine o non è riuscito"),
      remedy: words("see the Invoice history", "consulta la Cronologia fatture"))
  }
}
