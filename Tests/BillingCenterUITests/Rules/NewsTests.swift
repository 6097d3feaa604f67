import Billing
@testable import BillingCenterUI
import BillingService
import BillingStore
import Foundation
import TerminalUI
import Testing

/// What an open program shows of what happens elsewhere.
@Suite("News from elsewhere")
struct NewsTests {
  private static let updated = "Updated: another terminal has changed this account."

  private static func seats(_ count: Int) -> Command {
    .addToCart(
      .purchase(PurchaseRequest(plan: .webinarPro, seats: count, frequency: .monthly)))
  }

  @Test(
    "Another terminal's commit is shown without a key, and said until the next one",
    arguments: Language.allCases)
  func commit(language: Language) throws {
    let updated = language.pick(
      Self.updated, "Aggiornato: un altro terminale ha modificato questo account.")
    let shop = try Shop(language)
    shop.goToSubscriptions()
    shop.type("2")
    shop.expectToSee(language.pick("Your cart is empty", "Il carrello è vuoto"))
    try shop.elsewhere(Self.seats(3))
    shop.session.deliver(.news)
    shop.expectToSee(
      updated, "GoToWebinar Pro", language.pick("Cart (1)", "Carrello (1)"),
      language.pick("€838.14", "838,14 €"))
    shop.type("1")
    shop.expectNotToSee(updated)
  }

  @Test("News without a change say nothing, and leave what was said")
  func nothing() throws {
    let shop = try Shop(.english)
    shop.goToSubscriptions()
    let before = shop.session.frame
    shop.session.deliver(.news)
    shop.session.deliver(.news)
    #expect(shop.session.frame == before)
    try shop.elsewhere(Self.seats(3))
    shop.session.deliver(.news)
    let updated = shop.session.frame
    #expect(updated != before)
    shop.session.deliver(.news)
    #expect(shop.session.frame == updated)
  }

  @Test("What is being typed stays, with the focus and the modal that is open")
  func typing() throws {
    let shop = try Shop(.english)
    shop.goToPayment()
    shop.type("42424242")
    let focus = shop.session.frame.focus
    try shop.elsewhere(Self.seats(5))
    shop.session.deliver(.news)
    shop.expectScreen(.payment)
    shop.expectToSee("4242 4242", Self.updated)
    #expect(shop.session.frame.focus == focus)
    shop.type("42424242")
    shop.expectToSee("4242 4242 4242 4242")

    shop.press(.function(1))
    shop.expectScreen(.customerService)
    shop.press(.tab)
    let modal = shop.session.frame.focus
    try shop.elsewhere(Self.seats(7))
    shop.session.deliver(.news)
    shop.expectScreen(.customerService)
    #expect(shop.session.frame.focus == modal)
  }

  @Test("A refusal that is shown is not covered by news")
  func refusal() throws {
    let shop = try Shop(.marco, .english)
    shop.goToSubscriptions()
    shop.perform("Add new subscription")
    let before = shop.text
    try #require(before.contains("billing contact"), "\(shop.session.frame.text)")
    _ = try shop.otherTerminal().perform(
      Self.seats(3), on: shop.user.account, as: User.anna.person)
    shop.session.deliver(.news)
    shop.expectToSee("Cart (1)", "billing contact")
    shop.expectNotToSee(Self.updated)
  }

  @Test("Before an account is chosen there are no news")
  func chooser() throws {
    let shop = try Shop(.giulia, choosing: true, .english)
    let before = shop.session.frame
    try shop.elsewhere(Self.seats(3))
    shop.session.deliver(.news)
    #expect(shop.session.frame == before)
  }

  // MARK: - A store that cannot be read

  @Test(
    "A journal that was damaged or taken away is said, with why, and nothing is lost that is shown",
    arguments: Language.allCases)
  func damaged(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToSubscriptions()
    let journal = "\(shop.storePath)/accounts/acme/journal.ndjson"
    var text = try String(contentsOfFile: journal, encoding: .utf8)
    text.replace("ACME", with: "ACNE", maxReplacements: 1)
    try text.write(toFile: journal, atomically: true, encoding: .utf8)
    let outOfDate = language.pick(
      "What you see may be out of date.", "Quello che vedi potrebbe non essere aggiornato.")
    for _ in 0..<2 {
      shop.session.deliver(.news)
      shop.expectToSee(
        outOfDate, language.pick("The store is damaged.", "L'archivio è danneggiato."),
        "GoToWebinar")
    }
    shop.type("3")
    shop.expectScreen(.invoices)
    shop.expectNotToSee(outOfDate)
    try FileManager.default.removeItem(atPath: shop.storePath)
    shop.session.deliver(.news)
    shop.expectToSee(outOfDate)
    shop.expectScreen(.invoices)
    shop.type("1")
    shop.expectToSee("GoToWebinar")
  }

  // MARK: - Requests and readings that cross

  @Test("While a request is under way news wait for its end")
  func busy() throws {
    let shop = try Shop(.english)
    shop.goToSubscriptions()
    var app = shop.session.app
    app.secondsAtWork = 0
    #expect(app.update(.news).works.isEmpty)
    #expect(app.update(.news).works.isEmpty)
    let end = app.update(.answered("gone", nil, refusal: nil, 0))
    #expect(end.works.count == 1)
  }

  @Test("An account is read by one reading at a time, and once more for what came meanwhile")
  func reading() throws {
    let shop = try Shop(.english)
    shop.goToSubscriptions()
    var app = shop.session.app
    let first = app.update(.news).works
    #expect(first.count == 1)
    #expect(app.update(.news).works.isEmpty)
    let read = try #require(first.first)
    let second = app.update(read()).works
    #expect(second.count == 1)
    let readAgain = try #require(second.first)
    #expect(app.update(readAgain()).works.isEmpty)
  }

  @Test("What was read before a request does not cover what the request did")
  func overtaken() throws {
    let shop = try Shop(.english)
    shop.goToBillingPlan()
    var app = shop.session.app
    let read = try #require(app.update(.news).works.first)
    let old = read()
    shop.session = HeadlessSession(app)
    shop.act(on: "finish")
    shop.expectToSee("Cart (1)")
    shop.session.deliver(old)
    shop.expectToSee("Cart (1)")
    shop.expectNotToSee(Self.updated)
    try shop.elsewhere(Self.seats(5))
    shop.session.deliver(.news)
    shop.expectToSee("Cart (2)", Self.updated)
  }
}

extension Effect {
  /// The slow work in it.
  fileprivate var works: [@Sendable () -> Message] {
    switch self {
    case .run(let work): [work]
    case .batch(let effects): effects.flatMap(\.works)
    default: []
    }
  }
}
