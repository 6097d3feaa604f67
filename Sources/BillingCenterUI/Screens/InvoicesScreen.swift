import Billing
import BillingDocuments
import TerminalUI

/// All invoices and credit notes, newest first (promises B11 and H2).
struct InvoicesScreen: Screen {
  enum Message: Sendable {
    case open(Int)
  }

  let name = ScreenName.invoices
  var tab: Tab? { .invoices }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    let documents = context.account.documentsNewestFirst
    guard case .open(let index) = message, documents.indices.contains(index) else { return .none }
    return .push(InvoiceScreen(number: documents[index].issued.number))
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let (strings, formats) = (context.strings, context.formats)
    let documents = context.account.documentsNewestFirst
    let table = Table<Message>(
      id: "invoices",
      columns: [
        TableColumn(strings.number, width: .fixed(20), priority: 5),
        TableColumn(strings.date, width: .fixed(12), priority: 4),
        TableColumn(strings.description, width: .flexible(minimum: 12), priority: 1),
        TableColumn(context.label(.status), width: .fixed(17), priority: 2),
        TableColumn(strings.amount, width: .fixed(13), alignment: .trailing, priority: 3),
      ],
      count: documents.count, emptyText: strings.noInvoices,
      row: { index in
        let issued = documents[index].issued
        return [
          [Span(issued.number.rawValue)], [Span(formats.date(issued.day))],
          [Span(issued.lines.first?.planName ?? "", .muted)],
          [Self.status(of: documents[index], context)],
          [Span(formats.amount(issued.gross))],
        ]
      }, onActivate: { .open($0) })
    return ScreenContent(
      body: .column([.heading(context.label(.invoiceHistory)), .table(table)]), bodyScrolls: false,
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey, help: strings.keyOpen, isEnabled: !documents.isEmpty,
          action: .open(0)
        )
      ],
      initialFocus: "invoices")
  }

  /// The status in words with a mark, so that colour is not all that tells it.
  static func status(of document: IssuedDocument, _ context: ScreenContext) -> Span {
    guard let record = document.record else {
      return Span("− " + context.label(.creditNote), .muted)
    }
    let words = context.formats.status(record.status)
    return switch record.status {
    case .paid: Span("✓ " + words, .success)
    case .partlyPaid: Span("◐ " + words, .warning)
    case .open: Span("○ " + words, .warning)
    case .credited: Span("◌ " + words, .muted)
    }
  }
}
