import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("The payment method")
struct PaymentMethodTests {
  @Test(
    "H1 · The card on file is shown, and another one takes its place", arguments: Language.allCases)
  func change(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToPaymentMethod()
    shop.expectScreen(.paymentMethod)
    shop.expectToSee(
      language.pick("Payment method", "Metodo di pagamento"), "Visa", "•••• 4242", "Anna Rossi",
      "12/2028", language.pick("Sandbox: no money moves.", "Sandbox: nessun denaro si muove."))
    shop.expectFocus("edit")
    shop.press(.enter)
    shop.expectFocus("card-number")
    shop.fillCard(number: "5555555555554444", holder: "Anna R. Rossi")
    shop.act(on: "save")
    shop.expectToSee(
      language.pick(
        "Saved: orders and renewals are now paid with Mastercard •••• 4444.",
        "Salvata: ordini e rinnovi ora si pagano con Mastercard •••• 4444."),
      "12/2030", "Anna R. Rossi")
    shop.expectFocus("edit")
    let method = try #require(try shop.account.paymentMethod)
    #expect(method.brand == .mastercard)
    #expect(method.lastFour == "4444")
    #expect(method.holder == "Anna R. Rossi")
  }

  @Test("H1 · Without a card the form invites to add one", arguments: Language.allCases)
  func first(language: Language) throws {
    let shop = try Shop(language)
    shop.goToPaymentMethod()
    shop.expectToSee(
      language.pick("No card on file yet.", "Ancora nessuna carta registrata."),
      language.pick("Add a card", "Aggiungi una carta"))
    shop.expectFocus("card-number")
    shop.fillCard()
    shop.act(on: "save")
    shop.expectToSee("Visa", "•••• 4242", "Giulia Conti")
    #expect(try shop.account.paymentMethod?.lastFour == "4242")
  }

  @Test("H1 · Esc leaves the form, the card on file stays, and what was typed is forgotten")
  func left() throws {
    let shop = try Shop(.anna)
    shop.goToPaymentMethod()
    shop.press(.enter)
    shop.fillCard(number: "5555555555554444")
    shop.press(.escape)
    shop.expectScreen(.paymentMethod)
    shop.expectFocus("edit")
    shop.expectToSee("•••• 4242")
    shop.press(.enter)
    shop.expectNotToSee("5555")
    shop.act(on: "cancel")
    shop.expectFocus("edit")
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
    #expect(try shop.account.paymentMethod?.lastFour == "4242")
  }

  @Test(
    "rule 29 · A card that is declined when saved says why, and the one on file stays",
    arguments: [
      ("4000000000000002", "La banca non ha autorizzato il pagamento"),
      ("4000000000009995", "I fondi non sono sufficienti"),
      ("4000000000000069", "È scaduta e non è stato addebitato nulla"),
      ("4000000000000127", "Il codice di sicurezza è sbagliato"),
      ("4000000000000119", "Il servizio di pagamento ha avuto un problema"),
    ])
  func declined(number: String, reason: String) throws {
    let shop = try Shop(.anna)
    shop.goToPaymentMethod()
    shop.press(.enter)
    shop.fillCard(number: number)
    shop.act(on: "save")
    shop.expectToSee(reason, "Non è stata salvata; resta la carta già registrata")
    shop.expectFocus("card-number")
    #expect(try shop.account.paymentMethod?.lastFour == "4242")
    shop.fillCard(number: "378282246310005", code: "1234")
    shop.act(on: "save")
    shop.expectNotToSee(reason)
    #expect(try shop.account.paymentMethod?.brand == .americanExpress)
  }

  @Test("What is wrong with a card is said at its field, and nothing is asked of the gateway")
  func faults() throws {
    let shop = try Shop()
    shop.goToPaymentMethod()
    shop.fillCard(number: "4242424242424241", expiry: "1025", code: "12", holder: "")
    shop.act(on: "save")
    shop.expectToSee("La carta è scaduta", "3 cifre", "Il nome come sulla carta")
    shop.expectFocus("card-number")
    #expect(try shop.account.paymentMethod == nil)
  }

  @Test(
    "J6 · A card that has expired or is about to is told",
    arguments: [
      (10, 2026, "This card has expired"), (11, 2026, "This card expires soon"),
      (12, 2026, "This card expires soon"), (1, 2027, nil),
    ] as [(Int, Int, String?)])
  func expiry(month: Int, year: Int, warning: String?) throws {
    let shop = try Shop(.anna, .english)
    if month >= 11 || year > 2026 {
      try shop.saveCard(expiring: month, year)
    } else {
      try shop.saveCard(expiring: 11, 2026)
      try shop.restart(on: Day(daysSinceEpoch: 20788))
    }
    shop.goToPaymentMethod()
    if let warning {
      shop.expectToSee("⚠ \(warning)", "Enter a new one, so that your plans are renewed")
    } else {
      shop.expectNotToSee("⚠")
    }
  }

  @Test(
    "J6 · A VAT number is applied on the page, and taken off again", arguments: Language.allCases)
  func vatNumber(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToPaymentMethod()
    shop.fill("vat-number", "123 456.705-87")
    shop.press(.enter)
    shop.expectToSee(
      language.pick(
        "Done: from now on your invoices name IT12345670587.",
        "Fatto: da ora le fatture riportano IT12345670587."))
    #expect(try shop.account.company.vatNumber?.description == "IT12345670587")
    shop.fill("vat-number", "")
    shop.act(on: "apply-vat")
    #expect(try shop.account.company.vatNumber == nil)
  }

  @Test("J6 · A VAT number that cannot be right says so and is not kept")
  func wrongVATNumber() throws {
    let shop = try Shop(.anna)
    shop.goToPaymentMethod()
    shop.fill("vat-number", "IT12345670588")
    shop.press(.enter)
    shop.expectToSee("⚠")
    shop.expectFocus("vat-number")
    #expect(try shop.account.company.vatNumber == nil)
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
  }

  @Test(
    "rule 37 · A renewal that could not be paid is told beside the card, with the way to pay it",
    arguments: Language.allCases)
  func pastDue(language: Language) throws {
    let shop = try Shop(.anna, language)
    try shop.fallPastDue()
    shop.goToPaymentMethod()
    shop.expectToSee(
      language.pick(
        "GoToWebinar Starter could not be renewed", "GoToWebinar Starter: rinnovo non pagato"),
      language.pick(
        "€664.90 is open and is tried again on 11 Dec 2026",
        "Restano da pagare 664,90 €, nuovo tentativo l'11 dic 2026"),
      language.pick("[ Pay now ]", "[ Paga ora ]"))
    shop.expectFocus("edit")
    shop.press(.enter)
    shop.fillCard()
    shop.act(on: "save")
    #expect(try shop.account.paymentMethod?.lastFour == "4242")
    let webinar = try #require(
      try shop.account.subscriptions.first { $0.plan.product == "gotowebinar" })
    shop.act(on: "pay-\(webinar.id)")
    shop.expectScreen(.payInvoice)
    shop.press(.escape)
    shop.expectScreen(.paymentMethod)
    shop.expectFocus("pay-\(webinar.id)")
  }

  @Test("A reader sees the card, changes nothing, and reads who can", arguments: Language.allCases)
  func reader(language: Language) throws {
    let shop = try Shop(.marco, language)
    let before = try shop.account
    shop.goToPaymentMethod()
    shop.expectToSee(
      "•••• 4242", "Anna Rossi (anna.rossi@acme.example)",
      language.pick("Write to the billing contact", "Scrivi al contatto di fatturazione"))
    shop.expectNotToSee(
      language.pick("[ Edit ]", "[ Modifica ]"), language.pick("[ Apply ]", "[ Applica ]"))
    shop.press(.enter)
    shop.expectScreen(.writeMessage)
    #expect(try shop.account == before)
  }

  @Test("H1 · A Corporate account's card can be added, its VAT number not")
  func corporate() throws {
    let shop = try Shop(.paolo)
    shop.goToPaymentMethod()
    shop.expectToSee(
      "IT12345670587",
      "La partita IVA di un account Corporate viene modificata dal Servizio clienti.")
    shop.expectNotToSee("[ Applica ]")
    shop.fillCard(holder: "Paolo Verdi")
    shop.act(on: "save")
    #expect(try shop.account.paymentMethod?.holder == "Paolo Verdi")
  }
}
