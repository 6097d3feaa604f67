import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// The account balance, entry by entry (promise J7).
struct BalanceScreen: Screen, Equatable {
  enum Message: Sendable {
    case open(Int)
    case openSearch
    case search(String)
    case closeSearch
    case toList
    case back
  }

  let name = ScreenName.balance
  var tab: Tab? { .account }

  private var search = ListSearch()

  private static let list: ControlID = "entries"

  /// An entry, with the balance after it.
  private struct Row: Sendable {
    let entry: BalanceEntry
    let after: Money
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .open(let index):
      let rows = rows(in: context)
      guard rows.indices.contains(index), let number = rows[index].entry.cause.document else {
        return .none
      }
      return .push(InvoiceScreen(number: number))
    case .openSearch:
      search.open()
      return .focus(ListSearch.control)
    case .search(let text):
      search.type(text)
      return .none
    case .closeSearch:
      search.close()
      return .focus(Self.list)
    case .toList: return .focus(Self.list)
    case .back: return .back
    }
  }

  /// The entries that the search finds, newest first.
  private func rows(in context: ScreenContext) -> [Row] {
    let entries = context.account.balanceEntries
    let rows = zip(entries, balances(of: entries)).map(Row.init).reversed()
    return rows.filter { row in
      search.text.isEmpty || search.matches(searchedText(of: row.entry, in: context))
    }
  }

  private func searchedText(of entry: BalanceEntry, in context: ScreenContext) -> String {
    let formats = context.formats
    return [
      formats.date(entry.day), formats.longDate(entry.day), cause(of: entry, in: context),
      formats.amount(entry.amount),
    ].joined(separator: " ")
  }

  private func cause(of entry: BalanceEntry, in context: ScreenContext) -> String {
    context.strings.cause(entry.cause, order: order(of: entry.cause, in: context))
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let (strings, account) = (context.strings, context.account)
    let all = account.balanceEntries.count
    let amount = context.formats.amount(account.balance)
    let found = rows(in: context)
    let rows: [View<Message>] = [
      .heading(strings.accountBalance, trailing: .text(amount, role: .title)),
      .text(strings.balancePays(account.kind), role: .muted), .blank(),
      search.field(
        strings, count: (found.count, all), onChange: { .search($0) }, onSubmit: .toList),
      all == 0 ? empty(in: context) : table(of: found, in: context),
    ]
    return ScreenContent(
      body: .column(rows), bodyScrolls: all == 0,
      actions: .actionRow(
        [], main: .button("back", strings.back, kind: .primary, action: .back)),
      bindings: [
        context.enter(
          strings.keyOpen,
          elsewhere: ["back": strings.back, ListSearch.control: strings.keyToList],
          action: .open(0))
      ]
        + search.bindings(
          context, canOpen: all > 0, open: .openSearch, close: .closeSearch),
      initialFocus: all == 0 ? "back" : Self.list, copied: amount)
  }

  private func empty(in context: ScreenContext) -> View<Message> {
    .box(
      .column([
        .text(context.strings.balanceEmpty, role: .title),
        .text(context.strings.balanceEmptyExplanation),
      ]))
  }

  private func table(of rows: [Row], in context: ScreenContext) -> View<Message> {
    .adaptive { columns in
      .table(table(of: rows, in: context, isWide: columns >= Self.wideColumns))
    }
  }

  /// From here on an entry's cause is a sentence.
  private static let wideColumns = 96

  private func table(
    of rows: [Row], in context: ScreenContext, isWide: Bool
  ) -> Table<Message> {
    let (strings, formats) = (context.strings, context.formats)
    let amounts = rows.map(\.entry.amount) + rows.map(\.after)
    // One more for the sign of what came in.
    let amountWidth = TableColumn.Width.fixed(
      max(isWide ? 14 : 12, formats.columns(for: amounts, atLeast: 0) + 1))
    return Table(
      id: Self.list,
      columns: [
        TableColumn(strings.date, width: .fixed(11), priority: 2),
        TableColumn(strings.balanceCause, width: .flexible(minimum: 24), priority: 4),
        TableColumn(strings.amount, width: amountWidth, alignment: .trailing, priority: 3),
        TableColumn(strings.balanceAfterEntry, width: amountWidth, alignment: .trailing),
      ],
      count: rows.count, emptyText: strings.nothingFound,
      row: { cells(of: rows[$0], in: context, isWide: isWide) }, onActivate: { .open($0) },
      copied: { index in
        let entry = rows[index].entry
        return entry.cause.document?.rawValue ?? formats.amount(entry.amount)
      })
  }

  private func cells(of row: Row, in context: ScreenContext, isWide: Bool) -> [[Span]] {
    let (formats, entry) = (context.formats, row.entry)
    let sign = entry.amount.isPositive ? "+" : ""
    return [
      [Span(formats.date(entry.day))],
      [
        Span(
          isWide ? cause(of: entry, in: context) : context.strings.shortCause(entry.cause))
      ],
      [Span(sign + formats.amount(entry.amount), entry.amount.isPositive ? .success : .text)],
      [Span(formats.amount(row.after), .muted)],
    ]
  }

  /// The order that a credit note is for.
  private func order(
    of cause: BalanceEntry.Cause, in context: ScreenContext
  ) -> OrderNumber? {
    guard case .creditedBy(let number) = cause else { return nil }
    return (try? context.history.document(number))?.issued.order
  }

  /// The balance after each entry, oldest first.
  private func balances(of entries: [BalanceEntry]) -> [Money] {
    var sum: Int64 = 0
    return entries.map { entry in
      sum += entry.amount.minorUnits
      return Money(minorUnits: sum, currency: entry.amount.currency)
    }
  }
}

extension BalanceEntry.Cause {
  /// The invoice or credit note that it came from.
  fileprivate var document: InvoiceNumber? {
    switch self {
    case .usedFor(let number), .creditedBy(let number): number
    case .openingCredit: nil
    }
  }
}
