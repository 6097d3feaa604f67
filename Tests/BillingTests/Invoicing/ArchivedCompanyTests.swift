import Billing
import CustomDump
import Testing

@Suite("What leaves with a document")
struct ArchivedCompanyTests {
  @Test("Its order and its e-mails leave with it, and what has no document with the next")
  func going() throws {
    var shop = Shop()
    try shop.buy(.buying(.assist))
    shop.send(about: .order("ACME-ORD-000001"))
    try shop.buy(.trying(.webinarPro))
    shop.send(about: .order("ACME-ORD-000002"))
    try shop.advance(to: "2026-11-24")
    try shop.perform(.cancelSubscription("sub-1"))
    shop.send(about: .cancellationSet("sub-1"))
    try shop.advance(to: "2026-11-25")
    try shop.buy(.buying(.meetingPlus))
    shop.send(about: .order("ACME-ORD-000003"))
    shop.send(about: .message(.customerService))
    try shop.advance(to: "2026-11-26")
    shop.send(about: .message(.customerService))
    shop.send(about: .invoicePaid("ACME-2026-000001"))
    let archived = shop.archive()
    expectNoDifference(
      archived.map { $0.orders.map(\.number) },
      [["ACME-ORD-000001", "ACME-ORD-000002"], ["ACME-ORD-000003"]])
    expectNoDifference(
      archived.map { $0.mails.map(\.id) },
      [["mail-1", "mail-2"], ["mail-3", "mail-4", "mail-5"]])
    #expect(shop.account.orders.isEmpty)
    expectNoDifference(shop.account.mails.map(\.id), ["mail-6", "mail-7"])
    try shop.buy(.buying(.assist))
    try shop.advance(to: "2026-11-27")
    expectNoDifference(shop.archive().map { $0.mails.map(\.id) }, [["mail-6", "mail-7"]])
  }

  @Test("Rule 37 · e-mails of many days leave with the renewal that they are about")
  func manyDays() throws {
    var shop = Shop()
    try shop.buy(.buying(.assist))
    try shop.advance(to: "2026-12-23", .failed(.cardDeclined))
    shop.send(about: .paymentFailed("sub-1", "ACME-2026-000002"))
    try shop.buy(.buying(.meetingPlus))
    shop.send(about: .order("ACME-ORD-000002"))
    try shop.advance(to: "2026-12-26")
    shop.send(about: .renewal("sub-1", "ACME-2026-000002"))
    try shop.advance(to: "2026-12-27")
    let archived = shop.archive()
    expectNoDifference(
      archived.map { $0.mails.map(\.id) }, [[], ["mail-1", "mail-3"], ["mail-2"]])
    var account = shop.account
    account.restore(archived)
    expectNoDifference(account, Account.replaying(shop.events))
  }

  @Test("Rule 41 · an accepted offer's e-mail leaves with its invoice, and the offer stays")
  func offer() throws {
    var shop = Shop(.sample(kind: .corporate(representative: .sample, paymentDays: 30)))
    try shop.performAsProgram(.addOffer(.adding(.assist)))
    try shop.perform(.write(to: .representative, "Thank you"))
    shop.send(about: .message(.representative))
    try shop.accept("offer-1")
    shop.send(about: .offerAccepted("offer-1"))
    try shop.pay("ACME-2026-000001")
    shop.send(about: .invoicePaid("ACME-2026-000001"))
    try shop.advance(to: "2026-11-24")
    expectNoDifference(
      shop.archive().map { $0.mails.map(\.id) }, [["mail-1", "mail-2", "mail-3"]])
    #expect(shop.account.offers.map(\.id) == ["offer-1"])
    #expect(shop.account.messages.map(\.text) == ["Thank you"])
    #expect(shop.account.subscriptions.map(\.id) == ["sub-1"])
  }

  @Test("What people make stays: balance entries too")
  func balance() throws {
    var shop = Shop(balance: cents(5000))
    try shop.buy(.buying(.assist))
    try shop.advance(to: "2026-11-24")
    #expect(shop.archive().count == 1)
    expectNoDifference(
      shop.account.balanceEntries.map(\.amount), [cents(5000), cents(-5000)])
  }
}
