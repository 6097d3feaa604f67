import CustomDump
import Foundation
import Testing

@Suite("An order by script")
struct OrderCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("Rule 24 · what quote cart says is what is charged, invoiced and kept in the ledger")
  func figures() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("payment-method set", input: Sandbox.payingCard)
    try await sandbox.done("cart add gotowebinar pro --seats 3 --monthly")
    try await sandbox.done("cart add rescueassist --seats 2 --annual")
    let quote = try await sandbox.document("quote cart", as: QuoteFigures.self)
    expectNoDifference(
      quote.totals, .init(net: 224_700, vat: 49_434, gross: 274_134, due: 274_134))
    let order = try await sandbox.document("order place --due 2741.34", as: OrderAnswer.self)
    expectNoDifference(order.quote, quote)
    expectNoDifference(order.order, "NUOVA-ORD-000001")
    expectNoDifference(order.document, "NUOVA-2026-000001")
    expectNoDifference(order.subscriptions, ["sub-1", "sub-2"])
    expectNoDifference(order.payment, .init(amount: 274_134, lastFour: "4242"))
    let invoices = try await sandbox.document("invoices", as: InvoicesAnswer.self)
    expectNoDifference(
      invoices.invoices,
      [.init(number: "NUOVA-2026-000001", status: "paid", gross: 274_134, due: 274_134, open: 0)])
    let ledger = try String(
      contentsOf: URL(filePath: sandbox.storePath + "/gateway/ledger.ndjson"), encoding: .utf8)
    #expect(ledger.contains("274134"))
    let emptied = try await sandbox.done("cart")
    expectNoDifference(emptied, "The cart of nuova is empty.\n")
  }

  @Test("Rule 23 · an order whose total due is another one is refused, and nothing is changed")
  func changed() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("payment-method set", input: Sandbox.payingCard)
    try await sandbox.done("cart add gotowebinar pro --seats 3 --monthly")
    try await sandbox.expectRefusal("quoteChanged", of: "order place --due 838.13")
    let answer = try await sandbox.ask("order place --due 838.13")
    expectNoDifference(
      answer.standardError,
      "error: the order has changed since you saw it; "
        + "the total due was €838.13 and is now €838.14; "
        + "look at it again with quote cart, then place it\n")
  }

  @Test("Rule 32 · a declined card leaves the cart as it was, says why, and exits with 4")
  func declined() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("payment-method set", input: Sandbox.decliningCard)
    try await sandbox.done("cart add gotowebinar pro --seats 3 --monthly")
    let cart = try await sandbox.done("cart --json")
    let answer = try await sandbox.ask("order place --json")
    expectNoDifference(answer.exitCode, 4)
    #expect(answer.standardOutput.contains("\"code\" : \"cardDeclined\""))
    expectNoDifference(
      answer.standardError,
      "error: the card was declined; its bank did not approve the payment, and nothing was "
        + "charged; use another card or ask the bank\n")
    let after = try await sandbox.done("cart --json")
    expectNoDifference(after, cart)
    try await sandbox.done("payment-method set", input: Sandbox.payingCard)
    try await sandbox.done("order place")
  }

  @Test("Rule 28 · a credit is ordered without a card's charge, and makes a credit note")
  func credit() async throws {
    try await sandbox.makeStore(
      buying: "gotowebinar starter --seats 8 --monthly", on: "2026-11-08")
    try await sandbox.done("cart add change sub-1 --seats 5")
    let order = try await sandbox.document("order place", as: OrderAnswer.self)
    expectNoDifference(order.document, "NUOVA-CN-2026-000001")
    #expect(order.payment == nil)
    expectNoDifference(order.quote.toBalance, 19_947)
    let invoices = try await sandbox.document("invoices", as: InvoicesAnswer.self)
    expectNoDifference(invoices.balance, 19_947)
    expectNoDifference(
      invoices.creditNotes,
      [
        .init(
          number: "NUOVA-CN-2026-000001", corrects: ["NUOVA-2026-000001"], gross: -19_947,
          toBalance: 19_947)
      ])
  }

  @Test("Rule 20 · reactivating puts the last configuration into the cart, and the order buys it")
  func reactivates() async throws {
    try await sandbox.makeStore()
    let added = try await sandbox.document(
      "subscriptions reactivate sub-2", of: "acme", as: AddedAnswer.self)
    expectNoDifference(added.cart.items.map(\.kind), ["reactivation"])
    expectNoDifference(added.cart.quote.net, 12_900)
    let order = try await sandbox.document("order place", of: "acme", as: OrderAnswer.self)
    expectNoDifference(order.subscriptions, ["sub-2"])
  }

  @Test(
    "Without a card an order that costs something is refused", arguments: ["", " --due 838.14"])
  func noCard(due: String) async throws {
    try await sandbox.makeStore()
    try await sandbox.done("cart add gotowebinar pro --seats 3 --monthly")
    try await sandbox.expectRefusal("paymentMethodMissing", of: "order place" + due)
  }

  @Test(
    "An amount that is none, or that no account can hold, is wrong usage",
    arguments: ["1,00", "1.001", "€1", "1e3", "92233720368547758.08", "99999999999999999999999"])
  func amounts(due: String) async throws {
    try await sandbox.makeStore()
    for (command, account) in [
      ("order place --due \(due)", "nuova"),
      ("invoices pay GLOBEX-2026-000001 --amount \(due)", "globex"),
    ] {
      try await sandbox.expectRefusal("amountInvalid", of: command, by: account, exitCode: 2)
    }
  }

  @Test("Rule 5 · a clock before the account's last day refuses every change")
  func clockBehind() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("cart add gotowebinar pro --seats 3 --monthly")
    for command in [
      "cart add gotomeeting pro --seats 1 --monthly", "cart remove item-1", "order place",
      "quote add gotomeeting pro --seats 1 --monthly", "quote cart",
      "trial start gotowebinar pro --seats 1", "account purchase-order set PO-1",
    ] {
      try await sandbox.expectRefusal("clockBehind", of: command, on: "2026-11-22")
    }
    try await sandbox.expectRefusal(
      "clockBehind", of: "payment-method set", on: "2026-11-22", input: Sandbox.payingCard)
  }

  @Test("Rule 35 · An order of a trial alone ends with its figures, for it makes no invoice")
  func trialAlone() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("cart add gotowebinar pro --seats 3 --trial")
    let text = try await sandbox.done("order place")
    #expect(text.hasSuffix("€0.00\n"), "\(text)")
  }
}
