import Billing
import CustomDump
import Testing

@Suite("Paying an open invoice")
struct InvoicePaymentTests {
  /// A corporate account with an open invoice of 15128 and a card.
  private func owing() throws -> Shop {
    var shop = Shop(.sample(kind: .corporate(representative: .sample, paymentDays: 30)))
    try shop.performAsProgram(.addOffer(.adding(.assist)))
    try shop.perform(
      .acceptOffer(
        "offer-1", agreed: try shop.account.quote(accepting: "offer-1", in: shop.context)))
    try shop.perform(.setPaymentMethod(.visa))
    return shop
  }

  @Test("Rule 41 · an invoice is paid in parts, each recorded, and its status follows")
  func inParts() throws {
    var shop = try owing()
    for (amount, status) in [(1, InvoiceRecord.Status.partlyPaid), (15_127, .paid)] {
      try shop.perform(.payInvoice("ACME-2026-000001", amount: cents(Int64(amount))))
      try shop.settle(.captured(reference: "charge-\(amount)"))
      #expect(shop.account.invoice("ACME-2026-000001")?.status == status)
    }
    let record = try #require(shop.account.invoice("ACME-2026-000001"))
    #expect(record.payments.map(\.amount) == [cents(1), cents(15_127)])
    #expect(record.payments.map(\.lastFour) == ["4242", "4242"])
    #expect(
      shop.refusal(of: .payInvoice("ACME-2026-000001", amount: cents(1)))
        == .invoiceSettled("ACME-2026-000001"))
  }

  @Test(
    "Rule 41 · a payment is above zero, at most what is open, and in the invoice's currency",
    arguments: [
      cents(0), cents(-1), cents(15_129), cents(.max),
      Money(minorUnits: 100, currency: currency("JPY")),
    ])
  func outOfRange(amount: Money) throws {
    let shop = try owing()
    #expect(
      shop.refusal(of: .payInvoice("ACME-2026-000001", amount: amount))
        == .paymentOutOfRange(amount, open: cents(15_128)))
    #expect(
      shop.refusal(of: .payInvoice("ACME-2026-000009", amount: cents(1)))
        == .unknownInvoice("ACME-2026-000009"))
  }

  @Test("Rules 31 and 32 · a declined payment leaves the invoice open, and a new key tries again")
  func declined() throws {
    var shop = try owing()
    try shop.perform(.payInvoice("ACME-2026-000001", amount: cents(100)))
    #expect(shop.account.openPayment?.key == "acme/invoice/ACME-2026-000001/1")
    try shop.settle(.failed(.insufficientFunds))
    #expect(shop.account.invoice("ACME-2026-000001")?.open == cents(15_128))
    try shop.perform(.payInvoice("ACME-2026-000001", amount: cents(100)))
    #expect(shop.account.openPayment?.key == "acme/invoice/ACME-2026-000001/2")
  }

  @Test("Rule 37 · a corporate renewal is an open invoice, and being overdue ends nothing")
  func renewal() throws {
    var shop = try owing()
    try shop.advance(to: "2027-03-01")
    #expect(shop.account.openPayment == nil)
    #expect(shop.account.invoices.map(\.status) == [.open, .open, .open, .open])
    #expect(
      shop.account.invoices.map(\.invoice.dueDay)
        == ["2026-12-08", "2027-01-22", "2027-02-22", "2027-03-25"].map(day))
    #expect(
      shop.account.subscription("sub-1")?.status(on: shop.today)
        == .active(renewal: day("2027-03-23")))
  }

  @Test("Rule 34 · a purchase order number is on the invoices to come, until it expires")
  func purchaseOrder() throws {
    var shop = try owing()
    try shop.perform(
      .setPurchaseOrder(PurchaseOrder(number: "PO-77", lastDay: day("2027-01-01"))))
    try shop.advance(to: "2027-03-01")
    #expect(
      shop.account.invoices.map(\.invoice.purchaseOrder) == [nil, "PO-77", nil, nil])
    for number in ["", "  ", String(repeating: "9", count: 41), "PO\u{1B}[2J", "PO\r\nX: y"] {
      let order = PurchaseOrder(number: number)
      #expect(shop.refusal(of: .setPurchaseOrder(order)) == .purchaseOrderInvalid(order))
    }
    let past = PurchaseOrder(number: "PO-1", lastDay: day("2027-02-28"))
    #expect(shop.refusal(of: .setPurchaseOrder(past)) == .purchaseOrderInvalid(past))
    try shop.perform(.setPurchaseOrder(nil))
    #expect(shop.account.purchaseOrder == nil)
  }
}
