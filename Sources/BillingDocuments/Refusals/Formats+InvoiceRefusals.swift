import Billing

extension Formats {
  func unknownInvoice(_ number: InvoiceNumber) -> Explanation {
    Explanation(
      words("there is no invoice “\(number)”", "la fattura «\(number)» non esiste"),
      why: words(
        "this account has none with that number", "questo account non ne ha con quel numero"),
      remedy: words("see the Invoice history", "consulta la Cronologia fatture"))
  }

  func invoiceSettled(_ number: InvoiceNumber) -> Explanation {
    Explanation(
      words("\(number) cannot be paid", "\(number) non si può pagare"),
      why: words("nothing of it is open", "non c'è nulla di aperto"),
      remedy: words("see the Invoice history", "consulta la Cronologia fatture"))
  }

  func paymentOutOfRange(_ payment: Money, _ open: Money) -> Explanation {
    Explanation(
      words("\(amount(payment)) cannot be paid", "non si possono pagare \(amount(payment))"),
      why: words("\(amount(open)) is open", "sono aperti \(amount(open))"),
      remedy: words(
        "enter an amount above zero, up to what is open",
        "inserisci un importo maggiore di zero, fino a quanto è aperto"))
  }

  func purchaseOrderInvalid(_ purchaseOrder: PurchaseOrder) -> Explanation {
    let isShort = purchaseOrder.number.count <= PurchaseOrder.lengthLimit
    let isBlank = purchaseOrder.number.allSatisfy(\.isWhitespace)
    return Explanation(
      words(
        "this purchase order number was not saved", "questo numero d'ordine non è stato salvato"),
      why: isBlank
        ? words("it is empty", "è vuoto")
        : isShort
          ? words("it has already expired", "è già scaduto")
          : words(
            "it has more than \(number(PurchaseOrder.lengthLimit)) characters",
            "ha più di \(number(PurchaseOrder.lengthLimit)) caratteri"),
      remedy: words(
        "enter another number or a later day", "inserisci un altro numero o un giorno successivo"))
  }

  func advanceNeeded(_ day: Day) -> Explanation {
    Explanation(
      words("the account has to be brought up to date first", "l'account va prima aggiornato"),
      why: words(
        "something has been due since \(longDate(day))",
        "qualcosa è dovuto \(phrase(.from, day, isLong: true))"),
      remedy: words("open the account again", "apri di nuovo l'account"))
  }
}
