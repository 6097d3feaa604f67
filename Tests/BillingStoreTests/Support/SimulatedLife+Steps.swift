import Billing

extension SimulatedLife {
  /// One thing that is done to the store, acknowledged or not.
  struct Step: Sendable {
    enum Action: Sendable {
      case createStore
      case openAccount
      /// A command that is committed.
      case command(@Sendable (Account, Context) throws -> Command)
      /// Puts the open payment's charge into the gateway's ledger.
      case charge
      case checkpoint
      case dayOffset(Int)
    }

    let action: Action
    /// Days after the account was opened.
    var day = 0
    /// Whether the billing contact does it, and not the program.
    var isPersonal = true

    var commits: Bool {
      switch action {
      case .openAccount, .command: true
      case .createStore, .charge, .checkpoint, .dayOffset: false
      }
    }
  }

  /// Twelve commands with their three payments, and what keeps a store in order between them.
  static let steps: [Step] =
    [
      Step(action: .createStore),
      Step(action: .openAccount),
      command { _, _ in .setPaymentMethod(try Samples.card()) },
      adding(.purchase(PurchaseRequest(plan: webinar, seats: 3, frequency: .monthly))),
    ] + order(isPaid: true)
    + [adding(.addSeats(SeatAddition(subscription: "sub-1", seats: 2)), day: 5)]
    + order(isPaid: true, day: 5)
    + [
      command(day: 6) { _, _ in .setPurchaseOrder(PurchaseOrder(number: "PO-2026-77")) },
      adding(
        .change(
          SubscriptionRequest(
            subscription: "sub-1", plan: webinar, seats: 4, frequency: .monthly)), day: 10),
    ] + order(isPaid: false, day: 10)
    + [
      Step(action: .checkpoint), Step(action: .dayOffset(36)),
      command(day: 36, isPersonal: false) { _, _ in .advance },
      Step(action: .charge, day: 36), settling(day: 36),
      adding(.addSeats(SeatAddition(subscription: "sub-1", seats: 1)), day: 36),
      Step(action: .checkpoint),
      command(day: 37) { account, _ in .removeCartItem(account.cart.items[0].id) },
    ]

  private static let webinar = PlanID(product: "gotowebinar", tier: "pro")

  private static func command(
    day: Int = 0, isPersonal: Bool = true,
    _ body: @escaping @Sendable (Account, Context) throws -> Command
  ) -> Step {
    Step(action: .command(body), day: day, isPersonal: isPersonal)
  }

  private static func adding(_ content: CartItem.Content, day: Int = 0) -> Step {
    command(day: day) { _, _ in .addToCart(content) }
  }

  private static func order(isPaid: Bool, day: Int = 0) -> [Step] {
    let order = command(day: day) { account, context in
      .placeOrder(agreed: try account.reviewCart(in: context).quote)
    }
    return isPaid ? [order, Step(action: .charge, day: day), settling(day: day)] : [order]
  }

  private static func settling(day: Int) -> Step {
    command(day: day, isPersonal: false) { account, _ in
      guard let payment = account.openPayment else { throw SimulatedComplaint("nothing is paid") }
      return .settlePayment(payment.key, .captured(reference: "charge-\(payment.key)"))
    }
  }
}

extension Samples {
  static func card() throws -> PaymentMethod {
    guard let expiry = CardExpiry(month: 6, year: 2029) else {
      throw SimulatedComplaint("there is no such month")
    }
    return PaymentMethod(
      token: "card_1", brand: .visa, lastFour: "4242", expiry: expiry, holder: "Anna Rossi")
  }
}

/// What a simulated life found wrong.
struct SimulatedComplaint: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
