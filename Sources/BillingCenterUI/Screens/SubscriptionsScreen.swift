import Billing
import BillingDocuments
import TerminalUI

/// The account's subscriptions, a card each (promise B1).
struct SubscriptionsScreen: Screen {
  enum Message: Sendable {
    case add
  }

  let name = ScreenName.subscriptions
  var tab: Tab? { .subscriptions }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .add:
      .batch([
        .begin(.wizard(cart: context.account.cart)), .push(AddSubscriptionScreen(in: context)),
      ])
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let closed = context.closedReason
    let button = View<Message>.button("add", "+ " + strings.addNewSubscription, action: .add)
    var rows: [View<Message>] = [
      .heading(strings.subscriptions, trailing: closed == nil ? button : .empty)
    ]
    if let closed { rows += [.explanation(context.explain(closed)), .blank()] }
    rows.append(
      context.account.subscriptions.isEmpty ? empty(in: context) : cards(in: context))
    return ScreenContent(
      body: .column(rows),
      bindings: [
        KeyBinding(
          [.character("a")], label: "a", help: strings.keyAdd, isEnabled: closed == nil,
          action: .add)
      ])
  }

  private func empty(in context: ScreenContext) -> View<Message> {
    .box(
      .column([
        .text(context.strings.noSubscriptions, role: .title),
        .text(context.strings.noSubscriptionsInvitation),
      ]))
  }

  /// What is usable first; each part in the order in which it was begun.
  private func sorted(in context: ScreenContext) -> [Subscription] {
    let all = context.account.subscriptions
    let isUsable = { (subscription: Subscription) in
      subscription.status(on: context.today).isUsable
    }
    return all.filter(isUsable) + all.filter { !isUsable($0) }
  }

  private func cards(in context: ScreenContext) -> View<Message> {
    .cards(
      minimumColumns: 44, maximumPerRow: 2,
      sorted(in: context).map { subscription in
        SubscriptionCard(subscription: subscription, context: context).view()
      })
  }
}
