import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Customer Service and messages")
struct CustomerServiceTests {
  @Test(
    "G4 · F1 shows from every page how Customer Service is reached", arguments: Language.allCases)
  func everywhere(language: Language) throws {
    for user in [User.anna, .marco, .paolo] {
      let shop = try Shop(user, language)
      shop.goToSubscriptions()
      for key in "123456" {
        shop.type(String(key))
        let page = shop.screen
        let focus = shop.session.frame.focus
        shop.press(.function(1))
        shop.expectScreen(.customerService)
        shop.expectToSee(
          language.pick("Customer Service", "Servizio clienti"), "+353 20 910 0123",
          "customer-service@northquay.example",
          language.pick("Monday to Friday, 9:00 to 18:00", "dal lunedì al venerdì, dalle 9 alle 18")
        )
        shop.press(.escape)
        #expect(shop.screen == page)
        #expect(shop.session.frame.focus == focus)
      }
    }
  }

  @Test("G4 · Help and the palette lead to Customer Service", arguments: Language.allCases)
  func otherWays(language: Language) throws {
    let shop = try Shop(.giulia, language)
    shop.goToHelp()
    shop.act(on: "customer-service")
    shop.expectScreen(.customerService)
    shop.act(on: "close")
    shop.expectScreen(.help)
    shop.expectFocus("customer-service")
    shop.perform(language.pick("customer service", "servizio clienti"))
    shop.expectScreen(.customerService)
  }

  @Test("G4 · A Corporate account's representative comes first", arguments: Language.allCases)
  func representative(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToSubscriptions()
    shop.press(.function(1))
    let text = shop.text
    let laura = try #require(text.firstRange(of: "laura.bruni@northquay.example"))
    let service = try #require(text.firstRange(of: "customer-service@northquay.example"))
    #expect(laura.lowerBound < service.lowerBound)
    shop.act(on: "write-representative")
    shop.expectScreen(.writeMessage)
    shop.expectToSee("Laura Bruni (laura.bruni@northquay.example)")
    shop.press(.escape)
    shop.expectScreen(.customerService)
    shop.expectFocus("write-representative")
  }

  @Test(
    "G4 · A refusal in one line ends with the way to Customer Service", arguments: Language.allCases
  )
  func notice(language: Language) throws {
    let shop = try Shop(.marco, language)
    shop.perform(language.pick("add new", "aggiungi nuova"))
    shop.expectScreen(.subscriptions)
    let lines = shop.session.frame.text.split(separator: "\n")
    let notice = lines.suffix(4).joined(separator: " ")
    #expect(notice.contains(language.pick("F1 Customer Service", "F1 Servizio clienti")))
  }
}
