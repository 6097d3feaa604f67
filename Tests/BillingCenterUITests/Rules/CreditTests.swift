import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

/// What pages show of carts and documents that scripts have made.
@Suite("Changes and credits on the pages")
struct CreditTests {
  /// ACME's five organizers of GoToWebinar Starter become two, in the cart.
  private func shopWithFewerSeats() throws -> Shop {
    let shop = try Shop(.anna)
    let change = SubscriptionRequest(
      subscription: "sub-3", plan: PlanID(product: "gotowebinar", tier: "starter"), seats: 2,
      frequency: .monthly)
    try shop.elsewhere(.addToCart(.change(change)))
    try shop.restart()
    return shop
  }

  @Test("Rules 11 and 28 · a change that gives back is shown, ordered, and told as a credit note")
  func creditNote() throws {
    let shop = try shopWithFewerSeats()
    shop.goToSubscriptions()
    shop.type("2")
    shop.expectScreen(.cart)
    shop.expectToSee(
      "Credito per 15 giorni su 30 non utilizzati", "−272,50 €", "109,00 €", "−199,47 €",
      "Sul saldo dell'account")
    shop.act(on: "complete")
    shop.press(.enter)
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    shop.expectToSee("ACME-CN-2026-000001", "Visualizza nota di credito")
    shop.expectNotToSee("Visualizza fattura")
    shop.act(on: "invoice")
    shop.expectToSee(
      "Nota di credito ACME-CN-2026-000001", "Rettifica la fattura ACME-2026-000007", "199,47 €")
    #expect(try shop.account.balance.minorUnits == 19_947)
    #expect(try shop.account.subscription("sub-3")?.seats == 2)
  }

  @Test("Rule 33 · the invoice history lists credit notes among the invoices")
  func listed() throws {
    let shop = try shopWithFewerSeats()
    let service = try shop.otherTerminal()
    let account = try shop.account
    let quote = try account.reviewCart(in: service.context(for: account, actor: .system)).quote
    _ = try service.placeOrder(agreed: quote, on: "acme", as: "anna.rossi@acme.example")
    try shop.restart()
    shop.goToSubscriptions()
    shop.type("3")
    shop.expectScreen(.invoices)
    shop.expectToSee("ACME-CN-2026-000001", "− Nota di credito", "ACME-2026-000007")
    shop.press(.enter)
    shop.expectToSee("Nota di credito ACME-CN-2026-000001")
  }

  @Test("Rule 17 · subscribing during a trial says how many free days are given up")
  func givenUp() throws {
    let shop = try Shop(.anna)
    let request = SubscriptionRequest(
      subscription: "sub-4", plan: PlanID(product: "gotomeeting", tier: "plus"), seats: 5,
      frequency: .monthly)
    try shop.elsewhere(.addToCart(.subscribe(request)))
    try shop.restart()
    shop.goToSubscriptions()
    shop.type("2")
    shop.expectToSee("9 giorni")
  }
}
