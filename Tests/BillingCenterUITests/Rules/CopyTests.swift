import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Copying")
struct CopyTests {
  @Test("An invoice's number is copied from the list, and the notice says so")
  func list() throws {
    for language in Language.allCases {
      let shop = try Shop(.anna, language)
      shop.type("3")
      shop.expectToSee(language.pick("y copy", "y copia"))
      let newest = try #require(try shop.account.documentsNewestFirst.first?.issued.number)
      shop.type("y")
      #expect(shop.session.copied == [newest.rawValue])
      shop.expectToSee(language.pick("Copied: \(newest)", "Copiato: \(newest)"))
      shop.press(.down)
      shop.type("y")
      #expect(shop.session.copied.count == 2)
      #expect(shop.session.copied[1] != newest.rawValue)
    }
  }

  @Test("In a search nothing is copied: y is typed")
  func typing() throws {
    let shop = try Shop(.anna, .english)
    shop.type("3")
    shop.type("/y")
    #expect(shop.session.copied == [])
    #expect(!shop.session.frame.line(29).contains("copy"))
  }

  @Test("An invoice's page copies its number, and what has the focus on it")
  func page() throws {
    let shop = try Shop(.anna, .english)
    let invoice = try #require(try shop.account.invoices.first?.invoice)
    shop.perform(invoice.number.rawValue)
    shop.expectScreen(.invoice)
    shop.expectToSee("y copy")
    shop.type("y")
    for _ in 0..<30 where shop.session.frame.focus != "total" { shop.press(.up) }
    shop.expectFocus("total")
    shop.expectToSee("⏎ copy")
    shop.type("y")
    shop.press(.enter)
    let copied = shop.session.copied
    #expect(copied.count == 3)
    #expect(copied[0] == invoice.number.rawValue)
    #expect(copied[1].hasPrefix("€") && copied[1] == copied[2])
  }

  @Test("Customer Service's and the representative's addresses are copied")
  func addresses() throws {
    let shop = try Shop(.paolo, .english)
    shop.press(.enter)
    shop.expectScreen(.portal)
    shop.press(.right)
    for _ in 0..<30 where shop.session.frame.focus != "representative-email" { shop.press(.up) }
    shop.expectFocus("representative-email")
    shop.type("y")
    #expect(shop.session.copied.last?.contains("@") == true)
    shop.press(.function(1))
    shop.type("y")
    shop.expectToSee("Copied: ")
    #expect(shop.session.copied.count == 2)
    #expect(shop.session.copied[0] != shop.session.copied[1])
    #expect(shop.session.copied[1].contains("@"))
  }

  @Test("An order's number is copied where it is confirmed")
  func order() throws {
    let shop = try Shop(.english)
    shop.buy()
    shop.expectScreen(.confirmation)
    shop.type("y")
    #expect(shop.session.copied == [try #require(try shop.account.orders.last).number.rawValue])
  }

  @Test("Where there is nothing to copy the key is not offered")
  func nothing() throws {
    let shop = try Shop(.anna, .english)
    for keys in ["", "1", "2", "6"] {
      shop.type(keys)
      #expect(!shop.session.frame.line(29).contains("y copy"), "\(keys)")
      shop.type("y")
    }
    #expect(shop.session.copied == [])
  }

  @Test("What could not be copied is told, with the reason", arguments: Language.allCases)
  func failures(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.session.deliver(.copied("x", .unsupported))
    shop.expectToSee(
      language.pick("This terminal has no clipboard", "Questo terminale non ha appunti"))
    shop.session.deliver(.copied("x", .tooLong(limit: 74_994)))
    shop.expectToSee(language.pick("at most 74,994 bytes", "al massimo 74.994 byte"))
  }
}
