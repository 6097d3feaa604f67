import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Keys")
struct KeysTests {
  @Test(
    "q and Ctrl-C leave", arguments: [Key.character("q"), .control("c")])
  func leave(key: Key) throws {
    let shop = try Shop()
    shop.goToSubscriptions()
    shop.press(key)
    #expect(shop.session.hasQuit)
  }

  @Test("Ctrl-C leaves from a modal and while a text is being typed")
  func leaveWhileTyping() throws {
    let palette = try Shop()
    palette.press(.control("p"))
    palette.type("q")
    #expect(!palette.session.hasQuit)
    palette.press(.control("c"))
    #expect(palette.session.hasQuit)
  }

  @Test("A letter never acts while a text field has the focus")
  func lettersInFields() throws {
    let shop = try Shop()
    shop.goToPayment()
    for field in ["card-number", "card-expiry", "card-code", "card-holder", "vat-number"] {
      shop.focus(field)
      shop.type("qace123?hjkl")
      shop.expectScreen(.payment)
      shop.expectFocus(field)
      #expect(!shop.session.hasQuit)
    }
    shop.expectToSee("qace123?hjkl")

    shop.press(.escape, .escape, .escape, .enter)
    shop.expectScreen(.seats)
    shop.type("qacp?")
    shop.expectScreen(.seats)
    shop.expectFocus("seats")
  }

  @Test("The number keys open the tabs")
  func tabs() throws {
    let shop = try Shop(.anna)
    for (key, screen) in [
      ("1", ScreenName.subscriptions), ("2", .cart), ("3", .invoices), ("c", .cart),
    ] {
      shop.type(key)
      shop.expectScreen(screen)
    }
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
    shop.press(.escape)
    shop.expectScreen(.myAccount)
    shop.press(.escape)
    shop.expectScreen(.myAccount)
  }

  @Test("All keys of a page are listed by ?", arguments: Language.allCases)
  func allKeys(language: Language) throws {
    let shop = try Shop(language)
    shop.choosePlan()
    shop.type("?")
    shop.expectScreen(.keys)
    shop.expectToSee(
      language.pick("p compare plans", "p confronta piani"), "^P", "^T", "F2", "q ^C",
      language.pick("esc back", "esc indietro"))
    shop.press(.escape)
    shop.expectScreen(.addSubscription)
    shop.expectFocus("tier-pro")
  }

  @Test("The help line says what Enter does where the focus is")
  func enterHelp() throws {
    let shop = try Shop(.anna)
    shop.choosePlan()
    shop.expectToSee("⏎ scegli postazioni")
    shop.focus("compare")
    shop.expectToSee("⏎ confronta piani")
    shop.focus("seats")
    shop.chooseSeats()
    shop.focus("back")
    shop.expectToSee("⏎ indietro")
    shop.act(on: "finish")
    shop.focus("edit")
    shop.expectToSee("⏎ modifica ordine")
    shop.act(on: "complete")
    shop.expectToSee("⏎ effettua ordine")
    shop.focus("back")
    shop.expectToSee("⏎ indietro")
    shop.act(on: "place")
    shop.expectToSee("⏎ sottoscrizioni")
    shop.focus("invoice")
    shop.expectToSee("⏎ visualizza fattura")
  }

  @Test("The list of all keys follows the language, and is ASCII where the terminal is")
  func allKeysAnew() throws {
    let shop = try Shop(.italian)
    shop.choosePlan()
    shop.type("?")
    shop.press(.function(2))
    shop.expectToSee("p compare plans", "esc back", "F2 language: Italiano", "⏎ choose seats")
    shop.expectNotToSee("confronta piani", "indietro")

    var plain = HeadlessSession(shop.session.app, glyphs: .ascii)
    plain.send(.escape, .character("?"))
    #expect(plain.frame.text.contains("Enter  choose seats"))
  }

  @Test("The palette finds pages and actions by any part of their names")
  func palette() throws {
    let shop = try Shop()
    shop.press(.control("p"))
    shop.expectToSee("Sottoscrizioni", "Carrello", "Cronologia fatture", "da 1 a 9 di ")
    shop.type("fatt cron")
    shop.expectToSee("› Cronologia fatture")
    shop.press(.enter)
    shop.expectScreen(.invoices)

    shop.press(.control("p"))
    shop.type("xyz")
    shop.expectToSee("Nessun risultato.")
    shop.press(.enter)
    shop.expectScreen(.palette)
    shop.press(.escape)
    shop.expectScreen(.invoices)

    shop.press(.control("p"))
    shop.type("nuova")
    shop.press(.enter)
    shop.expectScreen(.addSubscription)

    shop.press(.control("p"), .down, .down, .enter)
    shop.expectScreen(.cart)
  }

  @Test("The palette finds a subscription's options, and writes to those one may write to")
  func paletteOfAccount() throws {
    let anna = try Shop(.anna, .english)
    anna.goToSubscriptions()
    anna.type("3")
    anna.perform("webinar options")
    anna.expectScreen(.options)
    anna.press(.escape)
    anna.expectScreen(.subscriptions)
    anna.press(.control("p"))
    anna.type("write to")
    anna.expectToSee("Write to Customer Service")
    anna.expectNotToSee("Write to the billing contact", "Write to your representative")

    let marco = try Shop(.marco, .english)
    marco.press(.control("p"))
    marco.type("write to")
    marco.expectToSee("Write to Customer Service", "Write to the billing contact")
    marco.expectNotToSee("Write to your representative")
  }

  @Test("A palette with more than fits scrolls with what is selected")
  func paletteScrolls() throws {
    let shop = try Shop()
    shop.session.resize(to: Size(columns: 60, rows: 20))
    shop.press(.control("p"))
    for _ in 0..<9 { shop.press(.down) }
    shop.expectToSee("› Servizio clienti", "da 2 a 10 di ")
    shop.press(.pageDown, .pageDown, .pageDown, .pageDown)
    shop.expectToSee("› Come posso effettuare un pagamento online")
    shop.press(.down)
    shop.expectToSee("› Come posso effettuare un pagamento online")
    shop.press(.pageUp, .pageUp, .pageUp, .pageUp, .up)
    shop.expectToSee("› Account personale", "da 1 a 9 di ")
    shop.press(.enter)
    shop.expectScreen(.myAccount)
  }

  @Test("The list of all keys scrolls where it is too long, and its button stays")
  func keysScroll() throws {
    let shop = try Shop()
    shop.session.resize(to: Size(columns: 60, rows: 20))
    shop.choosePlan()
    shop.type("?")
    shop.expectFocus("close")
    shop.expectToSee("⏎ scegli postazioni", "[ Chiudi ]")
    shop.expectNotToSee("PgUp ^B PgDn ^F scorri")
    shop.press(.end)
    shop.expectToSee("PgUp ^B PgDn ^F scorri", "[ Chiudi ]")
    shop.press(.enter)
    shop.expectScreen(.addSubscription)
  }

  @Test("Below the smallest size only resizing and leaving act")
  func tooSmall() throws {
    let shop = try Shop()
    shop.goToCheckout()
    let before = shop.session.frame
    shop.session.resize(to: Size(columns: 59, rows: 30))
    shop.expectToSee("Ingrandisci questa finestra")
    shop.press(.enter, .escape, .tab, .function(2), .control("p"), .control("t"))
    shop.type("123ace?")
    shop.expectToSee("Ingrandisci questa finestra a 60 × 20.")
    shop.session.resize(to: Size(columns: 100, rows: 19))
    shop.press(.enter)
    shop.expectToSee("Ingrandisci questa finestra")
    shop.session.resize(to: before.size)
    #expect(shop.session.frame == before)
    #expect(try shop.account.orders.isEmpty)

    shop.session.resize(to: Size(columns: 20, rows: 5))
    shop.type("q")
    #expect(shop.session.hasQuit)
  }

  @Test(
    "Seats that are no number of the range say so, and nothing goes on",
    arguments: ["0", "100000", "three", "-3", "2,5", " ", "１"], Language.allCases)
  func seats(text: String, language: Language) throws {
    let shop = try Shop(language)
    shop.choosePlan()
    shop.press(.enter)
    shop.session.paste(text)
    shop.expectToSee(
      language.pick(
        "⚠ Enter a whole number from 1 to 150.", "⚠ Inserisci un numero intero da 1 a 150."))
    shop.press(.enter)
    shop.expectScreen(.seats)
    shop.expectFocus("seats")
    shop.act(on: "next")
    shop.expectScreen(.seats)
    shop.expectFocus("seats")
    shop.press(.delete)
    shop.type("150")
    shop.press(.enter)
    shop.expectScreen(.billingPlan)
    shop.expectToSee(language.pick("150 organizers", "150 organizzatori"))
  }

  @Test("The seats' name follows the number that is typed")
  func seatPlural() throws {
    let shop = try Shop()
    shop.choosePlan()
    shop.press(.enter)
    for (text, words) in [
      ("1", "1 organizzatore "), ("0", "0 organizzatori "), ("151", "151 organizzatori "),
    ] {
      shop.press(.delete)
      shop.type(text)
      shop.expectToSee(words)
    }
  }
}
