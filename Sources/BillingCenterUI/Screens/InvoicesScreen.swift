import Billing
import BillingDocuments
import TerminalUI

/// All invoices, newest first (promises B11 and H2).
struct InvoicesScreen: Screen {
  enum Message: Sendable {
    case open(Int)
  }

  let name = ScreenName.invoices
  var tab: Tab? { .invoices }

  /// Newest first.
  private func records(in context: ScreenContext) -> [InvoiceRecord] {
    context.account.invoices.reversed()
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    let records = records(in: context)
    guard case .open(let index) = message, records.indices.contains(index) else { return .none }
    return .push(InvoiceScreen(number: records[index].invoice.number))
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let (strings, formats) = (context.strings, context.formats)
    let records = records(in: context)
    let table = Table<Message>(
      id: "invoices",
      columns: [
        TableColumn(strings.number, width: .fixed(20), priority: 5),
        TableColumn(strings.date, width: .fixed(12), priority: 4),
        TableColumn(strings.description, width: .flexible(minimum: 12), priority: 1),
        TableColumn(context.label(.status), width: .fixed(13), priority: 2),
        TableColumn(strings.amount, width: .fixed(13), alignment: .trailing, priority: 3),
      ],
      count: records.count, emptyText: strings.noInvoices,
      row: { index in
        let record = records[index]
        return [
          [Span(record.invoice.number.rawValue)], [Span(formats.date(record.invoice.day))],
          [Span(record.invoice.lines.first?.planName ?? "", .muted)],
          [Self.status(of: record, context)],
          [Span(formats.amount(record.invoice.gross))],
        ]
      }, onActivate: { .open($0) })
    return ScreenContent(
      body: .column([.heading(context.label(.invoiceHistory)), .table(table)]), bodyScrolls: false,
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey, help: strings.keyOpen, isEnabled: !records.isEmpty,
          action: .open(0)
        )
      ],
      initialFocus: "invoices")
  }

  /// The status in words with a mark, so that colour is not all that tells it.
  static func status(of record: InvoiceRecord, _ context: ScreenContext) -> Span {
    let words = context.formats.status(record.status)
    return switch record.status {
    case .paid: Span("✓ " + words, .success)
    case .partlyPaid: Span("◐ " + words, .warning)
    case .open: Span("○ " + words, .warning)
    case .credited: Span("◌ " + words, .muted)
    }
  }
}
