import Billing
import BillingDocuments
import Synchronization

/// The texts in which a list of invoices is searched, each made once: formatting thousands of days
/// and amounts for every key would be felt.
///
/// What a document says never changes (rule 33), so that its text holds as long as the language
/// does; its status comes on top.
final class DocumentSearch: Sendable {
  fileprivate struct Texts {
    var formats: Formats?
    var byNumber: [InvoiceNumber: String] = [:]
    var days: [Day: String] = [:]
    var amounts: [Money: String] = [:]
  }

  private let texts = Mutex(Texts())

  /// The documents whose texts hold every word that was typed, in any case, in their order.
  func matches(
    _ documents: [IssuedDocument], typed: String, status: (IssuedDocument) -> String,
    _ formats: Formats
  ) -> [IssuedDocument] {
    let words = SearchWords(typed)
    guard !words.isEmpty else { return documents }
    return texts.withLock { texts in
      if texts.formats != formats { texts = Texts(formats: formats) }
      return documents.filter { document in
        let text = texts.text(of: document.issued, formats)
        return words.areAll(in: [text])
          || words.areAll(in: [text, status(document).lowercased()])
      }
    }
  }
}

extension DocumentSearch.Texts {
  /// Number, plans, day and amount as the list and the invoice show them.
  fileprivate mutating func text(of document: Invoice, _ formats: Formats) -> String {
    if let text = byNumber[document.number] { return text }
    var parts = [document.number.rawValue]
    var last = ""
    for line in document.lines where line.planName != last {
      parts.append(line.planName)
      last = line.planName
    }
    parts += [dayText(document.day, formats), amountText(document.gross, formats)]
    let text = parts.joined(separator: " ").lowercased()
    byNumber[document.number] = text
    return text
  }

  private mutating func dayText(_ day: Day, _ formats: Formats) -> String {
    if let text = days[day] { return text }
    let text = "\(formats.date(day)) \(formats.longDate(day))"
    days[day] = text
    return text
  }

  private mutating func amountText(_ amount: Money, _ formats: Formats) -> String {
    if let text = amounts[amount] { return text }
    let text = formats.amount(amount)
    amounts[amount] = text
    return text
  }
}
