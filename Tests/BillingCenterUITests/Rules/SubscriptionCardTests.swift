import Billing
import BillingCenterUI
import BillingService
import Testing

@Suite("A subscription's card")
struct SubscriptionCardTests {
  @Test("A trial and a cancelled period that are over say so, and promise nothing more")
  func over() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.expectToSee("5 organizzatori · termina", "660,00 € per agente")
    try shop.restart(on: try #require(Day(iso8601: "2027-01-20")))
    shop.goToSubscriptions()
    shop.expectToSee("Prova terminata il 1º dic 2026", "Terminata il 14 gen 2027")
    shop.expectNotToSee("· termina", "660,00 €")
  }

  @Test("A plan that is no longer sold keeps the name of its seats")
  func lostProduct() throws {
    let shop = try Shop(.anna)
    let catalog = try SourceTree.text(of: "Sources/BillingService/Resources/catalog.json")
      .replacing("\"gotowebinar\"", with: "\"gotoevents\"")
    try shop.restart(selling: try CatalogSource.decode(Array(catalog.utf8)))
    shop.goToSubscriptions()
    shop.expectToSee(
      "GoToWebinar Starter", "109,00 € per organizzatore al mese", "[ Aggiungi organizzatori ]")
  }
}
