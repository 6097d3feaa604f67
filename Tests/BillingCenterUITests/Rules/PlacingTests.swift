import Billing
import BillingCenterUI
import BillingService
import Testing

@testable import TerminalUI

/// What happens while an order is being placed, and what may have happened before.
@Suite("Placing an order")
struct PlacingTests {
  private typealias Work = @Sendable () -> AnyMessage

  /// The program at the payment page of an account with a card on file, without a loop that does
  /// its slow work.
  private func paymentPage(of shop: Shop) -> Session<BillingCenterApp> {
    shop.goToPayment()
    return Session(shop.session.app, size: Size(columns: 100, rows: 30))
  }

  /// The slow work among what a session wants done.
  private func work(
    _ effects: [SessionEffect]
  ) -> [Work] {
    effects.compactMap { effect in
      guard case .run(let work) = effect else { return nil }
      return work
    }
  }

  @Test("A second Enter on Place order does nothing")
  func twice() throws {
    let shop = try Shop(.anna)
    let before = try shop.charges.count
    var session = paymentPage(of: shop)
    let begun = work(session.handle(.key(.enter)))
    #expect(begun.count == 1)
    #expect(session.frame.text.contains("Operazione in corso…"))
    for key in [Key.enter, .escape, .space, .character("1"), .character("e"), .enter] {
      #expect(work(session.handle(.key(key))).isEmpty)
      #expect(session.app.topScreen == .payment)
    }
    for work in begun { _ = session.send(work()) }
    #expect(session.app.topScreen == .confirmation)
    #expect(try shop.charges.count == before + 1)
    #expect(try shop.account.orders.count == 4)
  }

  @Test("Work that takes its time counts the seconds, and wakes nobody once it is done")
  func seconds() throws {
    let shop = try Shop(.anna)
    var session = paymentPage(of: shop)
    let waitsBefore = session.app.waits.count
    let begun = work(session.handle(.key(.enter)))
    #expect(session.app.waits.count == waitsBefore + 1)
    var marks: Set<Character> = []
    for second in 0..<4 {
      let line = try #require(
        session.frame.text.split(separator: "\n").first { $0.contains("in corso…") })
      #expect(line.contains("\(second) s") == (second >= 2))
      marks.formUnion(line.filter { "◐◓◑◒".contains($0) })
      _ = session.send(.secondPassed)
    }
    #expect(marks.count == 4)
    for work in begun { _ = session.send(work()) }
    #expect(session.app.waits.count == waitsBefore)
    _ = session.send(.secondPassed)
    #expect(!session.frame.text.contains("in corso…"))
  }

  @Test(
    "An order that another window has placed is not placed again, and the page says where to look")
  func placedElsewhere() throws {
    let shop = try Shop(.anna)
    let before = try shop.charges.count
    shop.goToPayment()
    let other = try shop.otherTerminal()
    let account = try shop.account
    let quote = try account.reviewCart(
      in: other.context(for: account, actor: .system)
    ).quote
    _ = try other.placeOrder(agreed: quote, on: account.id, as: "anna.rossi@acme.example")
    shop.act(on: "place")
    shop.expectScreen(.cart)
    shop.expectToSee("Il carrello ora è vuoto", "Controlla in Fatture.")
    #expect(try shop.charges.count == before + 1)
  }

  @Test("A refusal that comes after its page was left is told all the same")
  func refusedAfterLeaving() throws {
    let shop = try Shop(.anna)
    shop.goToCart()
    let item = try #require(try shop.account.cart.items.first)
    try shop.elsewhere(.removeCartItem(item.id))
    var session = Session(shop.session.app, size: Size(columns: 100, rows: 30))
    for _ in 0..<10 where session.frame.focus != "remove-\(item.id)" {
      _ = session.handle(.key(.tab))
    }
    let begun = work(session.handle(.key(.enter)))
    #expect(begun.count == 1)
    _ = session.handle(.key(.character("1")))
    #expect(session.app.topScreen == .subscriptions)
    for work in begun { _ = session.send(work()) }
    #expect(session.app.topScreen == .subscriptions)
    #expect(session.frame.text.contains("non è più nel carrello"))
  }

  @Test("Leaving while an order is being placed asks first")
  func leaving() throws {
    let shop = try Shop(.anna)
    var session = paymentPage(of: shop)
    let begun = work(session.handle(.key(.enter)))
    #expect(session.handle(.key(.character("q"))).isEmpty)
    #expect(session.app.topScreen == .leave)
    #expect(session.frame.text.contains("È in corso un ordine."))
    #expect(session.frame.focus == "stay")
    _ = session.handle(.key(.enter))
    #expect(session.app.topScreen == .payment)

    _ = session.handle(.key(.character("q")))
    _ = session.handle(.key(.tab))
    let effects = session.handle(.key(.enter))
    #expect(effects.count == 1)
    guard case .quit? = effects.first else {
      Issue.record("leaving anyway leaves")
      return
    }
    for work in begun { _ = session.send(work()) }
    #expect(session.app.topScreen == .confirmation)
  }

  @Test("Nobody becomes somebody else while an order is being placed")
  func switching() throws {
    let shop = try Shop(.anna)
    var session = paymentPage(of: shop)
    let begun = work(session.handle(.key(.enter)))
    _ = session.handle(.key(.control("p")))
    for character in "cambia account" { _ = session.handle(.key(.character(character))) }
    for key in [Key.enter, .end, .enter, .escape, .escape] { _ = session.handle(.key(key)) }
    for work in begun { _ = session.send(work()) }
    #expect(session.app.topScreen == .confirmation)
    #expect(session.frame.text.contains("anna.rossi@acme.example"))
  }

  // MARK: - While something else is being asked

  @Test("A trial that comes while the service is at work waits, and can be started after it")
  func trialWhileBusy() throws {
    let shop = try Shop()
    shop.goToBillingPlan()
    var session = Session(shop.session.app, size: Size(columns: 100, rows: 30))
    let begun = work(session.handle(.key(.enter)))
    #expect(begun.count == 1)
    for key in [
      Key.character("1"), .character("a"), .backTab, .right, .backTab, .right, .tab, .tab, .enter,
      .enter,
    ] {
      _ = session.handle(.key(key))
    }
    #expect(session.app.topScreen == .billingPlan)
    #expect(work(session.handle(.key(.enter))).isEmpty)
    for work in begun { _ = session.send(work()) }
    for work in work(session.handle(.key(.enter))) { _ = session.send(work()) }
    #expect(session.app.topScreen == .confirmation)
    #expect(try shop.account.subscriptions.count == 1)
  }

  @Test("The billing plan stays as it is while its item is put into the cart")
  func billingPlanWhileBusy() throws {
    let shop = try Shop()
    shop.goToBillingPlan()
    var session = Session(shop.session.app, size: Size(columns: 100, rows: 30))
    let begun = work(session.handle(.key(.enter)))
    for key in [Key.down, .escape] { _ = session.handle(.key(key)) }
    #expect(session.app.topScreen == .billingPlan)
    for work in begun { _ = session.send(work()) }
    #expect(session.app.topScreen == .checkout)
    _ = session.handle(.key(.escape))
    for work in work(session.handle(.key(.enter))) { _ = session.send(work()) }
    #expect(session.app.topScreen == .checkout)
    #expect(try shop.account.cart.items.count == 1)
  }

  // MARK: - What was agreed to (rule 23)

  @Test(
    "An order that costs something else by now is not placed, but shown again (rule 23)",
    arguments: Language.allCases)
  func priceChanged(language: Language) throws {
    let shop = try Shop(language)
    shop.goToPayment()
    shop.fillCard()
    try shop.elsewhere(.setVATNumber(try VATNumber("IT00743110157", country: "IT")))
    shop.act(on: "place")

    shop.expectScreen(.checkout)
    shop.expectToSee(
      language.pick(
        "The total due was €838.14 and is now €687.00.",
        "Il totale dovuto era 838,14 € e ora è 687,00 €."),
      language.pick("VAT 0 %", "IVA 0 %"),
      language.pick(
        "[ Complete transaction · €687.00 ]", "[ Completa transazione · 687,00 € ]"))
    #expect(try shop.account.orders.isEmpty)
    #expect(try shop.charges.isEmpty)

    shop.press(.enter)
    shop.expectScreen(.payment)
    shop.expectToSee(
      language.pick("[ Place order · €687.00 ]", "[ Effettua ordine · 687,00 € ]"))
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    #expect(try shop.charges.map(\.minorUnits) == [68700])
  }

  @Test("An order that costs something else is shown again, whatever is open by then (rule 23)")
  func priceChangedBehindModal() throws {
    let shop = try Shop(.anna)
    var session = paymentPage(of: shop)
    try shop.elsewhere(.setVATNumber(try VATNumber("IT00743110157", country: "IT")))
    let begun = work(session.handle(.key(.enter)))
    _ = session.handle(.key(.control("p")))
    for work in begun { _ = session.send(work()) }
    #expect(session.app.topScreen == .checkout)
    #expect(session.frame.text.contains("838,14 € e ora è 687,00 €."))
    _ = session.handle(.key(.enter))
    let again = work(session.handle(.key(.enter)))
    for work in again { _ = session.send(work()) }
    #expect(session.app.topScreen == .confirmation)
  }

  @Test("What another terminal puts into the cart is shown before it is ordered (rule 23)")
  func cartChanged() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.fillCard()
    let other = PurchaseRequest(
      plan: PlanID(product: "gotoassist", tier: "standard"), seats: 2, frequency: .monthly)
    try shop.elsewhere(.addToCart(.purchase(other)))
    shop.act(on: "place")
    shop.expectScreen(.checkout)
    shop.expectToSee("GoToAssist Remote Support, 2 agenti", "GoToWebinar Pro, 3 organizzatori")
    shop.press(.enter)
    shop.act(on: "place")
    shop.expectScreen(.confirmation)
    #expect(try shop.account.subscriptions.count == 2)
  }

  // MARK: - Catalogs

  @Test(
    "A catalog without the account's currency sells it nothing, and says whom to ask",
    arguments: Language.allCases)
  func currency(language: Language) throws {
    let catalog = try SourceTree.text(of: "Sources/BillingService/Resources/catalog.json")
      .replacing("\"EUR\"", with: "\"USD\"")
    let shop = try Shop(language, catalog: try CatalogSource.decode(Array(catalog.utf8)))
    shop.goToSubscriptions()
    shop.type("a")
    shop.expectToSee(
      language.pick(
        "This plan cannot be ordered online", "Questo piano non si può ordinare online"),
      language.pick("It has no price in EUR", "Non ha un prezzo in EUR"),
      "customer-service@northquay.example")
    shop.press(.enter)
    shop.expectScreen(.addSubscription)
    shop.type("p")
    shop.expectScreen(.comparePlans)
  }

  @Test("An item that the catalog has lost is marked in the cart and blocks the order (rule 23)")
  func lostItem() throws {
    let shop = try Shop()
    shop.goToCart()
    let catalog = try SourceTree.text(of: "Sources/BillingService/Resources/catalog.json")
      .replacing("\"gotowebinar\"", with: "\"gotoevents\"")
    try shop.restart(selling: try CatalogSource.decode(Array(catalog.utf8)))
    shop.type("c")
    shop.expectToSee("⚠ Il prodotto «gotowebinar» non esiste", "[ Completa transazione ]")
    let item = try #require(try shop.account.cart.items.first)
    shop.act(on: "remove-\(item.id)")
    shop.expectToSee("Il carrello è vuoto")
  }
}
