import BillingDocuments
import TerminalUI

/// The themes, each shown while it is being looked at.
struct ThemesScreen: Screen {
  enum Message: Sendable {
    case look(Int)
    case keep
    case cancel
  }

  let name = ScreenName.themes
  /// What cancelling goes back to.
  private let original: String

  init(original: String) {
    self.original = original
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .look(let index): .preview(context.themes[index])
    case .keep: .batch([.set(.theme(context.theme)), .back])
    case .cancel: .batch([.preview(original), .back])
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(
      body: .choice(
        "theme", options: context.themes.map(strings.name(ofTheme:)),
        selected: context.themes.firstIndex(of: context.theme) ?? 0, style: .radio,
        onChange: { .look($0) }),
      actions: .actionRow(
        [.button("cancel", strings.cancel, action: .cancel)],
        main: .button("keep", strings.use, kind: .primary, action: .keep)),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey, help: strings.use.lowercasedFirst, action: .keep),
        KeyBinding([.escape], label: "esc", help: strings.cancel.lowercasedFirst, action: .cancel),
      ],
      initialFocus: "theme", modal: (title: strings.keyTheme.capitalizedFirst, width: 44))
  }
}
