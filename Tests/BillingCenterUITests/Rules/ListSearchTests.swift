import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Search in lists")
struct ListSearchTests {
  @Test("Help is searched by question and answer, and tells how much was found")
  func help() throws {
    let shop = try Shop(.anna, .english)
    shop.type("6")
    shop.expectToSee("/ search")
    shop.type("/")
    shop.type("portal")
    shop.expectToSee(" of 11")
    shop.press(.enter, .enter)
    shop.expectScreen(.helpTopic)
    shop.press(.escape)
    shop.expectToSee(" of 11")
    shop.type("/")
    shop.type(" xyzzy")
    shop.expectToSee("Nothing found.", "0 of 11")
    shop.press(.escape)
    shop.expectScreen(.help)
    shop.expectNotToSee("of 11")
    shop.expectFocus("topic-payments")
  }

  @Test("Balance entries are searched, and the row that is found opens its document")
  func balance() throws {
    let shop = try Shop(.anna, .english)
    try shop.creditACME()
    try shop.order(
      .purchase(
        PurchaseRequest(
          plan: PlanID(product: "gotowebinar", tier: "pro"), seats: 3, frequency: .monthly)))
    try shop.restart()
    shop.perform("account balance")
    let entries = try shop.account.balanceEntries
    try #require(entries.count > 1)
    shop.type("/")
    shop.type("zzz")
    shop.expectToSee("Nothing found.", "0 of \(entries.count)")
    shop.press(.control("u"))
    shop.type("credit")
    shop.expectToSee("1 of \(entries.count)")
    shop.press(.enter)
    shop.expectFocus("entries")
    shop.press(.enter)
    shop.expectScreen(.invoice)
    shop.expectToSee("Credit note")
    shop.press(.escape)
    shop.expectToSee("1 of \(entries.count)")
    shop.press(.escape)
    shop.expectScreen(.balance)
    shop.expectNotToSee(" of \(entries.count)")
  }

  @Test("Narrowed lists tell how many of how many they show", arguments: Language.allCases)
  func counts(language: Language) throws {
    let of = language.pick(" of ", " di ")
    let shop = try Shop(.anna, language)
    let documents = try shop.account.documentsNewestFirst.count
    shop.type("3")
    shop.type("/")
    shop.type("000003")
    shop.expectToSee("1\(of)\(documents)")
    shop.press(.escape)
    shop.type("1")
    shop.type("/")
    shop.type("webinar")
    shop.expectToSee("1\(of)\(try shop.account.subscriptions.count)")
    let chooser = try Shop(.anna, choosing: true, language)
    chooser.type("/")
    chooser.type("giulia")
    chooser.expectToSee("1\(of)")
  }
}
