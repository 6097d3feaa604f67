import Billing
import BillingDocuments
import TerminalUI

/// Monthly or annual, asked in a modal with what annual saves (promises D4 and F2).
struct FrequencyScreen: Screen, Equatable {
  enum Message: Sendable {
    case select(Int)
    case choose
    case cancel
  }

  let name = ScreenName.frequency
  /// What is being put together, with the frequency that is marked.
  private var content: CartItem.Content

  init(content: CartItem.Content) {
    self.content = content
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .select(let index):
      content = content.with(frequency: BillingFrequency.allCases[index])
      return .none
    case .choose:
      guard let frequency = content.frequency else { return .back }
      return .answer(ChangeSubscriptionScreen.Message.frequencyChosen(frequency))
    case .cancel: return .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let frequency = content.frequency.map(context.formats.frequency) ?? ""
    let choose = strings.choose(frequency)
    return ScreenContent(
      body: .column([
        .text(context.name(of: content), role: .accent), .blank(),
        .frequencyChoice("frequency", for: content, in: context) { .select($0) },
        .text(strings.vatNotIncluded, role: .muted, alignment: .trailing),
      ]),
      actions: .actionRow(
        [.button("cancel", strings.cancel, action: .cancel)],
        main: .button("choose", choose, kind: .primary, action: .choose)),
      bindings: [
        context.enter(choose, elsewhere: ["cancel": strings.cancel], action: .choose)
      ],
      initialFocus: "frequency", modal: (title: strings.howBilled, width: 70))
  }
}
