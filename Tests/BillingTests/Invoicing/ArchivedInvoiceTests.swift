import Billing
import Testing

@Suite("Asking about what has left the state")
struct ArchivedInvoiceTests {
  private func archived() throws -> Shop {
    var shop = Shop()
    for plan in [PlanID.assist, .meetingPlus] { try shop.buy(.buying(plan)) }
    try shop.perform(.addToCart(.changing(to: .assist, seats: 2)))
    try shop.placeOrder()
    try shop.settle(.captured(reference: "charge-2"))
    try shop.perform(.addToCart(.changing(to: .assist, seats: 1)))
    try shop.placeOrder()
    try shop.advance(to: "2026-11-24")
    #expect(shop.archive().count == 4)
    #expect(shop.account.invoices.isEmpty && shop.account.creditNotes.isEmpty)
    return shop
  }

  @Test(
    "Rules 33 and 41 · an invoice that has left is still known to be paid",
    arguments: ["ACME-2026-000001", "ACME-2026-000003"] as [InvoiceNumber])
  func settled(number: InvoiceNumber) throws {
    let shop = try archived()
    #expect(
      shop.refusal(of: .payInvoice(number, amount: cents(1))) == .invoiceSettled(number))
  }

  @Test(
    "Rules 33 and 41 · a number that was never given is unknown as ever",
    arguments: [
      "ACME-2026-000000", "ACME-2026-000004", "ACME-2027-000001", "ACME-2026-1",
      "ACME-2026-0000001", "ACME-2026-+00001", "ACME-2026-", "acme-2026-000001",
      "OTHER-2026-000001", "ACME-CN-2026-000001", "",
    ] as [InvoiceNumber])
  func unknown(number: InvoiceNumber) throws {
    let shop = try archived()
    #expect(
      shop.refusal(of: .payInvoice(number, amount: cents(1))) == .unknownInvoice(number))
  }

  @Test("Rule 33 · numbers follow those that have left")
  func numbers() throws {
    var shop = try archived()
    try shop.buy(.buying(.assist))
    #expect(shop.account.invoices.map(\.invoice.number) == ["ACME-2026-000004"])
    #expect(shop.account.orders.map(\.number) == ["ACME-ORD-000005"])
  }
}
