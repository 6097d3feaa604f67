import Billing
@testable import BillingService
import BillingStore
import CustomDump
import TestSupport
import Testing

@Suite("A year at once is a year of days")
struct YearTests {
  /// Webinars by the month, remote support by the year, one trial, and one plan that is cancelled.
  private func shop(_ card: String) throws -> Shop {
    let shop = try Shop()
    try shop.buyWebinar()
    try shop.changeSeats(to: 2)
    try shop.buy(
      .purchase(
        PurchaseRequest(
          plan: PlanID(product: "gotoassist", tier: "standard"), seats: 1, frequency: .annual)),
      .purchase(
        PurchaseRequest(
          plan: PlanID(product: "gototraining", tier: "starter"), seats: 1, frequency: .monthly)),
      .trial(Shop.meetingTrial))
    _ = try shop.service.perform(.cancelSubscription("sub-3"), on: "nuova", as: Shop.giulia)
    try shop.saveCard(card)
    return shop
  }

  @Test(
    "Rule 36 · Once over a year is the same as once a day, e-mails and charges included",
    arguments: ["4242424242424242", Shop.declining])
  func year(card: String) throws {
    let end = Day.november23.advanced(by: 365)
    let once = try shop(card)
    let daily = try shop(card)
    let atOnce = try once.terminal(on: end).load("nuova")
    var stored = try daily.store.load("nuova")
    for offset in 1...365 {
      stored = try daily.terminal(on: Day.november23.advanced(by: offset)).current(stored).stored
    }
    expectNoDifference(try daily.store.load("nuova").account, atOnce)
    #expect(try once.gateway.entries() == daily.gateway.entries())

    let isPaying = card != Shop.declining
    // One order's invoice each, 12 renewals of the webinars and one of the remote support.
    #expect(atOnce.invoices.count == (isPaying ? 15 : 4))
    let codes = atOnce.subscriptions.map { $0.status(on: end).code }
    #expect(
      codes
        == (isPaying
          ? ["active", "active", "ended", "ended"]
          : [
            "ended", "pastDue", "ended", "ended",
          ]))
    #expect(try once.directory.outbox("nuova") == daily.directory.outbox("nuova"))
  }
}

extension TemporaryDirectory {
  /// The e-mails of an account, by their files' names.
  fileprivate func outbox(_ account: String) throws -> [String] {
    try files().keys.filter { $0.contains("\(account)/outbox/new/") }.sorted()
  }
}
