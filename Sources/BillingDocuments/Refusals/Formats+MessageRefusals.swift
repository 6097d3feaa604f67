import Billing

extension Formats {
  private var messageNotSent: String {
    words("this message was not sent", "questo messaggio non è stato inviato")
  }

  func messageLength(_ length: Int) -> Explanation {
    let what = messageNotSent
    let limit = WrittenMessage.lengthLimit
    guard length > limit else {
      return Explanation(
        what, why: words("it is empty", "è vuoto"),
        remedy: words("write what you need", "scrivi che cosa ti serve"))
    }
    return Explanation(
      what,
      why: words(
        "it has \(number(length)) characters, and at most \(number(limit)) can be sent",
        "ha \(number(length)) caratteri, e se ne possono inviare al massimo \(number(limit))"),
      remedy: words("shorten it", "accorcialo"))
  }

  var messageToOneself: Explanation {
    Explanation(
      messageNotSent,
      why: words(
        "you are this account's billing contact yourself",
        "il contatto di fatturazione di questo account sei tu"),
      remedy: words("write to Customer Service instead", "scrivi invece al Servizio clienti"))
  }

  func noBillingContact(_ catalog: Catalog) -> Explanation {
    Explanation(
      messageNotSent,
      why: words(
        "this account has no billing contact yet",
        "questo account non ha ancora un contatto di fatturazione"),
      remedy: contactCustomerService(catalog))
  }
}
