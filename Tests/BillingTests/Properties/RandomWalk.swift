import Billing
import Testing

/// One random sequence of commands on one account, with the gateway that it pays through.
struct RandomWalk {
  private(set) var shop: Shop
  private(set) var gateway = MemoryGateway()
  /// How often each event and each refusal occurred.
  private(set) var tally: [String: Int] = [:]
  private var world: RandomWorld
  private var quotes: [Quote] = []

  init(seed: UInt64) {
    world = RandomWorld(seed: seed)
    shop = world.shop()
  }

  mutating func run() throws {
    try checkInvariants(of: shop.account, gateway: gateway, in: shop.context)
    for _ in 0..<world.number(in: 10...40) {
      world.change(&shop)
      if let review = try? shop.account.reviewCart(in: shop.context) { quotes.append(review.quote) }
      if shop.account.openPayment != nil, world.chance(2, in: 3) {
        try settle()
      } else {
        try attempt(world.command(for: shop.account, quotes: quotes))
      }
      try checkInvariants(of: shop.account, gateway: gateway, in: shop.context)
    }
  }

  /// Asks the gateway under the intent's key, which answers the same however often it is asked.
  private mutating func settle() throws {
    let intent = try #require(shop.account.openPayment)
    let outcome = gateway.charge(intent, declines: world.chance(1, in: 3))
    let person = shop.actor
    shop.actor = .system
    defer { shop.actor = person }
    try attempt(.settlePayment(intent.key, outcome))
  }

  private mutating func attempt(_ command: Command) throws {
    let before = shop.account
    do throws(BillingError) {
      let events = try shop.perform(command)
      #expect(before.openPayment == nil || events.contains { Self.endsPayment($0) })
      for event in events { tally[EventSamples.Name(event).rawValue, default: 0] += 1 }
      if case .placeOrder(let agreed) = command { expectOrdered(agreed, events) }
      if case .settlePayment = command { expectOrdered(before.openPayment?.quote, events) }
    } catch {
      tally[error.code, default: 0] += 1
      #expect(shop.account == before)
      #expect(shop.refusal(of: command) == error)
      #expect(error.code != "amountOutOfRange", "no amount here is that large")
      if let answer = answer(to: error) { try attempt(answer) }
    }
    #expect(shop.account.lastSeenDay >= before.lastSeenDay)
  }

  /// What a person does about a refusal who still wants to order.
  private mutating func answer(to refusal: BillingError) -> Command? {
    guard world.chance(3, in: 4) else { return nil }
    return switch refusal {
    case .cartItemBlocked(let item, _): .removeCartItem(item)
    case .paymentMethodMissing, .cardExpired: .setPaymentMethod(.visa)
    case .quoteChanged(_, let now): .placeOrder(agreed: now)
    default: nil
    }
  }

  private static func endsPayment(_ event: Event) -> Bool {
    switch event {
    case .paymentCaptured, .paymentFailed: true
    default: false
    }
  }

  /// What was agreed to is what is charged, ordered and invoiced (rule 24).
  private func expectOrdered(_ agreed: Quote?, _ events: [Event]) {
    for event in events {
      switch event {
      case .paymentBegan(let intent):
        #expect(intent.quote == agreed)
      case .orderPlaced(let order):
        #expect(order.quote == agreed)
        #expect((order.invoice == nil) == (agreed?.items.allSatisfy { $0.lines.isEmpty } == true))
      case .invoiceIssued(let invoice):
        #expect(invoice.lines == agreed?.items.flatMap(\.lines))
        #expect(invoice.vat == agreed?.vat)
        #expect(invoice.gross == agreed?.gross)
        #expect(invoice.balanceUsed == agreed?.balanceUsed)
        #expect(invoice.due == agreed?.due)
      case .invoicePaid(_, let payment):
        #expect(payment.amount == agreed?.due)
      default: break
      }
    }
  }
}

/// A gateway that remembers each key's success and forgets its failures (rule 31).
struct MemoryGateway {
  private(set) var captured: [IdempotencyKey: Int64] = [:]

  mutating func charge(_ intent: PaymentIntent, declines: Bool) -> PaymentOutcome {
    if captured[intent.key] == nil, declines { return .failed(.cardDeclined) }
    captured[intent.key] = intent.amount.minorUnits
    return .captured(reference: "charge-\(intent.key)")
  }
}
