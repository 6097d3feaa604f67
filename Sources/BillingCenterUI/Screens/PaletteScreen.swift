import Billing
import BillingDocuments
import TerminalUI

/// Every page and action by name (promise J9).
struct PaletteScreen: Screen {
  enum Message: Sendable {
    case type(String)
    case move(Int)
    case run
  }

  let name = ScreenName.palette
  private let actions: [GlobalAction]
  private var text = ""
  private var selected = 0
  /// The first match that is seen.
  private var first = 0

  /// How many matches are seen at once, in the smallest window too.
  private static let rows = 9

  init(actions: [GlobalAction]) {
    self.actions = actions
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .type(let typed):
      text = typed
      selected = 0
      first = 0
    case .move(let distance):
      let last = matches(in: context).count - 1
      selected = max(0, min(last, selected + distance))
      first = max(0, min(max(first, selected - Self.rows + 1), selected))
    case .run:
      let matches = matches(in: context)
      guard matches.indices.contains(selected) else { return .none }
      return .batch([.back, .perform(matches[selected])])
    }
    return .none
  }

  /// The actions whose names hold every word that was typed.
  private func matches(in context: ScreenContext) -> [GlobalAction] {
    let words = SearchWords(text)
    return actions.filter { words.areAll(in: [context.strings.name(of: $0).lowercased()]) }
  }
}

// MARK: - View

extension PaletteScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let field = Field<Message>(
      id: "search", label: strings.paletteLabel, text: text, maximumLength: 40,
      onChange: { .type($0) }, onSubmit: .run)
    return ScreenContent(
      body: .column([.field(field), .blank()] + rows(in: context)),
      bindings: [
        KeyBinding([.enter], label: strings.enterKey, help: strings.keyOpen, action: .run),
        KeyBinding([.up], label: "↑", help: strings.keyMove, action: .move(-1)),
        KeyBinding([.down], label: "↓", help: strings.keyMove, action: .move(1)),
        KeyBinding([.pageUp], label: "PgUp", help: strings.keyPage, action: .move(-Self.rows)),
        KeyBinding([.pageDown], label: "PgDn", help: strings.keyPage, action: .move(Self.rows)),
      ],
      initialFocus: "search", modal: (title: strings.keyPalette.capitalizedFirst, width: 64))
  }

  /// The matches around the selected one, and where they stand among all.
  private func rows(in context: ScreenContext) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    let matches = matches(in: context)
    guard !matches.isEmpty else { return [.text(strings.nothingFound, role: .muted)] }
    let seen = matches.indices.dropFirst(first).prefix(Self.rows)
    var rows: [View<Message>] = seen.map { index in
      let isSelected = index == selected
      return .text(
        (isSelected ? "› " : "  ") + strings.name(of: matches[index]),
        role: isSelected ? .selectedFocused : .text, wraps: false)
    }
    if matches.count > Self.rows {
      let place = strings.place(
        formats.number(first + 1), formats.number(first + seen.count),
        formats.number(matches.count))
      rows.append(.text(place, role: .muted, alignment: .trailing))
    }
    return rows
  }
}
