import Billing
import BillingDocuments
import TerminalUI

/// The account's subscriptions, a card each (promises B1, D1, E1 and F1).
struct SubscriptionsScreen: Screen, Equatable {
  enum Message: Sendable {
    case add
    case act(SubscriptionAction, SubscriptionID)
    case options(SubscriptionID)
    case openSearch
    case search(String)
    case goToResults
    case closeSearch
    case way(GlobalAction)
  }

  let name = ScreenName.subscriptions
  var tab: Tab? { .subscriptions }
  private var search = ListSearch()
  /// The card that was used last, whose button may be another one afterwards.
  private var current: SubscriptionID?

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .add:
      return .batch([
        .begin(.wizard(cart: context.account.cart)), .push(AddSubscriptionScreen(in: context)),
      ])
    case .act(let action, let id):
      current = id
      guard let subscription = context.account.subscription(id) else { return .none }
      return action.step(on: subscription, in: context)
    case .options(let id):
      current = id
      return .present(OptionsScreen(subscription: id))
    case .openSearch:
      search.open()
      return .focus(ListSearch.control)
    case .search(let text):
      search.type(text)
    case .goToResults:
      guard context.closedReason == nil, let first = list(in: context).controls.first else {
        return .none
      }
      return .focus(first.main)
    case .closeSearch:
      search.close()
    case .way(let action):
      return .perform(action)
    }
    return .none
  }

  // MARK: - What is shown

  /// What wants paying first, then what is usable; each part in the order in which it was begun.
  private func subscriptions(in context: ScreenContext) -> [Subscription] {
    let all = context.kept.part("subscriptions-in-order") {
      let ranked = context.account.subscriptions.map { ($0, $0.rank(on: context.today)) }
      return (0...2).flatMap { rank in ranked.filter { $0.1 == rank }.map(\.0) }
    }
    guard !search.text.isEmpty else { return all }
    let texts = context.kept.part("searched-subscriptions") {
      all.map { SubscriptionCard(subscription: $0, context: context).searchedText.lowercased() }
    }
    let words = search.words
    return all.indices.filter { words.areAll(in: texts[$0]) }.map { all[$0] }
  }

  /// The cards of what is shown.
  private func list(in context: ScreenContext) -> SubscriptionList {
    let shown = subscriptions(in: context)
    let isOpen = context.closedReason == nil
    var name = isOpen ? "open" : "closed"
    for subscription in shown { name += " " + subscription.id.rawValue }
    return context.kept.part("subscriptions " + name) {
      SubscriptionList(
        shown.map { SubscriptionCard(subscription: $0, context: context) }, isOpen: isOpen,
        name: name, in: context)
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let closed = context.closedReason
    let isOpen = closed == nil
    let list = list(in: context)
    return ScreenContent(
      body: .column([
        context.kept.part("subscriptions-heading \(isOpen)") {
          heading(isOpen: isOpen, in: context).kept()
        },
        closed.map { .refusal($0, in: context) { .way($0) }.padding(bottom: 1) } ?? .empty,
        search.field(
          context.strings, count: (list.controls.count, context.account.subscriptions.count),
          onChange: { .search($0) }, onSubmit: .goToResults),
        list.view ?? nothing(isOpen: isOpen, in: context),
      ]),
      bindings: context.kept.part("subscriptions-keys \(search.isOpen) \(list.name)") {
        bindings(of: list, closed: closed, in: context)
      },
      initialFocus: isOpen ? start(of: list) ?? "add" : nil)
  }

  /// The card at which the page begins, or goes on where a button is gone that had the focus.
  private func start(of list: SubscriptionList) -> ControlID? {
    let start = list.controls.first { $0.subscription == current } ?? list.controls.first
    return start?.main
  }

  private func heading(isOpen: Bool, in context: ScreenContext) -> View<Message> {
    let add = View<Message>.button(
      "add", "+ " + context.strings.addNewSubscription, action: .add)
    return .heading(context.strings.subscriptions, trailing: isOpen ? add : .empty)
  }

  /// What stands in the place of cards where there are none.
  private func nothing(isOpen: Bool, in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    return context.account.subscriptions.isEmpty
      ? notice(strings.noSubscriptions, isOpen ? strings.noSubscriptionsInvitation : nil)
      : notice(strings.nothingMatches(search.text), strings.searchAgain)
  }

  private func notice(_ title: String, _ text: String?) -> View<Message> {
    .box(.column([.text(title, role: .title), text.map { .text($0) } ?? .empty]))
  }

  private func bindings(
    of list: SubscriptionList, closed: BillingError?, in context: ScreenContext
  ) -> [KeyBinding<Message>] {
    let strings = context.strings
    let isOpen = closed == nil
    let subscriptions = list.subscriptions
    return [
      context.enter(
        onlyOn: isOpen ? list.enterHelp : context.wayHelp(closed).mapValues(\.lowercasedFirst),
        action: .add),
      context.key(
        .options, help: strings.options.lowercasedFirst, isEnabled: false, action: .add
      ).varying { binding, focus in
        guard isOpen, let id = focus.flatMap({ subscriptions[$0] }) else { return }
        (binding.isEnabled, binding.action) = (true, .options(id))
      },
      context.key(
        .addSubscription, help: strings.addSubscription.lowercasedFirst, isEnabled: isOpen,
        action: .add),
    ]
      + search.bindings(
        context, canOpen: !context.account.subscriptions.isEmpty, open: .openSearch,
        close: .closeSearch)
  }
}

/// The cards that are shown, and what can be done on their controls.
private struct SubscriptionList: Sendable {
  /// Tells it from other lists of the same context.
  let name: String
  /// Nil where there are none.
  let view: View<SubscriptionsScreen.Message>?
  /// Each card's main button.
  let controls: [(subscription: SubscriptionID, main: ControlID)]
  /// Whose card a control is on.
  let subscriptions: [ControlID: SubscriptionID]
  /// What Enter does on each control of the page; on others it does nothing by itself.
  let enterHelp: [ControlID: String]

  init(_ cards: [SubscriptionCard], isOpen: Bool, name: String, in context: ScreenContext) {
    self.name = name
    let strings = context.strings
    var subscriptions: [ControlID: SubscriptionID] = [:]
    var enterHelp: [ControlID: String] = [
      ListSearch.control: strings.keyToList, "add": strings.addSubscription.lowercasedFirst,
    ]
    for card in cards {
      subscriptions[card.mainControl] = card.subscription.id
      subscriptions[card.optionsControl] = card.subscription.id
      enterHelp[card.mainControl] = card.mainTitle.lowercasedFirst
      enterHelp[card.optionsControl] = strings.options.lowercasedFirst
    }
    (self.subscriptions, self.enterHelp) = (subscriptions, enterHelp)
    controls = cards.map { ($0.subscription.id, $0.mainControl) }
    view = cards.isEmpty ? nil : Self.view(of: cards, isOpen: isOpen, in: context)
  }

  private static func view(
    of cards: [SubscriptionCard], isOpen: Bool, in context: ScreenContext
  ) -> View<SubscriptionsScreen.Message> {
    .cards(
      minimumColumns: 44, maximumPerRow: 2,
      cards.map { card in
        let id = card.subscription.id
        return context.kept.part("card \(isOpen) \(id)") {
          isOpen
            ? card.view(options: .options(id), act: { .act($0, id) }).kept()
            : card.readOnlyView().kept()
        }
      }
    ).kept()
  }
}

extension Subscription {
  /// Its place among others, on a day.
  fileprivate func rank(on day: Day) -> Int {
    switch status(on: day) {
    case .pastDue: 0
    case .active, .pendingCancellation, .trial: 1
    case .ended: 2
    }
  }
}

extension SubscriptionCard {
  /// What a search looks at: the plan's name and what it is today.
  fileprivate var searchedText: String {
    let status = context.formats.status(subscription.status(on: context.today))
    return [subscription.planName, statusWords, status].joined(separator: " ")
  }
}
