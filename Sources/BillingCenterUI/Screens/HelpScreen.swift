import Billing
import BillingDocuments
import TerminalUI

/// The questions that Help answers, and the way to Customer Service (promises H4 and G4).
struct HelpScreen: Screen {
  enum Message: Sendable {
    case open(HelpTopic)
    case customerService
    case openSearch
    case search(String)
    case closeSearch
    case toList
  }

  let name = ScreenName.help
  var tab: Tab? { .help }

  private var search = ListSearch()
  /// What is searched, while the search is open.
  private var texts: Texts?

  /// The questions with their answers, in small letters.
  private struct Texts {
    let language: Language
    let byTopic: [HelpTopic: String]

    init(in context: ScreenContext) {
      language = context.language
      byTopic = Dictionary(
        uniqueKeysWithValues: HelpTopic.allCases.map { topic in
          let parts =
            [context.strings.question(topic)] + context.strings.answer(to: topic, in: context)
          return (topic, parts.joined(separator: " ").lowercased())
        })
    }
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .open(let topic): return .push(HelpTopicScreen(topic: topic))
    case .customerService: return .perform(.customerService)
    case .openSearch:
      search.open()
      texts = Texts(in: context)
      return .focus(ListSearch.control)
    case .search(let text):
      search.type(text)
      return .none
    case .closeSearch:
      search.close()
      texts = nil
      return .focus(Self.control(of: .payments))
    case .toList:
      return topics(in: context).first.map { .focus(Self.control(of: $0)) } ?? .none
    }
  }

  /// The questions that hold what is looked for, or whose answers do.
  private func topics(in context: ScreenContext) -> [HelpTopic] {
    let words = search.words
    guard !words.isEmpty else { return HelpTopic.allCases }
    let known = texts.flatMap { $0.language == context.language ? $0 : nil } ?? Texts(in: context)
    return HelpTopic.allCases.filter { words.areAll(in: known.byTopic[$0].map { [$0] } ?? []) }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let ways = context.catalog.seller.customerService
    let topics = topics(in: context)
    return ScreenContent(
      body: .column(
        [
          .heading(strings.title(of: .help)),
          search.field(
            strings, count: (topics.count, HelpTopic.allCases.count),
            onChange: { .search($0) }, onSubmit: .toList),
        ] + topics.map { row($0, strings) } + [
          topics.isEmpty ? .text(strings.nothingFound, role: .muted) : .empty,
          .blank(),
          .text("\(strings.customerService): \(ways.phone), \(ways.email)", role: .muted),
        ]),
      actions: .actionRow(
        [],
        main: .button(
          "customer-service", strings.customerService, kind: .primary, action: .customerService)),
      bindings: [
        context.enter(
          strings.keyOpen,
          elsewhere: [
            "customer-service": strings.customerService, ListSearch.control: strings.keyToList,
          ],
          action: .customerService)
      ] + search.bindings(context, open: .openSearch, close: .closeSearch),
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
