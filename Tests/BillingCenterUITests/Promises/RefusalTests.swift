import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

@Suite("Refusals")
struct RefusalTests {
  /// Something that is refused, by what leads there and how its words begin.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let user: User
    let words: @Sendable (Language) -> String
    let way: @Sendable (Shop) throws -> Void

    init(
      _ name: String, _ user: User, _ english: String, _ italian: String,
      _ way: @escaping @Sendable (Shop) throws -> Void
    ) {
      testDescription = name
      self.user = user
      words = { $0.pick(english, italian) }
      self.way = way
    }
  }

  private static let readOnly = (
    english: "Only the billing contact can change this account",
    italian: "Solo il contatto di fatturazione può modificare questo account"
  )

  private static func readOnly(_ page: String, of user: User, key: String) -> Refusal {
    Refusal("\(page), for a reader", user, readOnly.english, readOnly.italian) { shop in
      shop.goToSubscriptions()
      shop.type(key)
    }
  }

  private static func path(_ name: String, _ english: String, _ italian: String) -> Refusal {
    Refusal(name, .anna, english, italian) { shop in
      let path = try #require(ScreenPath.all.first { $0.name == name })
      try shop.go(to: path, size: Size(columns: 100, rows: 30))
    }
  }

  static let ofReaders = [
    readOnly("subscriptions", of: .marco, key: "1"), readOnly("cart", of: .marco, key: "2"),
    readOnly("payment method", of: .marco, key: "4"), readOnly("portal", of: .elena, key: "1"),
    readOnly("a Corporate account's payment method", of: .elena, key: "4"),
    Refusal("adding a subscription", .marco, readOnly.english, readOnly.italian) { shop in
      shop.press(.control("p"))
      shop.type(shop.session.app.language.pick("add new", "aggiungi nuova"))
      shop.press(.enter)
    },
  ]

  static let ofPlans = [
    path(
      "lower-tier", "A lower tier cannot be chosen online",
      "Online non si può scegliere un livello inferiore"),
    path("cart-blocked", "A cancellation is pending", "C'è un annullamento in sospeso"),
    path("options-pending", "A cancellation is pending.", "C'è un annullamento in sospeso."),
    Refusal(
      "changing an unpaid plan", .anna, "cannot be changed yet", "non si può ancora modificare"
    ) { shop in
      try shop.fallPastDue()
      shop.goToSubscriptions()
      shop.openOptions(of: Shop.webinar)
    },
  ]

  static let ofPortal = [
    Refusal(
      "subscriptions of a Corporate account", .paolo, "This account cannot be changed online",
      "Questo account non si può modificare online"
    ) { shop in
      shop.goToPortal()
      shop.type("2")
    },
    Refusal("an offer that is closed", .paolo, "This offer is closed", "Questa offerta è chiusa") {
      shop in
      shop.goToOffer()
      try shop.elsewhere(.rejectOffer("offer-3"))
      shop.press(.enter)
    },
    Refusal(
      "an invoice that is paid", .paolo, "Nothing of it is left to pay", "Non resta nulla da pagare"
    ) { shop in
      shop.goToOverdueInvoice()
      shop.fillCard(holder: "Paolo Verdi")
      let terminal = try shop.otherTerminal()
      let card = CardEntry(
        number: try CardNumber("5555555555554444"),
        expiry: try #require(CardExpiry(month: 12, year: 2029)), securityCode: "123",
        holder: "Paolo Verdi")
      _ = try terminal.save(card, on: "globex", as: "paolo.verdi@globex.example")
      _ = try terminal.pay(
        "GLOBEX-2026-000001", Money(minorUnits: 312_000, currency: .eur), on: "globex",
        as: "paolo.verdi@globex.example")
      shop.act(on: "pay")
    },
    Refusal(
      "a blank purchase order", .paolo, "This purchase order number was not saved",
      "Questo ordine d'acquisto non è stato salvato"
    ) { shop in
      shop.goToPortal()
      shop.act(on: "purchase-order")
      shop.act(on: "save")
    },
  ]

  @Test(
    "G4 · Every refusal names Customer Service, and F1 tells how to reach it",
    arguments: ofReaders + ofPlans + ofPortal, Language.allCases)
  func leadsToCustomerService(refusal: Refusal, language: Language) throws {
    let shop = try Shop(refusal.user, language)
    try refusal.way(shop)
    shop.expectToSee(
      refusal.words(language), language.pick("Customer Service", "Servizio clienti"))
    let (screen, frame) = (shop.screen, shop.session.frame)
    shop.press(.function(1))
    shop.expectScreen(.customerService)
    shop.expectToSee("+353 20 910 0123", "customer-service@northquay.example")
    shop.press(.escape)
    #expect(shop.screen == screen)
    #expect(shop.session.frame.focus == frame.focus)
    shop.expectToSee(language.pick("Customer Service", "Servizio clienti"))
  }

  @Test("G4 · No page tells a refusal without its ways on")
  func toldInOnePlace() throws {
    let pages = try SourceTree.swiftFiles(below: "Sources/BillingCenterUI/Screens")
    #expect(pages.count > 30)
    let bare = pages.filter { $0.value.contains(".explanation(context.explain(") }
    #expect(bare.keys.sorted() == [])
  }
}
