import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("The account balance")
struct BalanceTests {
  @Test(
    "J7 · The balance shows its entries, newest first, each with what it came from",
    arguments: Language.allCases)
  func entries(language: Language) throws {
    let shop = try Shop(.anna, language)
    try shop.creditACME()
    try shop.order(
      .purchase(
        PurchaseRequest(
          plan: PlanID(product: "gotowebinar", tier: "pro"), seats: 3, frequency: .monthly)))
    try shop.restart()
    shop.goToBalance()
    shop.expectScreen(.balance)
    let account = try shop.account
    let invoice = try #require(account.invoices.last?.invoice.number)
    let note = try #require(account.creditNotes.last)
    let order = try #require(note.order)
    shop.expectToSee(
      language.pick("Account balance", "Saldo dell'account"),
      language.pick("It is never paid out.", "Non viene mai rimborsato."),
      language.pick("Used for invoice \(invoice)", "Usato per la fattura \(invoice)"),
      language.pick("Credit of order \(order)", "Credito dell'ordine \(order)"),
      language.pick("+€199.47 €199.47", "+199,47 € 199,47 €"),
      language.pick("−€199.47 €0.00", "−199,47 € 0,00 €"))
    #expect(account.balance.minorUnits == 0)
    #expect(account.balanceEntries.map(\.amount.minorUnits) == [19947, -19947])

    shop.expectFocus("entries")
    shop.press(.enter)
    shop.expectScreen(.invoice)
    shop.expectToSee(invoice.rawValue)
    shop.press(.escape)
    shop.expectScreen(.balance)
    shop.press(.down, .enter)
    shop.expectScreen(.invoice)
    shop.expectToSee(note.number.rawValue)
    shop.press(.escape)
    shop.expectScreen(.balance)
    shop.expectFocus("entries")
    shop.press(.escape)
    shop.expectScreen(.company)
    shop.expectFocus("balance")
  }

  @Test("J7 · Without entries it says how a balance comes about", arguments: Language.allCases)
  func empty(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToBalance()
    shop.expectToSee(
      language.pick("Nothing here yet", "Ancora nessun movimento"),
      language.pick("is credited here.", "viene accreditato qui."),
      language.pick("€0.00", "0,00 €"))
    shop.press(.enter)
    shop.expectScreen(.company)
  }

  @Test("J7 · Where it is narrow, an entry still names its document and amount")
  func narrow() throws {
    let shop = try Shop(.anna)
    try shop.creditACME()
    shop.goToBalance()
    for columns in [80, 60] {
      shop.session.resize(to: Size(columns: columns, rows: 20))
      let note = try #require(try shop.account.creditNotes.last)
      shop.expectToSee("Credito \(note.number)", "+199,47 €")
    }
  }

  @Test("The balance opens from anywhere and goes back there")
  func fromPalette() throws {
    let shop = try Shop()
    shop.goToCheckout()
    shop.perform("saldo")
    shop.expectScreen(.balance)
    shop.press(.escape)
    shop.expectScreen(.checkout)
    shop.expectFocus("complete")
    shop.press(.enter)
    shop.expectScreen(.payment)
  }
}
