import Billing

extension OrderFlow {
  static func changing(cart: Cart) -> OrderFlow {
    OrderFlow(state: .summary, finish: cart.isEmpty ? .complete : .addToCart)
  }
}

extension SeatsScreen {
  static func adding(to subscription: SubscriptionID) -> SeatsScreen {
    SeatsScreen(content: .addSeats(SeatAddition(subscription: subscription, seats: 1))) { $0 }
  }
}
