import Billing
import BillingCenterUI
import TerminalUI
import TestSupport
import Testing

@Suite("The palette")
struct PaletteTests {
  private static func open(_ user: User, typing text: String = "") throws -> Shop {
    let shop = try Shop(user, .english)
    shop.press(.control("p"))
    shop.type(text)
    return shop
  }

  /// The row that is selected, without its frame.
  private static func selected(_ shop: Shop) -> String {
    let row = shop.session.frame.text.split(separator: "\n").first { $0.contains("› ") } ?? ""
    return row.split(separator: "› ").last.map(String.init) ?? ""
  }

  @Test(
    "Any letters of a name find it, the best first",
    arguments: [
      ("invh", "Invoice history"), ("theme", "Theme"), ("bal", "Account balance"),
      ("cs", "Customer Service"), ("LEAVE", "Leave"), ("sw acc", "Switch account or person"),
      ("gtws", "GoToWebinar Starter"), ("payment meth", "Payment method"),
    ])
  func fuzzy(typed: String, title: String) throws {
    let shop = try Self.open(.anna, typing: typed)
    #expect(Self.selected(shop).hasPrefix(title), "\(shop.session.frame.text)")
  }

  @Test("Accents do not matter", arguments: ["più", "piu"])
  func accents(typed: String) throws {
    let shop = try Shop(.anna, .italian)
    shop.press(.control("p"))
    shop.type("sottoscriz")
    shop.expectToSee("› Sottoscrizioni")
    shop.press(.control("u"))
    shop.type("perche " + typed)
    shop.expectScreen(.palette)
  }

  @Test("Each row tells its kind, and its key where it has one")
  func kinds() throws {
    let shop = try Self.open(.anna, typing: "theme")
    #expect(Self.selected(shop).contains("action ^T"), "\(shop.session.frame.text)")
    shop.press(.control("u"))
    shop.type("help")
    #expect(Self.selected(shop).contains("page 6"), "\(shop.session.frame.text)")
    shop.press(.control("u"))
    shop.type("gototraining add")
    #expect(Self.selected(shop).contains("product"), "\(shop.session.frame.text)")
  }

  @Test("A product leads to adding a subscription to it")
  func product() throws {
    let shop = try Self.open(.anna, typing: "gototraining product")
    shop.press(.enter)
    shop.expectScreen(.addSubscription)
    shop.expectToSee("‹ GoToTraining ›")
    let marco = try Self.open(.marco, typing: "gototraining product")
    marco.expectToSee("Nothing found.")
  }

  @Test(
    "Invoices and credit notes are found by number, plan and amount",
    arguments: ["0003", "2026-000003", "acme 3", "ACME3"])
  func numbers(typed: String) throws {
    let shop = try Self.open(.anna, typing: typed)
    #expect(Self.selected(shop).contains("ACME-2026-000003"), "\(shop.session.frame.text)")
    shop.press(.enter)
    shop.expectScreen(.invoice)
    shop.expectToSee("ACME-2026-000003")
    shop.press(.escape)
    shop.expectScreen(.myAccount)
  }

  @Test("An invoice is found by its amount, and another one opens over it")
  func amounts() throws {
    let shop = try Shop(.anna, .english)
    let invoices = try shop.account.invoices.map(\.invoice)
    let one = try #require(invoices.first)
    let digits = "\(one.gross.minorUnits / 100)"
    shop.press(.control("p"))
    shop.type("invoice \(digits)")
    shop.expectToSee(one.number.rawValue)
    shop.press(.control("u"))
    shop.type(one.number.rawValue)
    shop.press(.enter)
    shop.perform(invoices[1].number.rawValue)
    shop.expectToSee("Invoice \(invoices[1].number)")
    shop.press(.escape)
    shop.expectToSee("Invoice \(one.number)")
  }

  @Test("The letters that were found are marked, in the selected row too")
  func marks() throws {
    let shop = try Self.open(.anna, typing: "inv")
    let frame = shop.session.frame
    let roles = Set(frame.cells.map(\.role))
    #expect(roles.contains(.selectedMatch))
    let marked = frame.cells.filter { $0.role == .selectedMatch }.map(\.text).joined()
    #expect(marked == "Inv")
  }

  @Test("Where nothing is found there is no Enter to press")
  func nothing() throws {
    let shop = try Self.open(.anna, typing: "zzzz")
    shop.expectToSee("Nothing found.")
    #expect(!shop.session.frame.line(29).contains("⏎"))
    shop.press(.enter)
    shop.expectScreen(.palette)
    shop.press(.control("u"))
    #expect(shop.session.frame.line(29).contains("⏎ open"))
  }

  @Test("The palette follows the language while it is open")
  func language() throws {
    let shop = try Self.open(.anna, typing: "inv")
    shop.press(.function(2))
    shop.expectNotToSee("Invoice history")
    shop.press(.control("u"))
    shop.type("cron")
    shop.expectToSee("› Cronologia fatture", "pagina")
  }

  @Test("Where documents have left the account, the last row looks for them all")
  func archive() throws {
    let shop = try Shop(.anna, .english)
    try shop.restart(on: Day.november23.advanced(by: 90))
    try shop.checkpoint()
    shop.press(.control("p"))
    shop.type("000001")
    shop.expectToSee("Search all invoices for “000001”")
    shop.press(.end, .pageDown, .pageDown, .enter)
    shop.expectScreen(.invoices)
    shop.expectToSee("ACME-2026-000001", " of ")
    shop.press(.escape, .escape)
    shop.expectScreen(.subscriptions)
  }
}
