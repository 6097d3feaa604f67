import BillingDocuments
import TerminalUI

/// All keys that do something on the page from which it was opened.
struct KeysScreen: Screen {
  enum Message: Sendable {
    case close
  }

  /// A key, or several that mean the same, and what they do.
  struct Hint: Hashable, Sendable {
    let label: String
    let help: String
  }

  let name = ScreenName.keys
  /// The page's keys, in the words and signs of the moment.
  private let hints: @Sendable (ScreenContext) -> [Hint]

  init(hints: @escaping @Sendable (ScreenContext) -> [Hint]) {
    self.hints = hints
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .close: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let movement = strings.movementKeys.map { Hint(label: $0.label, help: $0.help) }
    let rows: [View<Message>] = (hints(context) + movement).map { hint in
      .row([
        View.text(hint.label, role: .keyName, alignment: .trailing).width(14),
        View.text(hint.help).padding(leading: 1).flexible(),
      ])
    }
    return ScreenContent(
      body: .column(rows),
      actions: .actionRow(
        [], main: .button("close", strings.close, kind: .primary, action: .close)),
      modal: (title: strings.keyAllKeys.capitalizedFirst, width: 62))
  }
}
