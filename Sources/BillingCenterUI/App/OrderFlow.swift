import Billing

/// The order that is being put together, from page to page.
struct OrderFlow: Hashable, Sendable {
  /// What the wizard's last button does; it stays what it was while one goes back and forth.
  enum Finish: Hashable, Sendable {
    /// Into the cart, and the checkout opens at once (rule 22).
    case complete
    /// The cart already held something (promises B7 and C4).
    case addToCart
    /// An item of the cart is being edited (promise B9).
    case save(CartItemID)
  }

  private(set) var checkout: Checkout
  let finish: Finish
  /// The item that the wizard has put into the cart: going on again edits it.
  var item: CartItemID?
  /// Whether an invoice is being paid, over whatever order is being put together.
  var isPayingInvoice = false

  init(state: Checkout.State, finish: Finish, item: CartItemID? = nil) {
    checkout = Checkout(state: state)
    self.finish = finish
    self.item = item
  }

  /// An order that begins with choosing a plan.
  static func wizard(cart: Cart) -> OrderFlow {
    OrderFlow(state: .configuring, finish: cart.isEmpty ? .complete : .addToCart)
  }

  /// An order that begins at the cart.
  static let cart = OrderFlow(state: .cart, finish: .addToCart)

  /// An order that begins at the cart, where one adds something.
  static func adding(to cart: Cart) -> OrderFlow {
    OrderFlow(state: .cart, finish: cart.isEmpty ? .complete : .addToCart)
  }

  /// An order that begins with changing a subscription (promises B7, D4 and F3).
  static func changing(cart: Cart) -> OrderFlow {
    OrderFlow(state: .summary, finish: cart.isEmpty ? .complete : .addToCart)
  }

  /// Editing what an item of the cart does to a subscription.
  static func changing(_ item: CartItemID) -> OrderFlow {
    OrderFlow(state: .summary, finish: .save(item))
  }

  /// The item of the cart that the wizard's last button changes; nil where it adds one.
  var editedItem: CartItemID? {
    if case .save(let item) = finish { item } else { item }
  }

  /// Makes a move; false where it is not legal here, and nothing has changed.
  mutating func make(_ move: Checkout.Move) -> Bool {
    (try? checkout.make(move)) != nil
  }

  /// Whether an order, a trial or a payment is under way, and nothing else may happen.
  var isPlacing: Bool {
    if isPayingInvoice { return true }
    return switch checkout.state {
    case .placing, .startingTrial: true
    default: false
    }
  }
}
