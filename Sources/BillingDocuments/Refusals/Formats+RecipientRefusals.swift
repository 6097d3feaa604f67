package import Billing

extension Formats {
  func invoiceRecipientsInvalid(_ fault: InvoiceRecipientFault) -> Explanation {
    let what = words(
      "these recipients of invoices were not saved",
      "questi destinatari delle fatture non sono stati salvati")
    switch fault {
    case .tooMany(let count):
      return Explanation(
        what,
        why: words(
          "there are \(number(count)), and at most \(number(Account.invoiceRecipientLimit)) "
            + "are possible",
          "sono \(number(count)), e possono essere al massimo "
            + number(Account.invoiceRecipientLimit)),
        remedy: words("take one off first", "togline prima uno"))
    case .twice(let address):
      return Explanation(
        what,
        why: words("\(address) is there already", "\(address) c'è già"),
        remedy: words("enter another address", "inserisci un altro indirizzo"))
    case .billingContact(let address):
      return Explanation(
        what,
        why: words(
          "\(address) is the billing contact, who gets every invoice anyway",
          "\(address) è il contatto di fatturazione, che riceve già tutte le fatture"),
        remedy: words("enter another address", "inserisci un altro indirizzo"))
    }
  }

  /// Words why a text is no e-mail address, as the field's error.
  package func explain(_ error: EmailAddressError) -> Explanation {
    let what = words("this is not an e-mail address", "questo non è un indirizzo e-mail")
    let example = words(
      "enter it as in name@company.example", "inseriscilo come in nome@azienda.example")
    return switch error {
    case .empty:
      Explanation(
        words("the e-mail address is missing", "manca l'indirizzo e-mail"), remedy: example)
    case .tooLong(let length):
      tooLong(what, length)
    case .forbidden(let character):
      Explanation(what, why: whyForbidden(character), remedy: example)
    case .wrongForm:
      Explanation(
        what,
        why: words(
          "it needs one “@”, a name before it, and a domain with a dot after it",
          "servono una sola «@», un nome prima e un dominio con un punto dopo"),
        remedy: example)
    }
  }

  private func tooLong(_ what: String, _ length: Int) -> Explanation {
    let limit = number(EmailAddress.lengthLimit)
    return Explanation(
      what,
      why: words(
        "it has \(number(length)) characters, and at most \(limit) are possible",
        "ha \(number(length)) caratteri, e ne sono possibili al massimo \(limit)"),
      remedy: words("shorten it", "accorcialo"))
  }

  private func whyForbidden(_ character: Character) -> String {
    if character == "," || character == ";" {
      return words("it holds more than one address", "contiene più di un indirizzo")
    }
    if character.isWhitespace { return words("it has a blank in it", "contiene uno spazio") }
    let shown = String(character).shortened
    return words("no address has “\(shown)” in it", "nessun indirizzo contiene «\(shown)»")
  }
}
