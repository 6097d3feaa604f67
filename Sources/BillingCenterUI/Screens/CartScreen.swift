import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// What is about to be ordered, to be edited or removed first (promises B7 and B9).
struct CartScreen: Screen, Equatable {
  enum Message: Sendable {
    case edit(CartItemID)
    case remove(CartItemID)
    case removed(Answer)
    case add
    case complete
    case way(GlobalAction)
  }

  let name = ScreenName.cart
  var tab: Tab? { .cart }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .edit(let id):
      return context.account.cart.item(id).map { edit($0) } ?? .none
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
    case .way(let action): return .perform(action)
    }
  }

  /// Opens the page or modal that an item was put together in.
  private func edit(_ item: CartItem) -> Step<Message> {
    switch item.content {
    case .purchase, .trial:
      guard let editor = AddSubscriptionScreen(editing: item.content) else { return .none }
      return .batch([
        .begin(OrderFlow(state: .cart, finish: .save(item.id))), .move(.editItem), .push(editor),
      ])
    case .addSeats(let addition):
      return .present(SeatsScreen.editing(item.id, for: addition.subscription))
    case .change, .subscribe, .reactivation:
      return .batch([
        .begin(.changing(item.id)), .push(ChangeSubscriptionScreen(content: item.content)),
      ])
    }
  }

  /// Whether everything in the cart can be ordered.
  private func isComplete(in context: ScreenContext) -> Bool {
    guard case .success(let review) = context.cart, context.closedReason == nil else {
      return false
    }
    return review.problems.isEmpty && !review.quote.items.isEmpty
  }
}

// MARK: - View

extension CartScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let isOpen = context.closedReason == nil
    let add = View<Message>.button("add", "+ " + strings.addNewSubscription, action: .add)
    return ScreenContent(
      body: .column([.heading(strings.title(of: .cart))] + rows(in: context)),
      actions: isOpen
        ? .actionRow([add], main: context.account.cart.isEmpty ? nil : completion(in: context))
        : nil,
      bindings: [
        enter(in: context),
        context.key(
          .addSubscription, help: strings.addSubscription.lowercasedFirst,
          isEnabled: isOpen, action: .add),
      ],
      initialFocus: initialFocus(in: context))
  }

  private func enter(in context: ScreenContext) -> KeyBinding<Message> {
    let strings = context.strings
    var others: [ControlID: String] = ["add": strings.addSubscription]
    others.merge(context.wayHelp(context.closedReason, named: "closed")) { $1 }
    others.merge(context.wayHelp(context.cart.failure)) { $1 }
    let problems = (try? context.cart.get().problems) ?? [:]
    for item in context.account.cart.items {
      others.merge(context.wayHelp(problems[item.id], named: "problem-\(item.id)")) { $1 }
      others[Self.control("edit", item.id)] = strings.edit
      others[Self.control("remove", item.id)] = strings.remove
    }
    let isComplete = isComplete(in: context)
    return context.enter(strings.completeTransaction, elsewhere: others, action: .complete)
      .varying { $0.isEnabled = isComplete || $1 != "complete" }
  }

  /// Where something blocks the order, the focus begins at what mends it.
  private func initialFocus(in context: ScreenContext) -> ControlID {
    guard case .success(let review) = context.cart, !context.account.cart.isEmpty else {
      return "add"
    }
    let blocked = context.account.cart.items.first { review.problems[$0.id] != nil }
    return blocked.map { Self.control("edit", $0.id) } ?? "complete"
  }

  private static func control(_ name: String, _ item: CartItemID) -> ControlID {
    ControlID("\(name)-\(item)")
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    var rows: [View<Message>] = []
    if let reason = context.closedReason {
      rows += [.refusal(reason, named: "closed", in: context) { .way($0) }, .blank()]
    }
    switch context.cart {
    case .failure(let error): rows.append(.refusal(error, in: context) { .way($0) })
    case .success where context.account.cart.isEmpty: rows.append(empty(in: context))
    case .success(let review):
      var items = context.account.cart.items.map { self.item($0, in: review, context) }
      if !review.problems.isEmpty {
        items += [.text(context.strings.cartBlocked, role: .warning), .blank()]
      }
      guard !review.quote.items.isEmpty else { return rows + items }
      let summary = View<Message>.orderSummary(review.quote, in: context)
      rows.append(
        .form(
          .column(items), columns: 60, beside: summary, stacked: .column(items + [summary])))
    }
    return rows
  }

  private func completion(in context: ScreenContext) -> View<Message> {
    let title = context.strings.completeTransaction
    guard case .success(let review) = context.cart, isComplete(in: context) else {
      return .button("complete", title, kind: .primary, isEnabled: false, action: .complete)
    }
    return .button(
      "complete", context.formats.title(title, due: review.quote), kind: .primary,
      action: .complete)
  }

  private func empty(in context: ScreenContext) -> View<Message> {
    .box(
      .column([
        .text(context.strings.cartEmpty, role: .title),
        .text(context.strings.cartEmptyInvitation),
      ]))
  }

  /// What an item does, when and for how much, or why it cannot be ordered; with its buttons.
  private func item(
    _ item: CartItem, in review: CartReview, _ context: ScreenContext
  ) -> View<Message> {
    let isOpen = context.closedReason == nil
    let name = context.formats.item(item.content, on: context.account, context.catalog)
    let problem = review.problems[item.id]
    let buttons: [View<Message>] = [
      .button(
        Self.control("edit", item.id), context.strings.edit, isEnabled: isOpen,
        action: .edit(item.id)),
      .button(
        Self.control("remove", item.id), context.strings.remove, isEnabled: isOpen,
        action: .remove(item.id)),
    ]
    let about: View<Message> =
      if let problem {
        .refusal(problem, named: "problem-\(item.id)", in: context) { .way($0) }
      } else {
        .text(facts(of: item, in: review.quote, context), role: .muted)
      }
    return .column([
      .row(
        spacing: 2,
        [View.text(name, role: problem == nil ? .title : .warning).flexible()] + buttons),
      about.padding(leading: 2), .blank(),
    ])
  }

  /// What an item is, when it begins and what it costs.
  ///
  /// For instance `New plan · 23 Nov – 22 Dec 2026 · €687.00 + VAT`.
  private func facts(of item: CartItem, in quote: Quote, _ context: ScreenContext) -> String {
    let (strings, formats) = (context.strings, context.formats)
    let quoted = quote.items.first { $0.item == item.id }
    let net = quoted.flatMap { try? $0.lines.map(\.net).total(in: quote.currency) }
    let amount = net.map {
      quoted?.lines.isEmpty == true ? formats.amount($0) : strings.plusVAT(formats.amount($0))
    }
    return [strings.kind(of: item.content), quoted.map { formats.period($0.period) }, amount]
      .compactMap(\.self).joined(separator: " · ")
  }
}
