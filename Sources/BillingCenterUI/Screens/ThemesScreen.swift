import BillingDocuments
import TerminalUI

/// The themes, each shown while it is being looked at.
struct ThemesScreen: Screen {
  enum Message: Sendable {
    case type(String)
    case move(Int)
    case keep
    case cancel
  }

  let name = ScreenName.themes
  /// What cancelling goes back to.
  private let original: String
  private var text = ""
  /// The place of the theme that is looked at, among those that match what was typed.
  private var selected: Int
  /// The first match that is seen.
  private var first = 0

  /// How many are seen at once, in the smallest window too.
  private static let rows = 7

  init(original: String, in context: ScreenContext) {
    self.original = original
    selected = context.themes.firstIndex { $0.name == original } ?? 0
    follow(in: context)
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .type(let typed):
      text = typed
      let matches = matches(in: context)
      // What is shown already stays so as long as it matches.
      selected = matches.firstIndex { $0.name == context.theme } ?? 0
      follow(in: context)
      return look(at: matches)
    case .move(let distance):
      let matches = matches(in: context)
      selected = max(0, min(matches.count - 1, selected + distance))
      follow(in: context)
      return look(at: matches)
    case .keep:
      guard !matches(in: context).isEmpty else { return .none }
      return .batch([.set(.theme(context.theme)), .back])
    case .cancel: return .batch([.preview(original), .back])
    }
  }

  private func look(at matches: [Theme]) -> Step<Message> {
    matches.indices.contains(selected) ? .preview(matches[selected].name) : .none
  }

  /// Keeps the selected theme among those that are seen.
  private mutating func follow(in context: ScreenContext) {
    let last = max(0, matches(in: context).count - Self.rows)
    first = min(last, max(0, min(max(first, selected - Self.rows + 1), selected)))
  }

  /// The themes whose names, or grounds, hold every word that was typed.
  private func matches(in context: ScreenContext) -> [Theme] {
    let (words, strings) = (SearchWords(text), context.strings)
    return context.themes.filter { theme in
      words.areAll(in: [
        theme.name.lowercased(), strings.name(ofTheme: theme.name).lowercased(),
        strings.ground(isDark: theme.isDark).lowercased(),
      ])
    }
  }
}

// MARK: - View

extension ThemesScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let field = Field<Message>(
      id: "search", label: strings.search, text: text, maximumLength: 40,
      hasLocalEcho: false, onChange: { .type($0) }, onSubmit: .keep)
    return ScreenContent(
      body: .column([.field(field)] + list(in: context) + [sample(in: context)]),
      actions: .actionRow(
        [.button("cancel", strings.cancel, action: .cancel)],
        main: .button("keep", strings.use, kind: .primary, action: .keep)),
      bindings: [
        context.key(.enter, help: strings.use.lowercasedFirst, action: .keep),
        context.key(.up, help: strings.keyMove, action: .move(-1)),
        context.key(.down, help: strings.keyMove, action: .move(1)),
        context.key(.previousPage, help: strings.keyPage, action: .move(-Self.rows)),
        context.key(.nextPage, help: strings.keyPage, action: .move(Self.rows)),
        context.key(.back, help: strings.cancel.lowercasedFirst, action: .cancel),
      ],
      initialFocus: "search", modal: (title: strings.keyTheme.capitalizedFirst, width: 56))
  }

  /// The matches around the selected one, and where they stand among all.
  private func list(in context: ScreenContext) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    let matches = matches(in: context)
    guard !matches.isEmpty else { return [.text(strings.nothingFound, role: .muted)] }
    let seen = matches.indices.dropFirst(first).prefix(Self.rows)
    let rows = seen.map { index in
      row(matches[index], isSelected: index == selected, strings).onClick(.move(index - selected))
    }
    guard matches.count > Self.rows else { return rows }
    let place = strings.place(
      formats.number(first + 1), formats.number(first + seen.count),
      formats.number(matches.count))
    return rows + [.text(place, role: .muted, alignment: .trailing)]
  }

  private func row(_ theme: Theme, isSelected: Bool, _ strings: Strings) -> View<Message> {
    let name = strings.name(ofTheme: theme.name)
    let ground = strings.ground(isDark: theme.isDark)
    return .row([
      .text(
        (isSelected ? "› " : "  ") + name, role: isSelected ? .selectedFocused : .text,
        wraps: false),
      .spacer, .text(name == ground ? "" : ground, role: .muted),
    ])
  }

  /// Something of each kind, since the page behind is muted.
  private func sample(in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    return .box(
      title: [Span(strings.themeSample, .title)],
      .text(
        [
          Span(strings.sampleSuccess, .success), "  ", Span(strings.sampleWarning, .warning), "  ",
          Span(strings.sampleDanger, .danger), "  ", Span(strings.sampleMuted, .muted),
        ], wraps: false))
  }
}
