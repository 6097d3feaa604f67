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
      guard let control = firstControl(in: context) else { return .none }
      return .focus(control)
    case .closeSearch:
      search.close()
    case .way(let action):
      return .perform(action)
    }
    return .none
  }

  // MARK: - What is shown

  /// What wants paying first, then what is usable; each part in the order in which it was begun.
  private func cards(in context: ScreenContext) -> [SubscriptionCard] {
    func rank(_ subscription: Subscription) -> Int {
      switch subscription.status(on: context.today) {
      case .pastDue: 0
      case .active, .pendingCancellation, .trial: 1
      case .ended: 2
      }
    }
    let ranked = context.account.subscriptions.map { (subscription: $0, rank: rank($0)) }
    let cards = (0...2).flatMap { part in
      ranked.filter { $0.rank == part }.map {
        SubscriptionCard(subscription: $0.subscription, context: context)
      }
    }
    return search.text.isEmpty ? cards : cards.filter { search.matches($0.searchedText) }
  }

  /// The button that the first card shown begins with.
  private func firstControl(in context: ScreenContext) -> ControlID? {
    context.closedReason == nil ? cards(in: context).first?.mainControl : nil
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let closed = context.closedReason
    let cards = cards(in: context)
    return ScreenContent(
      body: .column([
        heading(isOpen: closed == nil, in: context),
        closed.map { .refusal($0, in: context) { .way($0) }.padding(bottom: 1) } ?? .empty,
        search.field(
          context.strings, count: (cards.count, context.account.subscriptions.count),
          onChange: { .search($0) }, onSubmit: .goToResults),
        list(of: cards, isOpen: closed == nil, in: context),
      ]),
      bindings: bindings(of: cards, closed: closed, in: context),
      initialFocus: closed == nil ? start(of: cards)?.mainControl ?? "add" : nil)
  }

  /// The card at which the page begins, or goes on where a button is gone that had the focus.
  private func start(of cards: [SubscriptionCard]) -> SubscriptionCard? {
    cards.first { $0.subscription.id == current } ?? cards.first
  }

  private func heading(isOpen: Bool, in context: ScreenContext) -> View<Message> {
    let add = View<Message>.button(
      "add", "+ " + context.strings.addNewSubscription, action: .add)
    return .heading(context.strings.subscriptions, trailing: isOpen ? add : .empty)
  }

  private func list(
    of cards: [SubscriptionCard], isOpen: Bool, in context: ScreenContext
  ) -> View<Message> {
    let strings = context.strings
    guard !cards.isEmpty else {
      return context.account.subscriptions.isEmpty
        ? notice(strings.noSubscriptions, isOpen ? strings.noSubscriptionsInvitation : nil)
        : notice(strings.nothingMatches(search.text), strings.searchAgain)
    }
    return .cards(
      minimumColumns: 44, maximumPerRow: 2,
      cards.map { card in
        let id = card.subscription.id
        return isOpen
          ? card.view(options: .options(id), act: { .act($0, id) }) : card.readOnlyView()
      })
  }

  private func notice(_ title: String, _ text: String?) -> View<Message> {
    .box(.column([.text(title, role: .title), text.map { .text($0) } ?? .empty]))
  }

  private func bindings(
    of cards: [SubscriptionCard], closed: BillingError?, in context: ScreenContext
  ) -> [KeyBinding<Message>] {
    let strings = context.strings
    let cardsByControl = [ControlID: SubscriptionID](
      cards.flatMap { card in
        [card.mainControl, card.optionsControl].map { ($0, card.subscription.id) }
      }, uniquingKeysWith: { first, _ in first })
    let isOpen = closed == nil
    return [
      context.enter(onlyOn: enterHelp(on: cards, closed: closed, in: context), action: .add),
      context.key(
        .options, help: strings.options.lowercasedFirst, isEnabled: false, action: .add
      ).varying { binding, focus in
        guard isOpen, let id = focus.flatMap({ cardsByControl[$0] }) else { return }
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

  /// What Enter does on each control; on others it does nothing by itself.
  private func enterHelp(
    on cards: [SubscriptionCard], closed: BillingError?, in context: ScreenContext
  ) -> [ControlID: String] {
    let strings = context.strings
    if closed != nil { return context.wayHelp(closed).mapValues(\.lowercasedFirst) }
    var helps: [ControlID: String] = [
      ListSearch.control: strings.keyToList, "add": strings.addSubscription.lowercasedFirst,
    ]
    for card in cards {
      helps[card.mainControl] = card.mainTitle.lowercasedFirst
      helps[card.optionsControl] = strings.options.lowercasedFirst
    }
    return helps
  }
}

extension SubscriptionCard {
  /// What a search looks at: the plan's name and what it is today.
  fileprivate var searchedText: String {
    let status = context.formats.status(subscription.status(on: context.today))
    return [subscription.planName, statusWords, status].joined(separator: " ")
  }
}
