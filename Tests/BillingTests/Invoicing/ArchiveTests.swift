import Billing
import CustomDump
import Testing

@Suite("What leaves the state")
struct ArchiveTests {
  /// Two invoices and a credit note of 23 November, on the day after.
  private func bought() throws -> Shop {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 5, .annual))
    try shop.perform(.addToCart(.changing(to: .webinarPro, seats: 3, .annual)))
    try shop.placeOrder()
    // Costs more than the credit note has given to the balance.
    try shop.buy(.buying(.webinarPro, seats: 3, .annual))
    try shop.advance(to: "2026-11-24")
    return shop
  }

  @Test("Rule 33 · settled documents leave oldest first, of one day the invoices first")
  func order() throws {
    var shop = try bought()
    expectNoDifference(
      shop.archive().map(\.document.issued.number),
      ["ACME-2026-000001", "ACME-2026-000002", "ACME-CN-2026-000001"])
    #expect(shop.account.invoices.isEmpty)
    #expect(shop.account.creditNotes.isEmpty)
    #expect(shop.account.documentsNewestFirst.isEmpty)
    let mark = try #require(shop.account.archived)
    #expect(mark.count == 3)
    #expect(mark.last.day == day("2026-11-23"))
    #expect(mark.last.kind == .creditNote)
    #expect(mark.last.number == "ACME-CN-2026-000001")
  }

  @Test("Rule 33 · what is of the last day that was seen stays, and leaves on the next")
  func today() throws {
    var shop = try bought()
    try shop.buy(.buying(.assist))
    #expect(shop.archive().count == 3)
    expectNoDifference(shop.account.invoices.map(\.invoice.number), ["ACME-2026-000003"])
    try shop.advance(to: "2026-11-25")
    expectNoDifference(shop.archive().map(\.document.issued.number), ["ACME-2026-000003"])
    #expect(shop.account.archived?.count == 4)
  }

  @Test("What has left leaves nothing to leave")
  func twice() throws {
    var shop = try bought()
    shop.archive()
    let account = shop.account
    #expect(shop.archive() == [])
    expectNoDifference(shop.account, account)
  }

  @Test("An account that has sold nothing has nothing to archive, and nothing to take back")
  func nothing() throws {
    var shop = Shop()
    shop.today = day("2026-11-25")
    try shop.perform(.setPurchaseOrder(PurchaseOrder(number: "PO-7")))
    #expect(shop.archive() == [])
    #expect(shop.account.archived == nil)
    var account = shop.account
    account.restore([])
    expectNoDifference(account, shop.account)
  }

  @Test("Rules 33 and 42 · what comes back is as if it had never left, numbers and all")
  func restored() throws {
    var shop = try bought()
    var archived = shop.archive()
    try shop.advance(to: "2026-12-24")
    try shop.buy(.buying(.assist, seats: 2))
    try shop.advance(to: "2027-01-25")
    archived += shop.archive()
    try shop.advance(to: "2027-02-24")
    var account = shop.account
    #expect(account.invoices.map(\.invoice.number) == ["ACME-2027-000002"])
    account.restore(archived)
    expectNoDifference(account, Account.replaying(shop.events))
    expectNoDifference(
      account.invoices.map(\.invoice.number),
      [
        "ACME-2026-000001", "ACME-2026-000002", "ACME-2026-000003", "ACME-2027-000001",
        "ACME-2027-000002",
      ])
    #expect(account.creditNotes.map(\.number) == ["ACME-CN-2026-000001"])
    #expect(account.balanceEntries.map(\.amount).map(\.minorUnits).reduce(0, +) == 0)
    #expect(account.balance == cents(0))
  }

  @Test("Rule 33 · an open invoice stays, and so do those after it, until it is paid")
  func open() throws {
    var shop = Shop(.sample(kind: .corporate(representative: .sample, paymentDays: 30)))
    for id in ["offer-1", "offer-2"] {
      try shop.performAsProgram(.addOffer(.adding(.assist)))
      try shop.accept(OfferID(id))
    }
    try shop.pay("ACME-2026-000002")
    try shop.advance(to: "2026-12-01")
    #expect(shop.archive() == [])
    try shop.pay("ACME-2026-000001")
    #expect(shop.archive() == [], "it was paid today")
    try shop.advance(to: "2026-12-02")
    let archived = shop.archive()
    expectNoDifference(
      archived.map(\.document.issued.number), ["ACME-2026-000001", "ACME-2026-000002"])
    expectNoDifference(
      archived.map(\.document.record?.payments.last?.day), [day("2026-12-01"), day("2026-11-23")])
  }

  @Test("Rule 37 · an invoice that was taken back leaves with its credit note, on the day after")
  func credited() throws {
    var shop = Shop()
    try shop.buy(.buying(.assist))
    try shop.advance(to: "2026-12-23", .failed(.cardDeclined))
    #expect(shop.archive().map(\.document.issued.number) == ["ACME-2026-000001"])
    try shop.advance(to: "2026-12-29", .failed(.cardDeclined))
    #expect(shop.archive() == [])
    try shop.perform(.cancelSubscription("sub-1"))
    #expect(shop.account.invoices.map(\.status) == [.credited])
    #expect(shop.archive() == [])
    try shop.advance(to: "2026-12-30")
    expectNoDifference(
      shop.archive().map(\.document.issued.number), ["ACME-2026-000002", "ACME-CN-2026-000001"])
  }

  @Test("Rule 33 · a credit note that charges a running period stays, since later ones ask it")
  func charging() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 5, .annual))
    try shop.perform(.addToCart(.changing(to: .webinarPro, seats: 1, .annual)))
    try shop.perform(.addToCart(.buying(.assist, seats: 2)))
    try shop.placeOrder()
    try shop.advance(to: "2026-11-24")
    #expect(shop.archive().map(\.document.issued.number) == ["ACME-2026-000001"])
    try shop.perform(.addToCart(.changing(to: .assist, seats: 1, .monthly, "sub-2")))
    try shop.placeOrder()
    #expect(
      shop.account.creditNotes.map(\.corrects) == [["ACME-2026-000001"], ["ACME-2026-000001"]])
    try shop.advance(to: "2026-12-22")
    #expect(shop.archive() == [])
    try shop.advance(to: "2026-12-24")
    expectNoDifference(
      shop.archive().map(\.document.issued.number),
      ["ACME-CN-2026-000001", "ACME-CN-2026-000002", "ACME-2026-000002"])
  }
}
