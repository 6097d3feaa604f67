import Billing

extension Formats {
  func unknownInvoice(_ number: InvoiceNumber) -> Explanation {
    Explanation(
      words("there is no invoice “\(named(number))”", "la fattura «\(named(number))» non esiste"),
      why: words(
        "this account has none with that number", "questo account non ne ha con quel numero"),
      remedy: words("see the Invoice history", "consulta la Cronologia fatture"))
  }

  func invoiceSettled(_ number: InvoiceNumber) -> Explanation {
    Explanation(
      words("invoice \(number) cannot be paid", "la fattura \(number) non si può pagare"),
      why: words("nothing of it is left to pay", "non resta nulla da pagare"),
      remedy: words("see the Invoice history", "consulta la Cronologia fatture"))
  }

  func paymentOutOfRange(_ payment: Money, _ open: Money) -> Explanation {
    Explanation(
      words("\(amount(payment)) cannot be paid", "non è possibile pagare \(amount(payment))"),
      why: words(
        "what is still open is \(amount(open))", "l'importo ancora da pagare è \(amount(open))"),
      remedy: words(
        "enter an amount above zero, up to what is open",
        "inserisci un importo maggiore di zero, fino a quello ancora da pagare"))
  }

  func purchaseOrderInvalid(_ purchaseOrder: PurchaseOrder) -> Explanation {
    let what = words(
      "this purchase order number was not saved",
      "questo ordine d'acquisto non è stato salvato")
    let limit = PurchaseOrder.lengthLimit
    if purchaseOrder.number.allSatisfy(\.isWhitespace) {
      return Explanation(
        what, why: words("it is empty", "è vuoto"),
        remedy: words(
          "enter the number, or take it off the account",
          "inserisci il numero, oppure toglilo dall'account"))
    }
    if purchaseOrder.number.count > limit {
      return Explanation(
        what,
        why: words(
          "it has more than \(number(limit)) characters", "ha più di \(number(limit)) caratteri"),
        remedy: words("shorten it", "accorcialo"))
    }
    guard purchaseOrder.isPrintable else {
      return Explanation(
        what,
        why: words(
          "it has characters that cannot be printed", "ha caratteri che non si possono stampare"),
        remedy: words("enter it anew", "inseriscilo di nuovo"))
    }
    return Explanation(
      what, why: words("its last day is already past", "il suo ultimo giorno è già passato"),
      remedy: words("enter a later day", "inserisci un giorno successivo"))
  }

  func advanceNeeded(_ day: Day) -> Explanation {
    Explanation(
      words("the account has to be brought up to date first", "l'account va prima aggiornato"),
      why: words(
        "something has been due since \(longDate(day))",
        "\(phrase(.from, day, isLong: true)) ci sono scadenze da elaborare"),
      remedy: words("open the account again", "apri di nuovo l'account"))
  }
}
