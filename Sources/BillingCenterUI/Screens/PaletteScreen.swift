import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Every page and action, subscription, product, invoice and credit note by name (promise J9).
struct PaletteScreen: Screen {
  enum Message: Sendable {
    case type(String)
    case move(Int)
    case run
    /// A row was clicked.
    case pick(Int)
    /// The documents can be looked through from now on.
    case prepared([PaletteEntry])
  }

  let name = ScreenName.palette
  private let actions: [GlobalAction]
  /// Invoices and credit notes, newest first; nil until they are ready.
  private var documents: [PaletteEntry]?
  private var text = ""
  private var finds: PaletteFinds
  private var selected = 0
  /// The first match that is seen.
  private var first = 0

  /// How many matches are seen at once, in the smallest window too.
  private static let rows = 9

  init(actions: [GlobalAction], in context: ScreenContext) {
    self.actions = actions
    finds = PaletteFinds("", among: Self.entries(of: actions, in: context), [], context.language)
  }

  /// Makes the account's documents ready; slow work, which is done in the background.
  ///
  /// Those in the archive are left to the list of invoices, to which the palette's last row leads.
  static func prepare(_ history: DocumentHistory, _ formats: Formats) -> Message {
    .prepared(history.own.map { PaletteEntry($0.document.issued, formats) })
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .type(let typed):
      text = typed
      find(in: context)
    case .prepared(let documents):
      self.documents = documents
      if !SearchWords(text).isEmpty { find(in: context) }
    case .move(let distance):
      selected = max(0, min(current(in: context).entries.count - 1, selected + distance))
      first = max(0, min(max(first, selected - Self.rows + 1), selected))
    case .pick(let index):
      selected = index
      return update(.run, in: context)
    case .run:
      let entries = current(in: context).entries
      guard entries.indices.contains(selected) else { return .none }
      return .batch([.back, .perform(entries[selected].action)])
    }
    return .none
  }

  private mutating func find(in context: ScreenContext) {
    finds = found(in: context)
    selected = 0
    first = 0
  }

  /// What was found, in the language of the moment.
  private func current(in context: ScreenContext) -> PaletteFinds {
    finds.language == context.language ? finds : found(in: context)
  }

  private func found(in context: ScreenContext) -> PaletteFinds {
    var fixed = Self.entries(of: actions, in: context)
    if hasOlder(in: context), !SearchWords(text).isEmpty {
      let found = PaletteFinds(text, among: fixed, documents ?? [], context.language)
      fixed = found.entries + [PaletteEntry(.searchInvoices(text), in: context)]
      return PaletteFinds(found, entries: fixed)
    }
    return PaletteFinds(text, among: fixed, documents ?? [], context.language)
  }

  /// Whether there are documents that only the list of invoices finds.
  private func hasOlder(in context: ScreenContext) -> Bool {
    (context.session?.history.archivedCount ?? 0) > 0
  }

  private static func entries(
    of actions: [GlobalAction], in context: ScreenContext
  ) -> [PaletteEntry] {
    actions.map { PaletteEntry($0, in: context) }
  }
}

// MARK: - View

extension PaletteScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let finds = current(in: context)
    let field = Field<Message>(
      id: "search", label: strings.paletteLabel, text: text, maximumLength: 40,
      hasLocalEcho: false, onChange: { .type($0) }, onSubmit: .run)
    return ScreenContent(
      body: .column([.field(field), .blank()] + rows(of: finds, in: context)),
      bindings: [
        context.key(
          .enter, help: strings.keyOpen, isEnabled: !finds.entries.isEmpty, action: .run),
        context.key(.up, help: strings.keyMove, action: .move(-1)),
        context.key(.down, help: strings.keyMove, action: .move(1)),
        context.key(.previousPage, help: strings.keyPage, action: .move(-Self.rows)),
        context.key(.nextPage, help: strings.keyPage, action: .move(Self.rows)),
      ],
      initialFocus: "search", modal: (title: strings.keyPalette.capitalizedFirst, width: 76))
  }

  /// The matches around the selected one, and where they stand among all.
  private func rows(of finds: PaletteFinds, in context: ScreenContext) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    let isWaiting = documents == nil && context.session != nil && !finds.words.isEmpty
    guard !finds.entries.isEmpty else {
      return [isWaiting ? .progress(strings.working) : .text(strings.nothingFound, role: .muted)]
    }
    let seen = finds.entries.indices.dropFirst(first).prefix(Self.rows)
    let keyColumns = finds.entries.compactMap(\.key).map(TextWidth.width(of:)).max() ?? 0
    var rows = seen.map { index in
      row(
        finds.entries[index], finds.words, isSelected: index == selected, keyColumns: keyColumns,
        formats
      ).onClick(.pick(index))
    }
    guard finds.entries.count > Self.rows else { return rows }
    let place = strings.place(
      formats.number(first + 1), formats.number(first + seen.count),
      formats.number(finds.entries.count))
    rows.append(.text(place, role: .muted, alignment: .trailing))
    return rows
  }

  private func row(
    _ entry: PaletteEntry, _ words: [FuzzyQuery], isSelected: Bool, keyColumns: Int,
    _ formats: Formats
  ) -> View<Message> {
    let mark = Span(isSelected ? "› " : "  ", isSelected ? .selectedFocused : .text)
    let title = View<Message>.text(
      [mark] + entry.spans(for: words, isSelected: isSelected, formats), wraps: false)
    let kind = View<Message>.text(entry.kind, role: .muted, wraps: false)
    let key = View<Message>.text(
      entry.key ?? "", role: .keyName, alignment: .trailing, wraps: false
    ).width(keyColumns)
    // Where the title needs the room, nobody needs to be told that a question is a question.
    return .adaptive { columns in
      let whole = View.row([title, kind, key])
      return whole.idealColumns(within: .max) <= columns
        ? .row([title.flexible(), kind, key]) : .row([title.flexible(), key])
    }
  }
}
