import Billing
import BillingDocuments
import BillingService
import BillingStore
import CustomDump
import Foundation
import TestSupport
import Testing

/// `BILLING_CRASHES=all` makes a thousand payments, where else it is a hundred.
@Suite("What many payments leave of their cards (rule 30)")
struct SecrecyAfterPaymentsTests {
  private static let paymentCount = Effort.isWhole ? 100 : 10

  @Test(
    "Rule 30 · No number and no security code is in any file of the store, nor in an export",
    arguments: UInt64(1)...10)
  func payments(seed: UInt64) throws {
    var life = try PayingLife(seed: seed)
    while try life.shop.captured().count < life.capturedBefore + Self.paymentCount {
      try life.saveCards()
      for _ in 0..<5 { try life.order() }
      try life.endDay()
    }
    var files = try life.shop.directory.files()
    for name in ["account.json", "journal.ndjson", "invoices/2026.ndjson", "outbox/delivered"] {
      #expect(files.keys.contains { $0.hasSuffix("accounts/nuova/\(name)") }, "\(name)")
    }
    #expect(files.keys.contains { $0.hasSuffix("gateway/ledger.ndjson") })
    for (name, text) in try life.exports() { files[name] = Data(text.utf8) }
    for (name, data) in files {
      let found = life.trace.find(in: data)
      #expect(found.isEmpty, "\(name), seed \(seed)")
    }
  }

  @Test(
    "A number is found however it is written",
    arguments: [
      "4242424242424242", "4242 4242 4242 4242", "4242-4242-4242-4242", "00424242424242424299",
      "card 4242-424242424242.", "{\"number\":4242424242424242}",
    ])
  func scanner(text: String) {
    var trace = CardTrace()
    trace.add("4242424242424242", securityCode: "867")
    expectNoDifference(trace.find(in: Data(text.utf8)), ["4242424242424242"])
  }

  @Test(
    "A security code is found as a value, or by its name",
    arguments: [("{\"code\":\"867\"}", "\"867\""), ("{\"CVC\":1}", "cvc")])
  func scanner(text: String, found: String) {
    var trace = CardTrace()
    trace.add("4242424242424242", securityCode: "867")
    expectNoDifference(trace.find(in: Data(text.utf8)), [found])
    expectNoDifference(trace.find(in: Data("4242 424242424241 {\"net\":867}".utf8)), [])
  }
}

/// An account that saves many cards and pays with some.
private struct PayingLife {
  let shop: Shop
  let capturedBefore: Int
  private(set) var trace = CardTrace()
  private var cards: InventedCards
  private var day = Day.november23

  init(seed: UInt64) throws {
    shop = try Shop()
    cards = InventedCards(seed: seed)
    capturedBefore = try shop.captured().count
  }

  private var terminal: BillingService { shop.terminal(on: day) }

  /// Saves one that is refused, one whose charge is declined, and a good one.
  mutating func saveCards() throws {
    let refused = String(cards.next().securityCode.prefix(3))
    do {
      try save("4000000000000119", refused)
      Issue.record("the card is refused")
    } catch ServiceError.card {}
    try save("4000000000000341", String(cards.next().securityCode.prefix(3)))
    try order()
    let good = cards.next()
    try save(good.digits, good.securityCode)
  }

  private mutating func save(_ digits: String, _ securityCode: String) throws {
    trace.add(digits, securityCode: securityCode)
    _ = try terminal.save(
      .test(digits, securityCode: securityCode), on: "nuova", as: Shop.giulia)
  }

  /// Orders what is in the cart and one thing more.
  func order() throws {
    let account = try terminal.perform(.addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    let context = terminal.context(for: account, actor: .system)
    _ = try terminal.placeOrder(
      agreed: account.reviewCart(in: context).quote, on: "nuova", as: Shop.giulia)
  }

  /// Lets the next day come, with a checkpoint.
  mutating func endDay() throws {
    day = day.advanced(by: 1)
    _ = try terminal.perform(
      .setPurchaseOrder(PurchaseOrder(number: "PO \(day)")), on: "nuova", as: Shop.giulia)
    _ = try shop.store.checkpoint(
      shop.store.load("nuova"), at: terminal.clock.timestamp(in: "Europe/Rome"))
  }

  /// All documents of the account in every format.
  func exports() throws -> [String: String] {
    var account = try terminal.load("nuova")
    let archive = shop.store.archive(of: account)
    account.restore(try (0..<archive.count).map { index in try archive.document(at: index) })
    var exports: [String: String] = [:]
    for format in InvoiceFormat.allCases {
      for document in account.documentsNewestFirst {
        exports["\(document.issued.number).\(format)"] = try InvoiceExport.text(
          of: [document], as: format, Formats(language: .italian))
      }
    }
    return exports
  }
}
