import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Messages")
struct MessageTests {
  @Test(
    "G4 · A message to Customer Service is written, sent and confirmed",
    arguments: Language.allCases)
  func customerService(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.press(.function(1), .enter)
    shop.expectScreen(.writeMessage)
    shop.expectFocus("message")
    shop.expectToSee(
      "customer-service@northquay.example", "ACME S.r.l.",
      language.pick("0 of 4,000 characters", "0 di 4.000 caratteri"))
    shop.type("Please lower our plan to Starter.")
    shop.press(.enter)
    shop.type("Thank you")
    shop.expectToSee(language.pick("43 of 4,000 characters", "43 di 4.000 caratteri"))
    shop.act(on: "send")
    shop.expectToSee(
      language.pick("Your message is sent", "Il messaggio è stato inviato"),
      "customer-service@northquay.example", "anna.rossi@acme.example")
    let message = try #require(try shop.account.messages.last)
    #expect(message.text == "Please lower our plan to Starter.\nThank you")
    #expect(message.to == .customerService)
    #expect(message.author == shop.user.person)
    #expect(try shop.account.messages.count == 1)
    let address = "To: Servizio clienti <customer-service@northquay.example>"
    #expect(try shop.mailFiles.contains { $0.contains(address) })
    shop.act(on: "close")
    shop.expectScreen(.customerService)
    shop.expectFocus("write")
  }

  @Test(
    "J3 · A reader reads who the billing contact is, and writes to them",
    arguments: Language.allCases)
  func billingContact(language: Language) throws {
    let shop = try Shop(.marco, language)
    shop.goToPaymentMethod()
    shop.expectToSee("Anna Rossi (anna.rossi@acme.example)")
    shop.act(on: "refusal-1")
    shop.expectScreen(.writeMessage)
    shop.expectToSee("Anna Rossi (anna.rossi@acme.example)")
    let before = try shop.account
    shop.type("Two more organizers?")
    shop.act(on: "send")
    shop.expectToSee(
      language.pick("Your message is sent", "Il messaggio è stato inviato"),
      "Anna Rossi (anna.rossi@acme.example)", "marco.bianchi@acme.example")
    let account = try shop.account
    let message = try #require(account.messages.last)
    #expect(message.text == "Two more organizers?")
    #expect(message.to == .billingContact)
    #expect(message.author == "marco.bianchi@acme.example")
    #expect(account.subscriptions == before.subscriptions)
    #expect(account.cart == before.cart)
    shop.act(on: "close")
    shop.expectScreen(.paymentMethod)
    shop.expectFocus("refusal-1")
  }

  @Test("G1 · A request to the representative is sent to their address")
  func representative() throws {
    let shop = try Shop(.paolo)
    shop.goToSubscriptions()
    shop.perform("scrivi al rappresentante")
    shop.expectToSee("Laura Bruni (laura.bruni@northquay.example)")
    shop.session.paste("Vorremmo\naltre 5 postazioni")
    shop.act(on: "send")
    #expect(try shop.account.messages.last?.text == "Vorremmo\naltre 5 postazioni")
    #expect(try shop.account.messages.last?.to == .representative)
    #expect(
      try shop.mailFiles.contains { $0.contains("To: Laura Bruni <laura.bruni@northquay.example>") }
    )
  }

  @Test("A blank message says so and is not sent", arguments: ["", "  \n "])
  func blank(text: String) throws {
    let shop = try Shop(.anna)
    shop.perform("scrivi al servizio")
    shop.session.paste(text)
    shop.act(on: "send")
    shop.expectToSee("⚠ Questo messaggio non è stato inviato. È vuoto.")
    shop.expectFocus("message")
    shop.type("x")
    shop.expectNotToSee("⚠")
    #expect(try shop.account.messages.isEmpty)
  }

  @Test("A message that is too long says by how much, and nothing of it is lost")
  func tooLong() throws {
    let shop = try Shop(.anna, .english)
    shop.perform("write to customer")
    shop.session.paste(String(repeating: "a", count: 4001))
    shop.act(on: "send")
    shop.expectToSee("It has 4,001 characters, and at most 4,000 can be sent.")
    #expect(try shop.account.messages.isEmpty)
    shop.press(.backspace)
    shop.act(on: "send")
    shop.expectToSee("Your message is sent")
    #expect(try shop.account.messages.last?.text.count == 4000)
  }

  @Test("Esc asks before a message is lost; without a message it just goes back")
  func leaving() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.press(.function(1), .enter, .escape)
    shop.expectScreen(.customerService)
    shop.press(.enter)
    shop.type("Buongiorno")
    shop.press(.escape)
    shop.expectScreen(.writeMessage)
    shop.expectToSee("Il messaggio non è stato inviato. Eliminarlo?")
    shop.expectFocus("go-on")
    shop.press(.escape)
    shop.expectFocus("message")
    shop.expectToSee("Buongiorno")
    shop.type("!")
    shop.press(.escape, .enter)
    shop.expectToSee("Buongiorno!")
    shop.press(.escape)
    shop.act(on: "discard")
    shop.expectScreen(.customerService)
    #expect(try shop.account.messages.isEmpty)
  }

  @Test("A second Enter on Send sends nothing more")
  func once() throws {
    let shop = try Shop(.anna)
    shop.perform("scrivi al servizio")
    shop.type("x")
    shop.act(on: "send")
    shop.press(.enter, .enter)
    #expect(try shop.account.messages.count == 1)
  }
}
