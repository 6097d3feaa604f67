import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// What is about to be ordered, to be edited or removed first (promises B7 and B9).
struct CartScreen: Screen {
  enum Message: Sendable {
    case edit(CartItemID)
    case remove(CartItemID)
    case removed(Answer)
    case add
    case complete
  }

  let name = ScreenName.cart
  var tab: Tab? { .cart }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .edit(let id):
      guard let editor = editor(of: id, in: context) else { return .none }
      return .batch([
        .begin(OrderFlow(state: .cart, finish: .save(id))), .move(.editItem), .push(editor),
      ])
    case .remove(let id):
      return .request(.perform(.removeCartItem(id))) { .removed($0) }
    case .removed(.failed(let error)):
      return .notice(.failure(error))
    case .removed:
      return .notice(Notice { $0.strings.removedFromCart })
    case .add:
      return .batch([
        .begin(.adding(to: context.account.cart)), .move(.addAnother),
        .push(AddSubscriptionScreen(in: context)),
      ])
    case .complete:
      guard isComplete(in: context) else { return .none }
      return .batch([.begin(.cart), .move(.complete), .push(CheckoutScreen(in: context))])
    }
  }

  /// Where an item is edited; nil for one that changes a subscription, which is removed and
  /// added anew.
  private func editor(of id: CartItemID, in context: ScreenContext) -> AddSubscriptionScreen? {
    context.account.cart.item(id).flatMap { AddSubscriptionScreen(editing: $0.content) }
  }

  /// Whether everything in the cart can be ordered.
  private func isComplete(in context: ScreenContext) -> Bool {
    guard case .success(let review) = context.cart, context.closedReason == nil else {
      return false
    }
    return review.problems.isEmpty && !review.quote.items.isEmpty
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let isOpen = context.closedReason == nil
    var rows: [View<Message>] = [.heading(strings.title(of: .cart))]
    if let reason = context.closedReason {
      rows += [.explanation(context.explain(reason)), .blank()]
    }
    switch context.cart {
    case .failure(let error): rows.append(.explanation(context.explain(error)))
    case .success where context.account.cart.isEmpty: rows.append(empty(in: context))
    case .success(let review):
      rows += items(in: review, context)
      rows.append(.orderSummary(review.quote, in: context))
    }
    let add = View<Message>.button("add", "+ " + strings.addNewSubscription, action: .add)
    return ScreenContent(
      body: .column(rows),
      actions: isOpen
        ? .actionRow([add], main: context.account.cart.isEmpty ? nil : completion(in: context))
        : nil,
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey, help: strings.completeTransaction.lowercasedFirst,
          isEnabled: context.focus == "complete" && isComplete(in: context), action: .complete),
        KeyBinding(
          [.character("a")], label: "a", help: strings.keyAdd, isEnabled: isOpen, action: .add),
      ],
      initialFocus: context.account.cart.isEmpty ? "add" : "complete")
  }

  private func completion(in context: ScreenContext) -> View<Message> {
    let title = context.strings.completeTransaction
    guard case .success(let review) = context.cart, isComplete(in: context) else {
      return .button("complete", title, kind: .primary, isEnabled: false, action: .complete)
    }
    return .button(
      "complete", "\(title) · \(context.formats.amount(review.quote.due))", kind: .primary,
      action: .complete)
  }

  private func empty(in context: ScreenContext) -> View<Message> {
    .box(
      .column([
        .text(context.strings.cartEmpty, role: .title),
        .text(context.strings.cartEmptyInvitation),
      ]))
  }

  private func items(in review: CartReview, _ context: ScreenContext) -> [View<Message>] {
    context.account.cart.items.map { item in
      let seats = context.formats.seats(item.content.seats, context.seatKind(of: item.content))
      let name = context.name(of: item.content)
      var rows: [View<Message>] = [
        .row(
          spacing: 2,
          [
            View.text("\(name), \(item.content.addsSeats ? "+" : "")\(seats)").flexible(),
            .button(
              ControlID("edit-\(item.id)"), context.strings.edit,
              isEnabled: context.closedReason == nil && editor(of: item.id, in: context) != nil,
              action: .edit(item.id)),
            .button(
              ControlID("remove-\(item.id)"), context.strings.remove,
              isEnabled: context.closedReason == nil, action: .remove(item.id)),
          ])
      ]
      if let problem = review.problems[item.id] {
        rows.append(.explanation(context.explain(problem)))
      }
      return .column(rows + [.blank()])
    }
  }
}

extension CartItem.Content {
  /// Whether its seats come to those that there are.
  fileprivate var addsSeats: Bool {
    if case .addSeats = self { true } else { false }
  }
}
