import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// All invoices and credit notes, newest first (promises B11 and H2).
struct InvoicesScreen: Screen {
  enum Message: Sendable {
    case open(InvoiceNumber)
    case unreadable(ServiceError)
    case way(GlobalAction)
    case filter(Int)
    case openSearch
    case type(String)
    case closeSearch
    case goToList
    case export
    case found(ArchiveSearch.Found)
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
  private var search: ListSearch
  private let texts = DocumentSearch()
  private let archive = ArchiveSearch()
  /// What the archive is looked through for just now; nil where nothing is.
  private var looking: ArchiveSearch.Query?
  /// What was found there last.
  private var found: ArchiveSearch.Found?

  private static let list: ControlID = "invoices"
  /// The name under which the rows that were seen are kept.
  private static let rows = "invoices-rows"

  /// Begins with all of them, or with those that hold some words.
  init(searching words: String = "") {
    search = ListSearch(words)
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .open(let number): return .push(InvoiceScreen(number: number))
    case .unreadable(let error): return .notice(.failure(error))
    case .way(let action): return .perform(action)
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
    case .found(let found):
      looking = nil
      self.found = found
    }
    return .none
  }

  /// Looks through the archive for what the filter and the search want: at once where it was read
  /// before, and in the background otherwise, once at a time.
  mutating func read(in context: ScreenContext) -> Step<Message> {
    guard let query = query(in: context), found?.query != query else { return .none }
    archive.want(query)
    if let found = archive.findAtOnce(query) {
      self.found = found
      return .none
    }
    guard looking == nil else { return .none }
    looking = query
    let (archive, history) = (archive, context.history)
    return .read {
      .found(archive.find(query, in: history) { Self.status(of: $0, context).text })
    }
  }

  /// What is to be looked for in the archive; nil where all is listed, or nothing of it can be
  /// meant.
  private func query(in context: ScreenContext) -> ArchiveSearch.Query? {
    let history = context.history
    guard history.archivedCount > 0, filter != .unpaid, isNarrowed else { return nil }
    return ArchiveSearch.Query(
      filter: filter, typed: search.text.lowercased(),
      formats: Formats(language: context.language), count: history.archivedCount)
  }

  private var isNarrowed: Bool { filter != .all || !search.words.isEmpty }

  /// What the filter and the search leave of all; of the archive only once it is looked through.
  private func listing(in context: ScreenContext) -> DocumentListing {
    let history = context.history
    guard isNarrowed else { return DocumentListing(allOf: history, of: context.account) }
    let own = texts.matches(
      history.own.filter { filter.includes($0.document) }, typed: search.text,
      status: { Self.status(of: $0, context).text }, context.formats)
    let query = query(in: context)
    return DocumentListing(own, found.flatMap { $0.query == query ? $0 : nil }, of: history)
  }

  /// Whether the archive is still looked through.
  private func isLooking(in context: ScreenContext) -> Bool {
    query(in: context).map { $0 != found?.query } ?? false
  }
}

// MARK: - View

extension InvoicesScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let title = context.label(.invoiceHistory)
    guard context.history.count > 0 else {
      return ScreenContent(
        body: .column([
          .heading(title),
          .box(
            .column([
              .text(strings.noInvoices, role: .title), .text(strings.noInvoicesInvitation),
            ])),
        ]))
    }
    let documents = listing(in: context)
    let selected = Filter.allCases.firstIndex(of: filter) ?? 0
    let choice = context.kept.part("invoices-filter \(selected)") {
      filterChoice(selected, strings).kept()
    }
    return ScreenContent(
      body: .column([
        context.kept.part("invoices-heading") {
          View.heading(title, trailing: .button("export", strings.export, action: Message.export))
            .kept()
        },
        .row(spacing: 2, [choice.flexible(), count(documents, in: context)]),
        isLooking(in: context)
          ? .progress(strings.looking(through: context.history.archivedCount)) : .blank(),
        search.field(strings, onChange: { .type($0) }, onSubmit: .goToList),
        documents.fault.map { fault in
          View.refusal(fault, in: context, way: { .way($0) }).padding(bottom: 1)
        } ?? .empty,
        .table(table(of: documents, in: context)),
      ]),
      bodyScrolls: false,
      bindings: context.kept.part("invoices-keys \(documents.count > 0) \(search.isOpen)") {
        bindings(hasDocuments: documents.count > 0, in: context)
      },
      initialFocus: Self.list, hasCopies: true)
  }

  private func filterChoice(_ selected: Int, _ strings: Strings) -> View<Message> {
    let choice = View<Message>.choice(
      "filter", options: Filter.allCases.map { strings.name(of: $0) }, selected: selected,
      style: .segmented, onChange: { .filter($0) })
    return View.row([choice, .spacer])
  }

  private func count(_ documents: DocumentListing, in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    let count =
      isNarrowed
      ? strings.found(documents.count, of: context.history.count)
      : strings.documents(documents.count)
    return .adaptive { columns in
      columns >= TextWidth.width(of: count)
        ? .text(count, role: .muted, alignment: .trailing, wraps: false) : .empty
    }
  }

  /// The page's keys, where the list has documents and where it has none.
  private func bindings(
    hasDocuments: Bool, in context: ScreenContext
  ) -> [KeyBinding<Message>] {
    let strings = context.strings
    var enter: [ControlID: String] = [
      "export": strings.export.lowercasedFirst, ListSearch.control: strings.keyToList,
    ]
    if hasDocuments { enter[Self.list] = strings.keyOpen }
    return [
      context.enter(onlyOn: enter, action: .goToList)
    ] + search.bindings(context, open: .openSearch, close: .closeSearch) + [
      context.key(.export, help: strings.export.lowercasedFirst, action: .export)
    ]
  }

  /// A row is made only where it is seen.
  private func table(
    of documents: DocumentListing, in context: ScreenContext
  ) -> Table<Message> {
    let (strings, formats) = (context.strings, context.formats)
    let numberColumns =
      context.account.series.count + (context.account.counters.creditNotes.isEmpty ? 12 : 15)
    let due = TableColumn(strings.due, width: .fixed(11), priority: 2)
    return Table<Message>(
      id: Self.list,
      columns: [
        TableColumn(strings.number, width: .fixed(max(8, numberColumns)), priority: 5),
        TableColumn(strings.date, width: .fixed(11), priority: 3),
        TableColumn(strings.description, width: .flexible(minimum: 11), priority: 1),
        TableColumn(
          context.label(.status), width: .fixed(documents.hasLongStatus ? 17 : 12), priority: 4),
        TableColumn(
          strings.amount, width: .fixed(formats.columns(for: documents.amounts)),
          alignment: .trailing, priority: 4),
      ] + (documents.hasOpen ? [due] : []),
      count: documents.count, emptyText: isLooking(in: context) ? "" : strings.nothingFound,
      memo: context.kept.part(Self.rows) { TableMemo() }, key: documents.place(at:),
      row: { index in
        do throws(ServiceError) {
          return Self.row(of: try documents.document(at: index).get(), in: context)
        } catch {
          // It may be readable when the list is shown next.
          context.kept.forget(Self.rows)
          return Self.row(for: error, in: context)
        }
      },
      onActivate: { index in
        do throws(ServiceError) {
          return .open(try documents.document(at: index).get().issued.number)
        } catch {
          return .unreadable(error)
        }
      },
      copied: { try? documents.document(at: $0).get().issued.number.rawValue })
  }

  private static func row(of document: IssuedDocument, in context: ScreenContext) -> [[Span]] {
    let (formats, issued) = (context.formats, document.issued)
    return [
      [Span(issued.number.rawValue)], [Span(formats.date(issued.day))],
      [Span(issued.planNames, .muted)],
      [status(of: document, context)],
      [Span(formats.amount(issued.gross))],
      [Span(document.isOpen ? formats.date(issued.dueDay) : "")],
    ]
  }

  /// What cannot be read keeps its place.
  private static func row(for error: ServiceError, in context: ScreenContext) -> [[Span]] {
    let what = context.explain(error).what
    return [
      [Span("▲ " + context.strings.unreadable, .danger)], [], [Span(what, .muted)], [], [], [],
    ]
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
