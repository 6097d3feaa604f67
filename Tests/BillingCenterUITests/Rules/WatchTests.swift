import Billing
import BillingDocuments
import BillingService
import BillingStore
import Foundation
import TerminalUI
import Testing

@testable import BillingCenterUI

/// The program with the system's own watch on a store, which tells what it is to look at.
@Suite("Watching a store")
struct WatchTests {
  private let shop: Shop
  private let store: Store
  private let watch: AccountWatch
  private static let updated = "Updated: another terminal has changed this account."

  init() throws {
    shop = try Shop(.giulia, .english)
    store = try Store(opening: shop.storePath)
    watch = AccountWatch(store)
  }

  /// Opens the program with the watch; without a day by the computer's clock, moved by the store.
  private func open(as user: User = .giulia, on day: Day? = .november23) throws {
    let theme = shop.session.app.theme
    let service = BillingService(
      store: store, gateway: SandboxGateway(store: store),
      clock: try day.map { BillingClock.fixed($0) } ?? BillingClock.system.moved(by: store),
      catalog: try CatalogSource.embedded())
    let setup = BillingCenterApp.Setup(
      service: service, watch: watch, language: .english, themes: [theme], theme: theme,
      directory: shop.storePath)
    shop.session = HeadlessSession(
      try BillingCenterApp(setup: setup, account: (id: user.account, person: user.person)))
    shop.goToSubscriptions()
  }

  /// Does what the loop does when the files can be read that are waited for.
  ///
  /// - Returns: Whether there were news.
  private func listen() -> Bool {
    var hasNews = false
    for case .readable(_, let take) in shop.session.app.waits {
      guard let message = take() else { continue }
      hasNews = true
      shop.session.deliver(message)
    }
    return hasNews
  }

  private var addition: Command {
    .addToCart(.purchase(PurchaseRequest(plan: .webinarPro, seats: 3, frequency: .monthly)))
  }

  @Test("Opening an account tells nothing, and a commit elsewhere is heard once")
  func commit() throws {
    try open()
    _ = listen()
    #expect(!listen())
    try shop.elsewhere(addition)
    #expect(listen())
    shop.expectToSee("Cart (1)", Self.updated)
    #expect(!listen())
  }

  @Test("One's own commits are heard too, and nothing is said")
  func own() throws {
    try open()
    shop.type("a")
    shop.choosePro()
    shop.chooseSeats()
    shop.act(on: "finish")
    shop.expectToSee("Cart (1)")
    let before = shop.session.frame
    #expect(listen())
    #expect(shop.session.frame == before)
  }

  @Test("The watch goes along to another account, and stays where one cannot be opened")
  func switching() throws {
    try open()
    _ = listen()
    try FileManager.default.removeItem(atPath: shop.storePath + "/accounts/globex")
    var app = shop.session.app
    #expect(throws: ServiceError.self) {
      try app.begin(with: "globex", as: User.paolo.person)
    }
    try shop.elsewhere(addition)
    #expect(listen())
    shop.expectToSee("Cart (1)")

    try app.begin(with: "acme", as: User.anna.person)
    shop.session = HeadlessSession(app)
    shop.goToSubscriptions()
    _ = listen()
    try shop.elsewhere(addition)
    #expect(!listen())
    _ = try shop.otherTerminal().perform(addition, on: "acme", as: User.anna.person)
    #expect(listen())
    shop.expectToSee("Cart (1)", Self.updated)
  }

  @Test("A store that came back from a backup is heard again")
  func restored() throws {
    try open()
    let copy = shop.exportDirectory + "/copy"
    try FileManager.default.copyItem(atPath: shop.storePath, toPath: copy)
    try FileManager.default.removeItem(atPath: shop.storePath)
    #expect(listen())
    shop.expectToSee("What you see may be out of date.")
    try FileManager.default.copyItem(atPath: copy, toPath: shop.storePath)
    // A request reads the account, and looks where its files are by now.
    shop.session.deliver(.news)
    shop.expectNotToSee("What you see may be out of date.")
    _ = listen()
    try shop.elsewhere(addition)
    #expect(listen())
    shop.expectToSee("Cart (1)")
  }

  // MARK: - Days

  @Test("On a fixed clock no day is waited for; on the computer's the next one is")
  func waits() throws {
    try open()
    #expect(shop.session.app.waits.count == 1)
    try raiseClock(by: 0)
    try open(on: nil)
    let moments = shop.session.app.waits.compactMap { wait -> Int? in
      if case .moment(let moment, _) = wait { moment } else { nil }
    }
    let now = Int(Date.now.timeIntervalSince1970)
    #expect(moments.count == 1)
    #expect(moments.allSatisfy { (now...now + 25 * 3600).contains($0) })
  }

  /// Moves the store's clock to the day of the sample accounts, if it is before that, and on.
  private func raiseClock(by days: Int) throws {
    let computersDay = BillingClock.system.today(in: "Europe/Rome")
    let offset = max(0, computersDay.distance(to: .november23))
    try store.raiseDayOffset(to: offset + days)
  }

  @Test("Rule 36 · A day that comes is said, and what was due on it has happened")
  func newDay() throws {
    try raiseClock(by: 0)
    try open(as: .anna, on: nil)
    let before = try store.load("acme").account
    try raiseClock(by: 40)
    #expect(listen())
    shop.expectToSee("It is now ")
    shop.expectNotToSee(Self.updated)
    let after = try store.load("acme").account
    #expect(after.invoices.count > before.invoices.count)
    #expect(after.lastSeenDay > before.lastSeenDay)
    // Its own commits are heard, and the day stays said.
    _ = listen()
    shop.expectToSee("It is now ")
  }

  @Test("Rule 5 · Where another program moves the store's clock, commands go on being taken")
  func advanced() throws {
    try raiseClock(by: 0)
    try open(on: nil)
    let other = BillingService(
      store: store, gateway: SandboxGateway(store: store),
      clock: try BillingClock.system.moved(by: store), catalog: try CatalogSource.embedded())
    let target = other.clock.today(in: "Europe/Rome").advanced(by: 20)
    _ = try other.advance(to: target)
    _ = try BillingService(
      store: store, gateway: SandboxGateway(store: store), clock: .fixed(target),
      catalog: try CatalogSource.embedded()
    ).perform(addition, on: "nuova", as: User.giulia.person)
    #expect(listen())
    shop.expectToSee("It is now ", "Cart (1)")
    shop.type("2")
    shop.focus("complete")
    shop.press(.escape)
    shop.type("a")
    shop.choosePro()
    shop.chooseSeats()
    shop.act(on: "finish")
    shop.expectToSee("Cart (2)")
  }

  @Test("A new day is said in both languages", arguments: Language.allCases)
  func words(language: Language) {
    let strings = Strings(formats: Formats(language: language, asciiOnly: false))
    #expect(
      strings.itIsNow(Day(daysSinceEpoch: 20780))
        == language.pick(
          "It is now 23 November 2026.", "Adesso è il 23 novembre 2026."))
    #expect(
      strings.itIsNow(Day(daysSinceEpoch: 20765))
        == language.pick("It is now 8 November 2026.", "Adesso è l'8 novembre 2026."))
  }
}
