import Billing
import CustomDump
import Testing

@Suite("Time goes on")
struct AdvanceTests {
  @Test("Rule 36 · a day's acts come in their order: trials, cancellations, offers, renewals")
  func order() throws {
    var shop = Shop(.sample(kind: .corporate(representative: .sample, paymentDays: 30)))
    shop.actor = .system
    for (index, standing) in [
      Subscription.Standing.paid(due), .paid(dueAndCancelled),
      .trial(period("2026-11-23", "2026-12-08")),
    ].enumerated() {
      shop.take([
        .subscriptionStarted(
          subscription: .sample(
            id: SubscriptionID("sub-\(index + 1)"), seats: 1, standing: standing))
      ])
    }
    try shop.perform(
      .addOffer(.adding(.assist, until: "2026-12-07")))
    shop.today = day("2027-01-01")
    expectNoDifference(
      try shop.perform(.advance).map(Self.name),
      [
        "day 2026-12-08", "ended sub-3", "ended sub-2", "offer offer-1", "renewed sub-1",
        "invoice",
      ])
    expectNoDifference(try shop.perform(.advance).map(Self.name), ["day 2027-01-01"])
    expectNoDifference(try shop.perform(.advance), [])
  }

  private static func name(_ event: Event) -> String {
    switch event {
    case .dayBegan(let day): "day \(day)"
    case .subscriptionEnded(let id, _): "ended \(id)"
    case .offerClosed(let id, _): "offer \(id)"
    case .subscriptionRenewed(let id, _): "renewed \(id)"
    case .invoiceIssued: "invoice"
    default: "\(event)"
    }
  }

  @Test("Rule 36 · time stops at each charge, and goes on from there on the same day")
  func stops() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro), .buying(.assist))
    shop.today = day("2027-06-01")
    shop.actor = .system
    let first = try shop.perform(.advance)
    #expect(first.first == .dayBegan(day: day("2026-12-23")))
    guard case .paymentBegan(let intent) = first.last else {
      Issue.record("no charge: \(first)")
      return
    }
    #expect(intent.key == "acme/renewal/sub-1/2026-12-23/1")
    #expect(intent.day == day("2026-12-23"))
    #expect(shop.refusal(of: .advance) == .paymentInProgress)
    try shop.settle(.captured(reference: "charge-2"))
    try shop.perform(.advance)
    #expect(shop.account.openPayment?.key == "acme/renewal/sub-2/2026-12-23/1")
    #expect(shop.account.lastSeenDay == day("2026-12-23"))
  }

  @Test("Rule 36 · what is due is done before anything else may be")
  func dueFirst() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro))
    shop.today = day("2026-12-23")
    #expect(
      shop.refusal(of: .addToCart(.buying(.assist))) == .advanceNeeded(since: day("2026-12-23")))
    try shop.advance()
    #expect(shop.refusal(of: .addToCart(.buying(.assist))) == nil)
    shop.today = day("2026-12-22")
    shop.actor = .system
    #expect(
      shop.refusal(of: .advance)
        == .clockBehind(today: day("2026-12-22"), lastSeen: day("2026-12-23")))
  }

  @Test("Rule 36 · once over a year and 365 times over a day give the same account")
  func dayByDay() throws {
    var once = Shop(balance: cents(50_000))
    try once.buy(.buying(.webinarPro, seats: 3), .buying(.assist, seats: 2, .annual))
    try once.perform(.startTrial(TrialRequest(plan: .meetingPlus, seats: 1)))
    try once.perform(.addToCart(.subscribing(to: .meetingPlus, seats: 1, .monthly, "sub-3")))
    var daily = once
    for offset in 1...365 {
      daily.today = day("2026-11-23").advanced(by: offset)
      try daily.advance()
    }
    try once.advance(to: "2027-11-23")
    expectNoDifference(once.account, daily.account)
    #expect(once.account.invoices.count == 14)
  }
}

private let due = PaidTerm.sample(
  anchor: "2026-11-08", period("2026-11-08", "2026-12-08"), invoice: "ACME-2026-000000")

private var dueAndCancelled: PaidTerm {
  var term = due
  term.cancellation = day("2026-11-20")
  return term
}
