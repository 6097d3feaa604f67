import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// The account balance, entry by entry (promise J7).
struct BalanceScreen: Screen {
  enum Message: Sendable {
    case open(Int)
    case back
  }

  let name = ScreenName.balance
  var tab: Tab? { .account }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .open(let index):
      let entries = context.account.balanceEntries
      guard entries.indices.contains(index) else { return .none }
      // Newest first.
      guard let number = entries[entries.count - 1 - index].cause.document else { return .none }
      return .push(InvoiceScreen(number: number))
    case .back: return .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let (strings, account) = (context.strings, context.account)
    let isEmpty = account.balanceEntries.isEmpty
    let balance = View<Message>.text(context.formats.amount(account.balance), role: .title)
    let rows: [View<Message>] = [
      .heading(strings.accountBalance, trailing: balance),
      .text(strings.balancePays(account.kind), role: .muted), .blank(),
      isEmpty ? empty(in: context) : table(in: context),
    ]
    return ScreenContent(
      body: .column(rows), bodyScrolls: isEmpty,
      actions: .actionRow(
        [], main: .button("back", strings.back, kind: .primary, action: .back)),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey,
          help: context.enterHelp(strings.keyOpen, elsewhere: ["back": strings.back]),
          action: .open(0))
      ],
      initialFocus: isEmpty ? "back" : "entries")
  }

  private func empty(in context: ScreenContext) -> View<Message> {
    .box(
      .column([
        .text(context.strings.balanceEmpty, role: .title),
        .text(context.strings.balanceEmptyExplanation),
      ]))
  }

  private func table(in context: ScreenContext) -> View<Message> {
    .adaptive { columns in
      .table(table(in: context, isWide: columns >= Self.wideColumns))
    }
  }

  /// From here on an entry's cause is a sentence.
  private static let wideColumns = 96

  private func table(in context: ScreenContext, isWide: Bool) -> Table<Message> {
    let (strings, formats, account) = (context.strings, context.formats, context.account)
    let entries = account.balanceEntries
    let after = balances(of: entries)
    // One more for the sign of what came in.
    let amountWidth = TableColumn.Width.fixed(
      max(isWide ? 14 : 12, formats.columns(for: entries.map(\.amount) + after, atLeast: 0) + 1))
    return Table(
      id: "entries",
      columns: [
        TableColumn(strings.date, width: .fixed(11), priority: 2),
        TableColumn(strings.balanceCause, width: .flexible(minimum: 24), priority: 4),
        TableColumn(strings.amount, width: amountWidth, alignment: .trailing, priority: 3),
        TableColumn(strings.balanceAfterEntry, width: amountWidth, alignment: .trailing),
      ],
      count: entries.count,
      row: { index in
        let place = entries.count - 1 - index
        let entry = entries[place]
        let sign = entry.amount.isPositive ? "+" : ""
        let order = isWide ? order(of: entry.cause, in: context) : nil
        return [
          [Span(formats.date(entry.day))],
          [
            Span(
              isWide
                ? strings.cause(entry.cause, order: order) : strings.shortCause(entry.cause))
          ],
          [Span(sign + formats.amount(entry.amount), entry.amount.isPositive ? .success : .text)],
          [Span(formats.amount(after[place]), .muted)],
        ]
      }, onActivate: { .open($0) })
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
