import Billing
import BillingCenterUI
import BillingDocuments
import BillingService
import TerminalUI
import Testing

@Suite("The same figures everywhere")
struct FiguresTests {
  /// One to four purchases, mixed by the number.
  private func contents(_ number: Int, from catalog: Catalog) -> [CartItem.Content] {
    (0...(number % 4)).map { index in
      let mix = number * 7919 + index * 104_729
      let product = catalog.products[mix % catalog.products.count]
      let tier = product.tiers[mix / 7 % product.tiers.count]
      return .purchase(
        PurchaseRequest(
          plan: PlanID(product: product.id, tier: tier.id), seats: 1 + mix / 3 % tier.seatLimit,
          frequency: BillingFrequency.allCases[mix / 11 % 2]))
    }
  }

  @Test(
    "Rule 24 · screen, invoice, e-mail and charge say the same for mixed carts", arguments: 1...12)
  func equal(number: Int) throws {
    let shop = try Shop(.anna, size: Size(columns: 100, rows: 80))
    let service = try shop.otherTerminal()
    let formats = Formats(language: .italian)
    for content in contents(number, from: service.catalog) {
      _ = try service.perform(.addToCart(content), on: "acme", as: "anna.rossi@acme.example")
    }
    try shop.restart()
    let before = try shop.account
    let quote = try before.reviewCart(in: service.context(for: before, actor: .system)).quote
    let figures = ([quote.net, quote.gross, quote.due] + quote.vat.map(\.amount))
      .map(formats.amount)
    let lines = quote.items.flatMap(\.lines).map { formats.amount($0.net) }

    shop.session.resize(to: Size(columns: 100, rows: 80))
    shop.press(.enter, .character("2"))
    shop.act(on: "complete")
    shop.expectScreen(.checkout)
    for figure in figures + lines { shop.expectToSee(figure) }
    shop.press(.enter)
    shop.act(on: "place")
    shop.expectScreen(.confirmation)

    let after = try shop.account
    let invoice = try #require(after.invoices.last?.invoice)
    #expect(
      [invoice.net, invoice.vatTotal, invoice.gross, invoice.balanceUsed, invoice.due]
        == [quote.net, quote.vatTotal, quote.gross, quote.balanceUsed, quote.due])
    #expect(invoice.lines == quote.items.flatMap(\.lines))
    #expect(try shop.charges.last == quote.due)
    let mail = try #require(after.mails.last)
    for figure in figures + lines { #expect(mail.body.contains(figure)) }
    shop.act(on: "invoice")
    for figure in figures + lines { shop.expectToSee(figure) }
  }
}
