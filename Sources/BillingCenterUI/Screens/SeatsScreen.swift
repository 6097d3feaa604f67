import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// How many seats, asked in a modal named after the product's seat kind (promises B5, D2 and J4).
///
/// It asks for the page below; for a subscription that there is already it puts the difference into
/// the cart itself. It then counts all seats, so that one sees what one ends up with.
struct SeatsScreen: Screen {
  enum Message: Sendable {
    case step(Int)
    case type(String)
    case next
    case stored(OrderEnding.Stored)
    case way(GlobalAction)
    case cancel
  }

  /// Whom the number is for.
  enum Purpose: Sendable {
    /// The screen below; the closure makes the message that tells it the number.
    case reply(CartItem.Content, @Sendable (Int) -> any Sendable)
    /// The cart, where an item for the subscription is added or edited.
    case cart(SubscriptionID, editing: CartItemID?)
  }

  let name = ScreenName.seats
  let purpose: Purpose
  /// What was stepped to or typed last that is possible; nil until then.
  private var chosen: Int?
  /// What stands in the field, number or not; nil until it is touched.
  private var typed: String?

  private init(_ purpose: Purpose) {
    self.purpose = purpose
  }

  /// Asks for the page below.
  ///
  /// - Parameters:
  ///   - content: What is being put together; the modal begins with its seats.
  ///   - reply: Makes the message that tells the page the number.
  init(content: CartItem.Content, reply: @escaping @Sendable (Int) -> any Sendable) {
    self.init(.reply(content, reply))
  }

  /// More or fewer seats for a paid subscription, through the cart page (promises D1, D2 and J4).
  static func adding(to subscription: SubscriptionID) -> SeatsScreen {
    SeatsScreen(.cart(subscription, editing: nil))
  }

  /// Edits an item of the cart that adds seats to a subscription (promise B9).
  static func editing(_ item: CartItemID, for subscription: SubscriptionID) -> SeatsScreen {
    SeatsScreen(.cart(subscription, editing: item))
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .step(let number):
      guard !context.isBusy else { return .none }
      chosen = number
      typed = String(number)
    case .type(let text):
      guard !context.isBusy else { return .none }
      typed = text
      if let number = Int(text), range(in: context).contains(number) { chosen = number }
    case .next: return next(in: context)
    case .stored(let stored): return goOn(after: stored, in: context)
    case .way(let action): return .perform(action)
    case .cancel: return context.isBusy ? .none : .back
    }
    return .none
  }

  private func next(in context: ScreenContext) -> Step<Message> {
    guard fault(in: context) == nil else { return .focus("seats") }
    if case .reply(_, let reply) = purpose { return .answer(reply(value(in: context))) }
    guard let ending = ending(in: context), context.quote(for: ending.content).isQuoted else {
      return .focus("seats")
    }
    return ending.store(in: context) { .stored($0) }
  }

  /// The item is in the cart, which opens over the page that the modal was on (promise D2).
  private func goOn(
    after stored: OrderEnding.Stored, in context: ScreenContext
  ) -> Step<Message> {
    if case .failed(let error) = stored.answer { return .notice(.failure(error)) }
    guard let ending = ending(in: context) else { return .back }
    let notice = Step<Message>.notice(ending.notice(of: stored))
    guard ending.kind == .addToCart else { return .batch([.back, notice]) }
    return .batch([.back, .begin(.cart), .push(CartScreen()), notice])
  }
}

// MARK: - The number

extension SeatsScreen {
  func value(in context: ScreenContext) -> Int {
    chosen ?? initial(in: context)
  }

  func text(in context: ScreenContext) -> String {
    typed ?? String(initial(in: context))
  }

  private func initial(in context: ScreenContext) -> Int {
    switch purpose {
    case .reply(let content, _): return content.seats
    case .cart(_, let item):
      let present = subscription(in: context)?.seats ?? 1
      guard case .addSeats(let addition) = item.flatMap(context.account.cart.item)?.content
      else { return present }
      return present + addition.seats
    }
  }

  func range(in context: ScreenContext) -> ClosedRange<Int> {
    let content: CartItem.Content? =
      switch purpose {
      case .reply(let content, _): content
      case .cart: subscription(in: context).flatMap(Self.unchanged)
      }
    let allowed = content.flatMap { try? context.account.allowedSeats(for: $0, in: context.domain) }
    return allowed ?? 1...max(1, initial(in: context))
  }

  /// What is wrong with what stands in the field, in one line.
  func fault(in context: ScreenContext) -> String? {
    let range = range(in: context)
    guard let number = Int(text(in: context)), range.contains(number) else {
      return context.strings.enterNumber(range.lowerBound, context.formats.number(range.upperBound))
    }
    return nil
  }

  // MARK: - A subscription that there is

  func subscription(in context: ScreenContext) -> Subscription? {
    guard case .cart(let id, _) = purpose else { return nil }
    return context.account.subscription(id)
  }

  private static func unchanged(_ subscription: Subscription) -> CartItem.Content? {
    subscription.frequency.map { frequency in
      .change(
        SubscriptionRequest(
          subscription: subscription.id, plan: subscription.plan, seats: subscription.seats,
          frequency: frequency))
    }
  }

  /// What goes into the cart: more seats are added, fewer are a change (rule 21); nil where the
  /// subscription was never billed.
  private func content(in context: ScreenContext) -> CartItem.Content? {
    if case .reply(let content, _) = purpose { return content }
    guard let subscription = subscription(in: context) else { return nil }
    let more = value(in: context) - subscription.seats
    guard more <= 0 else {
      return .addSeats(SeatAddition(subscription: subscription.id, seats: more))
    }
    return Self.unchanged(subscription)?.with(seats: value(in: context))
  }

  func ending(in context: ScreenContext) -> OrderEnding? {
    guard case .cart(_, let item) = purpose else { return nil }
    return content(in: context).map { OrderEnding(throughCart: $0, editing: item) }
  }
}
