import Billing
import CustomDump
import Testing

/// What ordering one thing came to, in cents; the quote, the document and the money say the same.
struct Ordered: Equatable {
  var lines: [Int64]
  var net: Int64
  var vat: Int64
  /// Charged to the card.
  var due: Int64 = 0
  /// Taken from the balance.
  var used: Int64 = 0
  /// Given to the balance.
  var toBalance: Int64 = 0
  var period: Period
}

extension Shop {
  /// Orders one thing and pays what is due, and expects that all that tells of it agrees.
  mutating func order(_ content: CartItem.Content) throws -> Ordered {
    let quote = try account.quote(for: [content], in: context)
    let before = self
    try fillCart(with: content)
    try placeOrder()
    let charged = account.openPayment?.amount ?? cents(0)
    if !charged.isZero { try settle(.captured(reference: "charge")) }

    let order = try #require(account.orders.last)
    let document = try #require(order.invoice.flatMap(account.document))
    let subscription = try #require(order.subscriptions.first.flatMap(account.subscription))
    expectNoDifference(document.lines, quote.items.flatMap(\.lines))
    expectNoDifference(document.vat, quote.vat)
    #expect(document.gross == quote.gross)
    #expect(charged == quote.due)
    #expect(subscription.paidTerm?.period == quote.items.first?.period)
    #expect(subscription.paidTerm?.period.end == quote.items.first?.billingDate)
    let moved = try account.balance - before.account.balance
    return Ordered(
      lines: document.lines.map(\.net.minorUnits), net: document.net.minorUnits,
      vat: document.vatTotal.minorUnits, due: charged.minorUnits,
      used: max(0, -moved.minorUnits), toBalance: max(0, moved.minorUnits),
      period: try #require(subscription.paidTerm?.period))
  }

  /// The account's first subscription, paid for.
  func term() throws -> PaidTerm {
    try #require(account.subscription("sub-1")?.paidTerm)
  }
}

extension CartItem.Content {
  /// What the first subscription is to become.
  static func changing(
    to plan: PlanID, seats: Int, _ frequency: BillingFrequency = .monthly
  ) -> CartItem.Content {
    .change(
      SubscriptionRequest(subscription: "sub-1", plan: plan, seats: seats, frequency: frequency))
  }

  static func adding(_ seats: Int) -> CartItem.Content {
    .addSeats(SeatAddition(subscription: "sub-1", seats: seats))
  }
}
