import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

@Suite("The account page")
struct CompanyTests {
  @Test(
    "The account page shows the company, its people, and the balance", arguments: Language.allCases)
  func company(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToCompany()
    shop.expectScreen(.company)
    shop.expectToSee(
      "ACME S.r.l.", "Via Torino 15", "20123 Milano", language.pick("Italy", "Italia"),
      language.pick("VAT number none", "Partita IVA nessuna"), "Online", "Anna Rossi",
      language.pick("Billing contact", "Contatto di fatturazione"), "Marco Bianchi",
      "marco.bianchi@acme.example", language.pick("Read only", "Sola lettura"),
      language.pick("Account balance €0.00", "Saldo dell'account 0,00 €"),
      language.pick("Invoices and e-mails in Italiano", "Fatture ed e-mail in Italiano"))
    shop.expectFocus("balance")
  }

  @Test("A purchase order number that is set is shown with its last day")
  func purchaseOrder() throws {
    let shop = try Shop(.paolo)
    let order = PurchaseOrder(number: "PO-77", lastDay: Day(daysSinceEpoch: 20818))
    try shop.elsewhere(.setPurchaseOrder(order))
    try shop.restart()
    shop.goToCompany()
    shop.expectToSee("PO-77, fino al 31 dic 2026", "Paolo Verdi", "Corporate")
  }

  @Test("J5 · Further recipients of invoices are shown")
  func invoiceRecipients() throws {
    let shop = try Shop(.paolo)
    try shop.elsewhere(.setInvoiceRecipients([try EmailAddress("books@globex.example")]))
    try shop.restart()
    shop.goToCompany()
    shop.expectToSee("Le fatture vanno anche a", "books@globex.example")
  }

  @Test("The details that only Customer Service corrects lead there")
  func corrected() throws {
    let shop = try Shop(.marco)
    shop.goToCompany()
    shop.expectToSee("Il Servizio clienti corregge questi dati.")
    shop.act(on: "customer-service")
    shop.expectScreen(.customerService)
    shop.press(.escape)
    shop.expectFocus("customer-service")
  }

  @Test("I5 · The language is chosen on the account page, at once, and kept")
  func language() throws {
    let shop = try Shop(.marco, .italian)
    shop.goToCompany()
    shop.focus("language")
    shop.expectToSee("( ○ English ● Italiano )", "Hanno effetto subito, solo per te.")
    shop.press(.left)
    shop.expectScreen(.company)
    shop.expectFocus("language")
    shop.expectToSee("( ● English ○ Italiano )", "They take effect at once, for you alone.")
    shop.expectNotToSee("Azienda")
    #expect(shop.keptChoices == ["language en"])
    #expect(shop.session.app.language == .english)
  }

  @Test("The theme is chosen on the account page, at once, and kept")
  func theme() throws {
    let shop = try Shop(.anna, .italian)
    shop.goToCompany()
    shop.focus("theme")
    shop.expectToSee("Tema ‹ scuro ›")
    shop.press(.right)
    shop.expectToSee("Tema ‹ chiaro ›")
    #expect(shop.session.app.theme.name == "light")
    #expect(shop.keptChoices == ["theme light"])
    shop.press(.left)
    #expect(shop.session.app.theme.name == "dark")
    #expect(shop.keptChoices == ["theme light", "theme dark"])
  }

  @Test("A choice that cannot be kept holds for now, and the page says so")
  func notKept() throws {
    let shop = try Shop(.anna, .english, keepsChoices: false)
    shop.goToCompany()
    shop.focus("language")
    shop.press(.right)
    shop.expectToSee("La scelta vale per ora, ma non è stato possibile salvarla")
  }
}
