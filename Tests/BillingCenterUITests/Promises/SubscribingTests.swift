import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Subscribing and coming back")
struct SubscribingTests {
  private func shopOnSubscribing(_ language: Language = .italian) throws -> Shop {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.act(on: "subscribe-\(Shop.trial)")
    shop.expectScreen(.change)
    return shop
  }

  @Test(
    "F2 · A trial is subscribed to at once, and the page says how many free days are given up",
    arguments: Language.allCases)
  func atOnce(language: Language) throws {
    let shop = try shopOnSubscribing(language)
    shop.expectFocus("finish")
    shop.expectToSee(
      language.pick("Subscribe now · GoToMeeting Plus", "Sottoscrivi ora · GoToMeeting Plus"),
      language.pick(
        "9 free days of the trial are given up", "rinuncia a 9 giorni gratuiti della prova"),
      language.pick("Complete transaction · €158.60", "Completa transazione · 158,60 €"))
    shop.press(.enter)
    shop.order()
    #expect(try shop.charges.last?.minorUnits == 15_860)
    let now = try #require(try shop.account.subscription(Shop.trial))
    #expect(now.seats == 5)
    #expect(now.paidTerm?.period.start == .november23)
  }

  @Test(
    "F2 · Any tier, seats and frequency can be chosen, a lower tier too",
    arguments: Language.allCases)
  func lowerTier(language: Language) throws {
    let shop = try shopOnSubscribing(language)
    shop.act(on: "edit-tier")
    shop.press(.up, .up, .enter)
    shop.expectScreen(.change)
    shop.changeSeats(to: "2")
    shop.changeToAnnual()
    shop.expectToSee(
      "Plus → Starter", language.pick("5 → 2 organizers", "5 → 2 organizzatori"),
      language.pick("annual", "annuale"))
    shop.act(on: "finish")
    shop.order()
    let now = try #require(try shop.account.subscription(Shop.trial))
    #expect(now.plan == PlanID(product: "gotomeeting", tier: "starter"))
    #expect(now.seats == 2)
    #expect(now.frequency == .annual)
  }

  @Test(
    "F3 · With something in the cart it is added there, and ordered from the cart",
    arguments: Language.allCases)
  func fromCart(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToAddSeats()
    shop.type("8")
    shop.press(.enter, .escape)
    shop.act(on: "subscribe-\(Shop.trial)")
    shop.expectToSee(language.pick("[ Add to cart ]", "[ Aggiungi al carrello ]"))
    shop.act(on: "finish")
    shop.expectScreen(.cart)
    shop.expectToSee(
      language.pick("Cart (2)", "Carrello (2)"),
      language.pick("Complete transaction · €889.99", "Completa transazione · 889,99 €"))
    shop.act(on: "complete")
    shop.order()
    #expect(try shop.charges.last?.minorUnits == 88_999)
    #expect(try shop.entitlement(to: Shop.webinar)?.seats == 8)
    #expect(try shop.account.subscription(Shop.trial)?.paidTerm != nil)
  }

  @Test(
    "H3 · An ended subscription is reactivated under its own id, as it was or otherwise",
    arguments: Language.allCases)
  func reactivated(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    shop.act(on: "reactivate-\(Shop.training)")
    shop.expectScreen(.change)
    shop.expectToSee(
      language.pick("Reactivate · GoToTraining Starter", "Riattiva · GoToTraining Starter"),
      language.pick("Complete transaction · €157.38", "Completa transazione · 157,38 €"))
    #expect(try shop.entitlement(to: Shop.training) == nil)
    let count = try shop.account.subscriptions.count
    shop.changeSeats(to: "2")
    shop.act(on: "finish")
    shop.order()
    shop.expectToSee("GoToTraining Starter")
    #expect(try shop.entitlement(to: Shop.training)?.seats == 2)
    #expect(try shop.account.subscriptions.count == count)
    #expect(try shop.charges.last?.minorUnits == 31_476)
  }

  @Test(
    "H5 · Added seats remind to assign them, and say where; fewer seats ask who keeps one",
    arguments: Language.allCases)
  func reminder(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToAddSeats()
    shop.type("8")
    shop.press(.enter)
    shop.act(on: "complete")
    shop.order()
    shop.expectToSee(
      language.pick(
        "Now assign the seats to your organizers: Admin Center, Users.",
        "Ora assegna le postazioni ai tuoi organizzatori: Centro di amministrazione, Utenti."))
    shop.type("1")
    shop.act(on: "options-\(Shop.webinar)")
    shop.act(on: "change")
    shop.changeSeats(to: "2")
    shop.act(on: "finish")
    shop.order()
    shop.expectToSee(
      language.pick(
        "Choose who keeps a seat: Admin Center, Users.",
        "Scegli chi mantiene una postazione: Centro di amministrazione, Utenti."))
    #expect(try shop.entitlement(to: Shop.webinar)?.seats == 2)
  }
}
