import Billing
import BillingDocuments
import TerminalUI

/// All invoices and credit notes, newest first (promises B11 and H2).
struct InvoicesScreen: Screen {
  enum Message: Sendable {
    case open(InvoiceNumber)
    case filter(Int)
    case openSearch
    case type(String)
    case closeSearch
    case goToList
    case export
  }

  /// Which of them are listed.
  enum Filter: CaseIterable, Hashable, Sendable {
    case all
    case unpaid
    case paid
    case creditNotes

    func includes(_ document: IssuedDocument) -> Bool {
      switch self {
      case .all: true
      case .unpaid: document.record?.open.isPositive ?? false
      case .paid: document.record?.status == .paid
      case .creditNotes: document.record == nil
      }
    }
  }

  let name = ScreenName.invoices
  var tab: Tab? { .invoices }
  private var filter = Filter.all
  private var search = ListSearch()
  private let texts = DocumentSearch()

  private static let list: ControlID = "invoices"

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .open(let number): return .push(InvoiceScreen(number: number))
    case .filter(let index): filter = Filter.allCases[index]
    case .openSearch:
      search.open()
      return .focus(ListSearch.control)
    case .type(let text): search.type(text)
    case .closeSearch:
      search.close()
      return .focus(Self.list)
    case .goToList: return .focus(Self.list)
    case .export: return .present(ExportScreen(.all, in: context))
    }
    return .none
  }

  /// What the filter and the search leave of all.
  private func documents(in context: ScreenContext) -> [IssuedDocument] {
    let all = context.account.documentsNewestFirst
    let filtered = filter == .all ? all : all.filter(filter.includes)
    return texts.matches(
      filtered, typed: search.text, status: { Self.status(of: $0, context).text },
      context.formats)
  }
}

// MARK: - View

extension InvoicesScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let title = context.label(.invoiceHistory)
    guard !context.account.invoices.isEmpty || !context.account.creditNotes.isEmpty else {
      return ScreenContent(
        body: .column([
          .heading(title),
          .box(
            .column([
              .text(strings.noInvoices, role: .title), .text(strings.noInvoicesInvitation),
            ])),
        ]))
    }
    let documents = documents(in: context)
    let choice = View<Message>.choice(
      "filter", options: Filter.allCases.map { strings.name(of: $0) },
      selected: Filter.allCases.firstIndex(of: filter) ?? 0, style: .segmented,
      onChange: { .filter($0) })
    return ScreenContent(
      body: .column([
        .heading(title, trailing: .button("export", strings.export, action: .export)),
        .row(spacing: 2, [View.row([choice, .spacer]).flexible(), count(documents, in: context)]),
        .blank(),
        search.field(strings, onChange: { .type($0) }, onSubmit: .goToList),
        .table(table(of: documents, in: context)),
      ]),
      bodyScrolls: false, bindings: bindings(for: documents, in: context),
      initialFocus: Self.list)
  }

  private func count(_ documents: [IssuedDocument], in context: ScreenContext) -> View<Message> {
    let count = context.strings.documents(documents.count)
    return .adaptive { columns in
      columns >= 14 ? .text(count, role: .muted, alignment: .trailing, wraps: false) : .empty
    }
  }

  private func bindings(
    for documents: [IssuedDocument], in context: ScreenContext
  ) -> [KeyBinding<Message>] {
    let strings = context.strings
    let isAtList = context.focus == Self.list && !documents.isEmpty
    return [
      KeyBinding(
        [.enter], label: strings.enterKey,
        help: context.focus == "export" ? strings.export.lowercasedFirst : strings.keyOpen,
        isEnabled: isAtList || context.focus == "export", action: .goToList),
      KeyBinding(
        [.character("/")], label: "/", help: strings.search.lowercasedFirst, action: .openSearch),
      KeyBinding(
        [.character("e")], label: "e", help: strings.export.lowercasedFirst, action: .export),
      KeyBinding(
        [.escape], label: "esc", help: strings.closeSearch, isEnabled: search.isOpen,
        action: .closeSearch),
    ]
  }

  /// A row is made only where it is seen.
  private func table(
    of documents: [IssuedDocument], in context: ScreenContext
  ) -> Table<Message> {
    let (strings, formats) = (context.strings, context.formats)
    let numberColumns =
      context.account.series.count + (context.account.creditNotes.isEmpty ? 12 : 15)
    let hasOpen = documents.contains { $0.record?.open.isPositive == true }
    let hasLongStatus = documents.contains { document in
      document.record.map { $0.status == .partlyPaid } ?? true
    }
    let due = TableColumn(strings.due, width: .fixed(11), priority: 2)
    return Table<Message>(
      id: Self.list,
      columns: [
        TableColumn(strings.number, width: .fixed(max(8, numberColumns)), priority: 5),
        TableColumn(strings.date, width: .fixed(11), priority: 3),
        TableColumn(strings.description, width: .flexible(minimum: 11), priority: 1),
        TableColumn(context.label(.status), width: .fixed(hasLongStatus ? 17 : 12), priority: 4),
        TableColumn(
          strings.amount, width: .fixed(formats.columns(for: documents.lazy.map(\.issued.gross))),
          alignment: .trailing, priority: 4),
      ] + (hasOpen ? [due] : []),
      count: documents.count, emptyText: strings.nothingFound,
      row: { index in
        let document = documents[index]
        let issued = document.issued
        let isOpen = document.record?.open.isPositive == true
        return [
          [Span(issued.number.rawValue)], [Span(formats.date(issued.day))],
          [Span(issued.planNames, .muted)],
          [Self.status(of: document, context)],
          [Span(formats.amount(issued.gross))],
          [Span(isOpen ? formats.date(issued.dueDay) : "")],
        ]
      }, onActivate: { .open(documents[$0].issued.number) })
  }

  /// The status in words with a mark, so that colour is not all that tells it.
  static func status(of document: IssuedDocument, _ context: ScreenContext) -> Span {
    guard let record = document.record else {
      return Span("− " + context.label(.creditNote), .muted)
    }
    if context.isOverdue(record) { return Span("▲ " + context.strings.overdue, .danger) }
    let words = context.formats.status(record.status)
    return switch record.status {
    case .paid: Span("✓ " + words, .success)
    case .partlyPaid: Span("◐ " + words, .warning)
    case .open: Span("○ " + words, .warning)
    case .credited: Span("◌ " + words, .muted)
    }
  }
}
