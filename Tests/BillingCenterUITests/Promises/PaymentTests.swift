import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Paying")
struct PaymentTests {
  @Test("B10 · A card is entered and the order placed", arguments: Language.allCases)
  func newCard(language: Language) throws {
    let shop = try Shop(language)
    shop.goToPayment()
    shop.expectFocus("card-number")
    shop.expectToSee(
      language.pick("Payment method", "Metodo di pagamento"),
      language.pick("VAT number (where you have one)", "Partita IVA (se disponibile)"),
      language.pick("Sandbox: no money moves.", "Sandbox: nessun denaro si muove."),
      language.pick("[ Place order · €838.14 ]", "[ Effettua ordine · 838,14 € ]"))
    shop.fillCard()
    shop.expectToSee("4242 4242 4242 4242", "Visa", "12/30", "•••")
    shop.expectNotToSee("123")
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    let account = try shop.account
    #expect(account.paymentMethod?.lastFour == "4242")
    #expect(account.paymentMethod?.holder == "Giulia Conti")
    #expect(account.orders.count == 1)
    #expect(try shop.charges.map(\.minorUnits) == [83814])
  }

  @Test(
    "An expiry is understood in the ways people write it",
    arguments: [
      ("1230", "12/30"), ("12/30", "12/30"), ("12/2030", "12/2030"), ("1/30", "01/30"),
    ], [true, false])
  func expiry(written: (text: String, shown: String), isPasted: Bool) throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.focus("card-expiry")
    if isPasted { shop.session.paste(written.text) } else { shop.type(written.text) }
    shop.expectToSee(written.shown + " ")
  }

  @Test("B10 · The card on file pays without being entered again")
  func cardOnFile() throws {
    let shop = try Shop(.anna)
    shop.goToPayment()
    shop.expectToSee("● Visa •••• 4242", "○ Un'altra carta")
    shop.expectFocus("place")
    let before = try shop.charges.count
    shop.press(.enter)
    shop.expectScreen(.confirmation)
    #expect(try shop.charges.count == before + 1)
  }

  @Test("B10 · The payment method is changed for another card")
  func anotherCard() throws {
    let shop = try Shop(.anna)
    shop.goToPayment()
    shop.focus("method")
    shop.press(.down)
    shop.payByCard("5555555555554444")
    shop.expectScreen(.confirmation)
    let method = try #require(try shop.account.paymentMethod)
    #expect(method.brand == .mastercard)
    #expect(method.lastFour == "4444")
  }

  @Test(
    "B10 · A VAT number is applied before the order: reverse charge, 0 %",
    arguments: Language.allCases)
  func vatNumber(language: Language) throws {
    let shop = try Shop(language)
    shop.goToPayment()
    shop.fillCard()
    shop.fill("vat-number", "it 00743.110-157")
    shop.act(on: "apply-vat")
    shop.expectScreen(.payment)
    shop.expectToSee(
      "IT00743110157", language.pick("VAT 0 %", "IVA 0 %"),
      language.pick("reverse charge", "inversione contabile"),
      language.pick("[ Place order · €687.00 ]", "[ Effettua ordine · 687,00 € ]"),
      "4242 4242 4242 4242", "Giulia Conti")
    #expect(try shop.account.orders.isEmpty)
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    let account = try shop.account
    #expect(account.company.vatNumber?.description == "IT00743110157")
    #expect(account.invoices.map(\.invoice.gross.minorUnits) == [68700])
    #expect(try shop.charges.map(\.minorUnits) == [68700])
  }

  @Test("A VAT number that was typed and not applied changes the total before anything is ordered")
  func vatNumberNotApplied() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.fillCard()
    shop.fill("vat-number", "IT00743110157")
    shop.act(on: "place")
    shop.expectScreen(.payment)
    shop.expectToSee("Il totale dovuto ora è 687,00 €", "[ Effettua ordine · 687,00 € ]")
    #expect(try shop.account.orders.isEmpty)
    shop.expectFocus("place")
    shop.press(.enter)
    shop.expectScreen(.confirmation)
    #expect(try shop.charges.map(\.minorUnits) == [68700])
  }

  @Test(
    "A wrong VAT number says what is wrong with it, and loses nothing",
    arguments: [
      ("IT00743110158", "VAT number has a typing error", "partita IVA contiene un errore"),
      ("IT123", "This is not a VAT number", "Questa non è una partita IVA"),
      ("DE136695976", "This VAT number cannot be used", "Questa partita IVA non si può usare"),
    ], Language.allCases)
  func wrongVATNumber(
    number: (text: String, english: String, italian: String), language: Language
  ) throws {
    let shop = try Shop(language)
    shop.goToPayment()
    shop.fillCard()
    shop.fill("vat-number", number.text)
    shop.press(.enter)
    shop.expectFocus("vat-number")
    shop.expectToSee("⚠", language.pick(number.english, number.italian))
    shop.act(on: "place")
    shop.expectScreen(.payment)
    shop.expectToSee("4242 4242 4242 4242", "12/30", "Giulia Conti", number.text)
    let account = try shop.account
    #expect(account.orders.isEmpty)
    #expect(account.company.vatNumber == nil)

    shop.fill("vat-number", "")
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    #expect(try shop.charges.map(\.minorUnits) == [83814])
  }

  @Test("Enter in a VAT field with nothing new leads on, and applies nothing")
  func vatNumberLeftOut() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.fillCard()
    let before = try shop.account
    shop.focus("vat-number")
    shop.expectToSee("⏎ avanti")
    shop.press(.enter)
    shop.expectFocus("place")
    shop.expectNotToSee("Fatto.")
    #expect(try shop.account == before)
    shop.fill("vat-number", "00743110157")
    shop.expectToSee("⏎ applica")
  }

  @Test("The VAT number on file can be taken off again")
  func vatNumberRemoved() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.fill("vat-number", "00743110157")
    shop.press(.enter)
    shop.expectToSee("687,00 €")
    shop.fill("vat-number", "")
    shop.press(.enter)
    shop.expectToSee("[ Effettua ordine · 838,14 € ]")
    #expect(try shop.account.company.vatNumber == nil)
  }

  // MARK: - What is wrong with a card

  enum Part: CaseIterable { case missing, short, luhn, expiryForm, expired, code, holder }

  @Test(
    "What is wrong with a card stands at its field, and nothing is sent or lost",
    arguments: Part.allCases, Language.allCases)
  func wrongCard(part: Part, language: Language) throws {
    let shop = try Shop(language)
    shop.goToPayment()
    shop.fillCard()
    let field: String
    let complaint: String
    switch part {
    case .missing:
      (field, complaint) = ("card-number", language.pick("number is missing", "Manca il numero"))
      shop.fillCard(number: "", expiry: nil, code: nil, holder: nil)
    case .short:
      (field, complaint) = ("card-number", language.pick("too short", "troppo corto"))
      shop.fillCard(number: "42424242", expiry: nil, code: nil, holder: nil)
    case .luhn:
      (field, complaint) = (
        "card-number", language.pick("has a typing error", "contiene un errore")
      )
      shop.fillCard(number: "4242424242424241", expiry: nil, code: nil, holder: nil)
    case .expiryForm:
      (field, complaint) = (
        "card-expiry", language.pick("Write it like 12/28", "Scrivi come 12/28")
      )
      shop.fillCard(number: nil, expiry: "1330", code: nil, holder: nil)
    case .expired:
      (field, complaint) = (
        "card-expiry", language.pick("The card has expired", "La carta è scaduta")
      )
      shop.fillCard(number: nil, expiry: "1026", code: nil, holder: nil)
    case .code:
      (field, complaint) = ("card-code", language.pick("3 digits", "3 cifre"))
      shop.fillCard(number: nil, expiry: nil, code: "12", holder: nil)
    case .holder:
      (field, complaint) = (
        "card-holder", language.pick("The name as on the card", "Il nome come sulla carta")
      )
      shop.fillCard(number: nil, expiry: nil, code: nil, holder: " ")
    }
    shop.expectNotToSee("⚠")
    shop.act(on: "place")
    shop.expectScreen(.payment)
    shop.expectFocus(field)
    shop.expectToSee("⚠ ", complaint)
    let account = try shop.account
    #expect(account.orders.isEmpty)
    #expect(account.paymentMethod == nil)
    #expect(account.cart.items.count == 1)

    shop.payByCard()
    shop.expectScreen(.confirmation)
  }

  @Test("A card that expires this month still pays")
  func lastMonth() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.fillCard(expiry: "1126")
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
  }

  @Test("An American Express card has four digits in its CVC")
  func americanExpress() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.payByCard("378282246310005")
    shop.expectScreen(.payment)
    shop.expectToSee("3782 822463 10005", "American Express", "4 cifre")
    shop.fill("card-code", "1234")
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    #expect(try shop.account.paymentMethod?.brand == .americanExpress)
  }

  // MARK: - Declined

  @Test(
    "A declined card leaves the cart as it was and says why (rule 32)",
    arguments: [
      ("4000000000000002", "Its bank did not approve", "La banca non ha autorizzato"),
      ("4000000000009995", "There is not enough money on it", "I fondi non sono sufficienti"),
      ("4000000000000341", "Its bank did not approve", "La banca non ha autorizzato"),
      ("4000000000000069", "It has expired", "È scaduta"),
      ("4000000000000127", "Its security code is wrong", "Il codice di sicurezza è sbagliato"),
      ("4000000000000119", "The payment service had a fault", "Il servizio di pagamento ha avuto"),
    ], Language.allCases)
  func declined(
    card: (number: String, english: String, italian: String), language: Language
  ) throws {
    let shop = try Shop(language)
    shop.goToCheckout()
    let cart = try shop.account.cart
    shop.press(.enter)
    shop.payByCard(card.number)
    shop.expectScreen(.payment)
    shop.expectToSee(
      language.pick(card.english, card.italian),
      language.pick(
        "Nothing was bought, and your cart is as it was",
        "Non è stato acquistato nulla e il carrello è rimasto com'era"))
    let account = try shop.account
    #expect(account.cart == cart)
    #expect(account.orders.isEmpty)
    #expect(account.subscriptions.isEmpty)
    #expect(account.invoices.isEmpty)
    #expect(account.openPayment == nil)
    #expect(try shop.charges.isEmpty)
    #expect(try shop.mailFiles.isEmpty)
  }

  @Test(
    "After a decline another card buys (rule 32)",
    arguments: ["4000000000000341", "4000000000000069"])
  func declinedThenAnother(number: String) throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.payByCard(number)
    if try shop.account.paymentMethod != nil {
      shop.expectFocus("method")
      shop.press(.down)
    }
    shop.payByCard()
    shop.expectScreen(.confirmation)
    #expect(try shop.account.orders.count == 1)
    #expect(try shop.charges.map(\.minorUnits) == [83814])
  }

  @Test("A declined card does not take the place of the one on file (rule 32)")
  func declinedBeside() throws {
    let shop = try Shop(.anna)
    shop.goToPayment()
    shop.focus("method")
    shop.press(.down)
    shop.payByCard("4000000000000002")
    shop.expectToSee("La carta è stata rifiutata", "Visa •••• 4242")
    #expect(try shop.account.paymentMethod?.lastFour == "4242")
  }

  @Test("A card number in the name's place is not sent (rule 30)")
  func holderIsNumber() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.fillCard(holder: "4000 0000 0000 0002")
    shop.act(on: "place")
    shop.expectFocus("card-holder")
    shop.expectToSee("Sembra un numero di carta")
    #expect(try shop.account.paymentMethod == nil)
  }

  @Test("After a decline the same card can be tried again, and the order be edited (rule 32)")
  func declinedThenAgain() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.payByCard("4000000000000002")
    shop.act(on: "place")
    shop.expectScreen(.payment)
    shop.expectToSee("La carta è stata rifiutata")
    shop.press(.escape)
    shop.expectScreen(.checkout)
    shop.type("e")
    shop.expectScreen(.cart)
    shop.expectToSee("GoToWebinar Pro, 3 organizzatori")
    #expect(try shop.charges.isEmpty)
  }
}
