import Billing
import BillingDocuments
import BillingService
import BillingStore
import TestSupport
import Testing

@testable import BillingCenterUI

@Suite("Searching an archive")
struct ArchiveSearchTests {
  /// A program whose account has 60 invoices, which have left it.
  private static func shop() throws -> Shop {
    let account = try TestAccount.long(
      subscriptions: 1, invoices: 60, catalog: try CatalogSource.embedded())
    let shop = try Shop(TestAccount.lina, besides: account)
    try shop.restart(on: Day.november23.advanced(by: 400))
    try shop.checkpoint()
    return shop
  }

  @Test("Who types on or goes back finds what a search that begins anew finds")
  func latest() throws {
    let shop = try Self.shop()
    let history = try shop.otherTerminal().history(of: try shop.account)
    try #require(history.archivedCount > 50)
    var random = SeededGenerator(seed: Effort.seed)
    let search = ArchiveSearch()
    var (typed, filter, foundCount) = ("", InvoicesScreen.Filter.all, 0)
    for step in 0..<300 {
      switch random.below(10) {
      case 0: filter = [.all, .paid, .creditNotes][random.below(3)]
      case 1: typed = ""
      case 2..<5: typed = String(typed.dropLast())
      default: typed.append(Array("0123 6lunga-é")[random.below(13)])
      }
      let query = ArchiveSearch.Query(
        filter: filter, typed: typed, formats: Formats(language: .italian),
        count: history.archivedCount - (random.chance(1, in: 20) ? 1 : 0))
      let (found, fresh) = (
        Self.find(query, search, history), Self.find(query, ArchiveSearch(), history)
      )
      #expect(found.query == query)
      #expect(
        found.places == fresh.places, "step \(step), “\(typed)”, \(filter), seed \(Effort.seed)")
      #expect(found.amounts == fresh.amounts)
      #expect(found.hasCreditNotes == fresh.hasCreditNotes)
      #expect(search.findAtOnce(query)?.places == found.places)
      foundCount += found.places.count
    }
    #expect(foundCount > 1000)
  }

  private static func find(
    _ query: ArchiveSearch.Query, _ search: ArchiveSearch, _ history: DocumentHistory
  ) -> ArchiveSearch.Found {
    search.want(query)
    return search.find(query, in: history) { $0.record == nil ? "credit note" : "paid" }
  }

  @Test("What is wanted no more, and was not looked through to its end, is not taken for an answer")
  func unwanted() throws {
    let shop = try Self.shop()
    let history = try shop.otherTerminal().history(of: try shop.account)
    let search = ArchiveSearch()
    let query = ArchiveSearch.Query(
      filter: .all, typed: "lunga", formats: Formats(language: .italian),
      count: history.archivedCount)
    #expect(search.find(query, in: history) { _ in "" }.places.isEmpty)
    let found = Self.find(query, search, history)
    #expect(found.fault == nil)
    #expect(found.places.count == history.archivedCount)
  }
}
