import BillingDocuments
import TerminalUI

/// All keys that do something on the page from which it was opened.
struct KeysScreen: Screen {
  enum Message: Sendable {
    case close
  }

  let name = ScreenName.keys
  /// The page's keys, in the words and signs of the moment.
  private let hints: @Sendable (ScreenContext) -> [KeyHint]

  init(hints: @escaping @Sendable (ScreenContext) -> [KeyHint]) {
    self.hints = hints
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .close: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let rows: [View<Message>] = (hints(context) + strings.movementKeys).map { hint in
      .row([
        View.text(hint.label, role: .keyName, alignment: .trailing).width(16),
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
