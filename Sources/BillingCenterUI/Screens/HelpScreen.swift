import Billing
import BillingDocuments
import TerminalUI

/// The questions that Help answers, and the way to Customer Service (promises H4 and G4).
struct HelpScreen: Screen {
  enum Message: Sendable {
    case open(HelpTopic)
    case customerService
  }

  let name = ScreenName.help
  var tab: Tab? { .help }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .open(let topic): .push(HelpTopicScreen(topic: topic))
    case .customerService: .perform(.customerService)
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let ways = context.catalog.seller.customerService
    return ScreenContent(
      body: .column(
        [.heading(strings.title(of: .help))] + HelpTopic.allCases.map { row($0, strings) } + [
          .blank(),
          .text("\(strings.customerService): \(ways.phone), \(ways.email)", role: .muted),
        ]),
      actions: .actionRow(
        [],
        main: .button(
          "customer-service", strings.customerService, kind: .primary, action: .customerService)),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey,
          help: context.enterHelp(
            strings.keyOpen, elsewhere: ["customer-service": strings.customerService]),
          action: .customerService)
      ],
      initialFocus: Self.control(of: .payments))
  }

  private static func control(of topic: HelpTopic) -> ControlID {
    ControlID("topic-" + topic.rawValue)
  }

  private func row(_ topic: HelpTopic, _ strings: Strings) -> View<Message> {
    .selectable(
      Self.control(of: topic), isSelected: false, action: .open(topic)
    ) { isFocused in
      let role: Role = isFocused ? .selectedFocused : .text
      return .row([
        .text(isFocused ? "›" : " ", role: role, wraps: false),
        View.text(strings.question(topic), role: role).flexible(),
      ])
    }
  }
}
