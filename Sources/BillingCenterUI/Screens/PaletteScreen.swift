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
  private(set) var text = ""
  private var selected = 0

  init(actions: [GlobalAction]) {
    self.actions = actions
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    let matches = matches(in: context)
    switch message {
    case .type(let typed):
      text = typed
      selected = 0
    case .move(let distance):
      selected = max(0, min(matches.count - 1, selected + distance))
    case .run:
      guard matches.indices.contains(selected) else { return .none }
      return .batch([.back, .perform(matches[selected])])
    }
    return .none
  }

  /// The actions whose names hold every word that was typed.
  private func matches(in context: ScreenContext) -> [GlobalAction] {
    let words = text.lowercased().split(separator: " ")
    return actions.filter { action in
      let name = context.strings.name(of: action).lowercased()
      return words.allSatisfy { name.contains($0) }
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let matches = matches(in: context)
    let rows: [View<Message>] = matches.enumerated().map { index, action in
      let isSelected = index == selected
      return .text(
        (isSelected ? "› " : "  ") + strings.name(of: action),
        role: isSelected ? .selectedFocused : .text, wraps: false)
    }
    let field = Field<Message>(
      id: "search", label: strings.paletteLabel, text: text, maximumLength: 40,
      onChange: { .type($0) }, onSubmit: .run)
    return ScreenContent(
      body: .column(
        [.field(field), .blank()]
          + (rows.isEmpty ? [.text(strings.nothingFound, role: .muted)] : rows)),
      bindings: [
        KeyBinding([.up], label: "↑", help: strings.keyMove, action: .move(-1)),
        KeyBinding([.down], label: "↓", help: strings.keyMove, action: .move(1)),
      ],
      initialFocus: "search", modal: (title: strings.keyPalette.capitalizedFirst, width: 56))
  }
}
