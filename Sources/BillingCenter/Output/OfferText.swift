import Billing
import BillingDocuments

/// An offer as people read it.
enum OfferText {
  /// What is offered and until when, its terms, and what accepting it today comes to.
  static func text(
    of offer: Offer, _ answer: Result<Quote, BillingError>, in workspace: Workspace
  ) -> String {
    let formats = workspace.formats
    var list = AmountList()
    list.add("\(offer.id)  " + formats.status(offer.state))
    for item in offer.items { list.add("  " + formats.item(item, catalog: workspace.catalog)) }
    list.add("  " + formats.fitted(offer.terms[formats.language]))
    list.add(
      "  "
        + formats.words(
          "Can be accepted \(formats.phrase(.until, offer.lastDay)); "
            + "its invoice is due in \(formats.days(offer.paymentDays))",
          "Si può accettare \(formats.phrase(.until, offer.lastDay)); "
            + "la fattura scade dopo \(formats.days(offer.paymentDays))"))
    list.add("")
    switch answer {
    case .success(let quote): return list.text + QuoteText.text(of: quote, formats)
    case .failure(let error):
      return list.text + formats.explain(error, catalog: workspace.catalog).sentences + "\n"
    }
  }

  /// What became of an offer.
  ///
  /// - Throws: `CommandFailure` where its invoice cannot be read.
  static func answer(
    to offer: Offer, on account: Account, in workspace: Workspace
  ) throws -> String {
    let formats = workspace.formats
    switch offer.state {
    case .accepted(let day, let document):
      let accepted = formats.words(
        "\(offer.id) was accepted \(formats.phrase(.on, day)).",
        "\(offer.id) accettata \(formats.phrase(.on, day)).")
      let issued = try workspace.document(document.rawValue, of: account)
      return accepted + " " + Self.document(issued, formats) + "\n"
    case .rejected(let day):
      return formats.words(
        "\(offer.id) was rejected \(formats.phrase(.on, day)).",
        "\(offer.id) rifiutata \(formats.phrase(.on, day)).") + "\n"
    case .pending, .expired: return "\(offer.id)  " + formats.status(offer.state) + "\n"
    }
  }

  private static func document(_ document: IssuedDocument, _ formats: Formats) -> String {
    let number = document.issued.number
    guard let invoice = document.record?.invoice else {
      return formats.words("Its credit note is \(number).", "La nota di credito è \(number).")
    }
    let (due, day) = (formats.amount(invoice.due), formats.phrase(.until, invoice.dueDay))
    return formats.words(
      "Its invoice is \(number): \(due), to be paid \(day).",
      "La fattura è \(number): \(due), da pagare \(day).")
  }
}
