import CustomDump
import Foundation
import Testing

@Suite("Invoices by script")
struct InvoiceCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("Rule 41 · an invoice is paid in part, and then what is open")
  func pays() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("payment-method set", of: "globex", input: Sandbox.payingCard)
    let number = "GLOBEX-2026-000001"
    let part = try await sandbox.document(
      "invoices pay \(number) --amount 100.00", of: "globex", as: PaidAnswer.self)
    expectNoDifference(part.payment, .init(amount: 10_000, lastFour: "4242"))
    expectNoDifference(
      part.invoice,
      .init(number: number, status: "partlyPaid", gross: 312_000, due: 312_000, open: 302_000))
    let rest = try await sandbox.done("invoices pay \(number)", of: "globex")
    expectNoDifference(
      rest,
      "Paid €3,020.00 with Visa •••• 4242. Sandbox: no money moves.\n\(number) is paid.\n")
    try await sandbox.expectRefusal(
      "invoiceSettled", of: "invoices pay \(number)", by: "globex")
  }

  @Test("Rule 41 · only an amount above zero, up to what is open, is taken")
  func amounts() async throws {
    try await sandbox.makeStore()
    let pay = "invoices pay GLOBEX-2026-000001"
    try await sandbox.expectRefusal("paymentMethodMissing", of: pay, by: "globex")
    try await sandbox.done("payment-method set", of: "globex", input: Sandbox.payingCard)
    for amount in ["0", "0.00", "3120.01", "92233720368547758.07"] {
      try await sandbox.expectRefusal(
        "paymentOutOfRange", of: pay + " --amount \(amount)", by: "globex")
    }
    try await sandbox.expectRefusal(
      "paymentOutOfRange", of: pay + " --amount=-1", by: "globex")
    try await sandbox.expectRefusal(
      "notBillingContact", of: pay + " --user elena.russo@globex.example", by: "globex")
    for command in ["pay", "show", "export"] {
      try await sandbox.expectRefusal(
        "unknownInvoice", of: "invoices \(command) GLOBEX-2026-000099", by: "globex")
    }
  }

  @Test("Rule 32 · a declined card leaves the invoice open, and exits with 4")
  func declined() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("payment-method set", of: "globex", input: Sandbox.decliningCard)
    let before = try await sandbox.done("invoices --json", of: "globex")
    let answer = try await sandbox.ask(
      "invoices pay GLOBEX-2026-000001 --json", of: "globex")
    expectNoDifference(answer.exitCode, 4)
    #expect(answer.standardOutput.contains("\"code\" : \"cardDeclined\""))
    let after = try await sandbox.done("invoices --json", of: "globex")
    expectNoDifference(after, before)
  }

  @Test("Rule 33 · a credit note is listed among the invoices, and shown by its number")
  func creditNote() async throws {
    try await sandbox.makeStore(
      buying: "gotowebinar starter --seats 8 --monthly", on: "2026-11-08")
    try await sandbox.done("cart add change sub-1 --seats 5")
    try await sandbox.done("order place")
    let list = try await sandbox.done("invoices")
    expectNoDifference(
      list,
      """
      Invoice               Issued           Total   Open  Status
      NUOVA-CN-2026-000001  23 Nov 2026   −€199.47         Credit note
      NUOVA-2026-000001     8 Nov 2026   €1,063.84  €0.00  Paid

      """)
    let shown = try await sandbox.done("invoices show NUOVA-CN-2026-000001")
    #expect(shown.contains("NUOVA-CN-2026-000001"))
    #expect(shown.contains("−€199.47"))
    struct Detail: Decodable {
      let corrects: [String]
      let order: String?
      let lines: [QuoteFigures.Line]
      let vat: [QuoteFigures.VAT]
      let net: Int
    }
    let detail = try await sandbox.document(
      "invoices show NUOVA-CN-2026-000001", as: Detail.self)
    expectNoDifference(detail.corrects, ["NUOVA-2026-000001"])
    expectNoDifference(detail.order, "NUOVA-ORD-000002")
    expectNoDifference(detail.lines.map(\.net), [-43_600, 27_250])
    expectNoDifference(detail.vat, [.init("standard", 2_200, net: -16_350, -3_597)])
    expectNoDifference(detail.net, -16_350)
  }

  @Test("Rule 34 · the invoices to come carry the purchase order number, until its last day")
  func purchaseOrder() async throws {
    try await sandbox.makeStore()
    let set = try await sandbox.done("account purchase-order set PO-17 --until 2026-12-31")
    expectNoDifference(
      set,
      "The invoices of nuova carry the purchase order number PO-17 until 31 Dec 2026.\n")
    try await sandbox.done("payment-method set", input: Sandbox.payingCard)
    try await sandbox.done("cart add gotowebinar pro --seats 3 --monthly")
    try await sandbox.done("order place")
    struct Detail: Decodable {
      let purchaseOrder: String?
    }
    let detail = try await sandbox.document("invoices show NUOVA-2026-000001", as: Detail.self)
    expectNoDifference(detail.purchaseOrder, "PO-17")
    let renewed = try await sandbox.document(
      "invoices show NUOVA-2027-000001", on: "2027-01-23", as: Detail.self)
    #expect(renewed.purchaseOrder == nil)
    let cleared = try await sandbox.done("account purchase-order clear")
    expectNoDifference(cleared, "The invoices of nuova carry no purchase order number.\n")
    let number = String(repeating: "9", count: 41)
    for command in ["set \(number)", "set PO-1 --until 2026-11-22"] {
      try await sandbox.expectRefusal(
        "purchaseOrderInvalid", of: "account purchase-order \(command)")
    }
    try await sandbox.expectRefusal(
      "usage", of: "account purchase-order set PO-1 --until 2026-13-01", exitCode: 2)
  }

  @Test("Rule 26 · the account's VAT number is set, shown and cleared; a wrong one is refused")
  func vatNumber() async throws {
    try await sandbox.makeStore()
    let set = try await sandbox.done("account vat-number set 00743110157")
    expectNoDifference(set, "nuova has the VAT number IT00743110157.\n")
    for number in ["IT00743110158", "DE136695976", String(repeating: "9", count: 100_000)] {
      try await sandbox.expectRefusal("vatNumberInvalid", of: "account vat-number set \(number)")
    }
    let cleared = try await sandbox.done("account vat-number clear --lang it")
    expectNoDifference(cleared, "nuova non ha una partita IVA.\n")
    try await sandbox.expectRefusal(
      "corporateAccount", of: "account vat-number clear", by: "globex")
  }
}
