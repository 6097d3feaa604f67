import Billing
import BillingDocuments
import BillingService
import Synchronization

/// The texts in which a list of invoices is searched, each made once: formatting thousands of days
/// and amounts for every key would be felt.
///
/// What a document says never changes (rule 33), so that its text holds as long as the language
/// does; its status comes on top.
final class DocumentSearch: Sendable {
  private struct Texts {
    var formats: Formats?
    var byNumber: [InvoiceNumber: String] = [:]
  }

  private let texts = Mutex(Texts())

  /// The documents whose texts hold every word that was typed, in any case, in their order.
  func matches(
    _ documents: [DocumentHistory.Entry], typed: String, status: (IssuedDocument) -> String,
    _ formats: Formats
  ) -> [DocumentHistory.Entry] {
    let words = SearchWords(typed)
    guard !words.isEmpty else { return documents }
    return texts.withLock { texts in
      if texts.formats != formats { texts = Texts(formats: formats) }
      var writer = DocumentTexts(formats)
      return documents.filter { _, document in
        let number = document.issued.number
        let text = texts.byNumber[number] ?? writer.text(of: document.issued)
        texts.byNumber[number] = text
        return words.areAll(in: [text])
          || words.areAll(in: [text, status(document).lowercased()])
      }
    }
  }
}

/// Writes the texts in which documents are searched: number, plans, day and amount as the list and
/// the invoice show them, in small letters.
///
/// Amounts stand there in ASCII too, since who searches may see them so: `€40.50` and `EUR 40.50`.
struct DocumentTexts: Sendable {
  private let formats: Formats
  private let amountFormats: [Formats]
  private var days: [Day: String] = [:]
  private var amounts: [Money: String] = [:]

  init(_ formats: Formats) {
    self.formats = formats
    amountFormats = [false, true].map { Formats(language: formats.language, asciiOnly: $0) }
  }

  mutating func text(of document: Invoice) -> String {
    var parts = [document.number.rawValue]
    var last = ""
    for line in document.lines where line.planName != last {
      parts.append(line.planName)
      last = line.planName
    }
    parts += [text(of: document.day), text(of: document.gross)]
    return parts.joined(separator: " ").lowercased()
  }

  private mutating func text(of day: Day) -> String {
    if let text = days[day] { return text }
    let text = "\(formats.date(day)) \(formats.longDate(day))"
    days[day] = text
    return text
  }

  private mutating func text(of amount: Money) -> String {
    if let text = amounts[amount] { return text }
    let text = amountFormats.map { $0.amount(amount) }.joined(separator: " ")
    amounts[amount] = text
    return text
  }
}
