import Billing

/// At least one event of each case, from three short stories; and values that no story has.
struct EventSamples {
  /// A card declined, then charged, seats added and taken off, cancelled and kept, past due and
  /// recovered, past due and ended, reactivated; and a trial that is subscribed to.
  let online: [Event]
  /// Offers that are accepted, rejected and expired, and a renewal that is invoiced.
  let corporate: [Event]

  init() throws {
    online = try Self.onlineStory()
    corporate = try Self.corporateStory()
  }

  var events: [Event] { online + corporate }

  /// The first event of each case by the case's name, and events whose values have other cases.
  var named: [String: Event] {
    let first = Dictionary(events.map { (EventName($0).rawValue, $0) }) { first, _ in first }
    return [first, opened, carts, money, documents, subscriptions, offers, mails]
      .reduce(into: [:]) { named, more in named.merge(more) { _, new in new } }
  }

  // MARK: - Stories

  private static func onlineStory() throws -> [Event] {
    var shop = Shop(.sample(vatNumber: .of("IT", "00743110157")), balance: cents(700))
    try shop.fillCart(with: .buying(.webinarPro, seats: 3), .buying(.assist))
    try shop.perform(.editCartItem("item-1", .buying(.webinarPro, seats: 2)))
    try shop.perform(.removeCartItem("item-2"))
    try shop.perform(.setPurchaseOrder(PurchaseOrder(number: "PO-7", lastDay: day("2026-12-31"))))
    try shop.perform(.setVATNumber(nil))
    try shop.placeOrder()
    try shop.settle(.failed(.cardDeclined))
    shop.today = day("2026-11-24")
    try shop.placeOrder()
    try shop.settle(.captured(reference: "charge-2"))
    try shop.perform(.startTrial(TrialRequest(plan: .meetingPlus, seats: 2)))
    shop.today = day("2026-11-30")
    try shop.buy(
      .addSeats(SeatAddition(subscription: "sub-1", seats: 1)),
      .subscribe(.to("sub-2", .meetingPlus, seats: 2)))
    try shop.perform(.cancelSubscription("sub-1"))
    try shop.perform(.removeCancellation("sub-1"))
    try shop.advance(to: "2026-12-30", .failed(.insufficientFunds))
    try shop.perform(.payInvoice("ACME-2026-000003", amount: cents(1000)))
    try shop.settle(.captured(reference: "charge-5"))
    try shop.advance(to: "2027-01-02")
    try shop.advance(to: "2027-01-20")
    try shop.buy(.change(.to("sub-1", .webinarPro, seats: 1)))
    try shop.advance(to: "2027-01-30", .failed(.insufficientFunds))
    try shop.advance(to: "2027-02-06", .failed(.insufficientFunds))
    try shop.buy(.reactivation(.to("sub-1", .webinarPro, seats: 1)))
    return shop.events
  }

  private static func corporateStory() throws -> [Event] {
    var shop = Shop(.sample(kind: .corporate(representative: .sample, paymentDays: 30)))
    let plan = OfferedPlan(
      plan: .webinarPro, seats: 10, frequency: .monthly, unitPrice: cents(20_000))
    let more = OfferedPlan(
      plan: .webinarPro, seats: 12, frequency: .monthly, unitPrice: cents(20_000))
    try shop.offer(.add(plan))
    try shop.accept("offer-1")
    try shop.performAsProgram(.advance)
    try shop.pay("ACME-2026-000001")
    try shop.offer(.change("sub-1", more))
    try shop.perform(.rejectOffer("offer-2"))
    try shop.perform(.write(to: .representative, "Two more seats, please."))
    try shop.perform(.setInvoiceRecipients([.of("accounts@acme.example")]))
    try shop.advance(to: "2026-12-23")
    try shop.pay("ACME-2026-000002")
    try shop.offer(.add(plan), until: "2026-12-24")
    try shop.offer(.remove("sub-1"))
    try shop.accept("offer-4")
    try shop.advance(to: "2026-12-25")
    return shop.events
  }
}

extension SubscriptionRequest {
  fileprivate static func to(
    _ id: SubscriptionID, _ plan: PlanID, seats: Int
  ) -> SubscriptionRequest {
    SubscriptionRequest(subscription: id, plan: plan, seats: seats, frequency: .monthly)
  }
}

extension Shop {
  fileprivate mutating func offer(
    _ item: OfferDraft.Item, until lastDay: String = "2026-12-31"
  ) throws {
    let terms = LocalizedText(english: "For a year", italian: "Per un anno")
    try performAsProgram(
      .addOffer(
        OfferDraft(items: [item], lastDay: day(lastDay), paymentDays: 30, terms: terms)))
  }
}
