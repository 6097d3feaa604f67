import Billing
import BillingDocuments
import TerminalUI

/// A question with its answer, in this account's own facts, and the way on (promise H4).
struct HelpTopicScreen: Screen, Equatable {
  enum Message: Sendable {
    case way(GlobalAction)
    case back
  }

  let name = ScreenName.helpTopic
  var tab: Tab? { .help }
  let topic: HelpTopic

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .way(let action): .perform(action)
    case .back: .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let ways = topic.ways(in: context)
    let answer = strings.answer(to: topic, in: context).flatMap { paragraph in
      [View<Message>.blank(), .text(paragraph)]
    }
    let names = ways.map(strings.goTo)
    let buttons = zip(ways, names).enumerated().map { index, way in
      View.button(
        ControlID("way-\(index + 1)"), way.1, kind: index == 0 ? .primary : .standard,
        action: Message.way(way.0))
    }
    var others: [ControlID: String] = ["back": strings.back]
    for (index, name) in names.enumerated() { others[ControlID("way-\(index + 1)")] = name }
    return ScreenContent(
      body: .column([.text(strings.question(topic), role: .title)] + answer),
      actions: .actionRow(
        [.button("back", strings.back, action: .back)] + buttons.dropFirst(), main: buttons.first),
      bindings: [
        context.enter(strings.back, elsewhere: others, action: .back)
      ],
      initialFocus: "way-1")
  }
}
