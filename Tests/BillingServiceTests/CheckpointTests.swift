import Billing
@testable import BillingService
import BillingStore
import CustomDump
import Foundation
import Testing

@Suite("Checkpoints that the service takes")
struct CheckpointTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  @Test(
    "A journal that has grown beyond the limit is written down, and nothing that is shown changes")
  func grown() throws {
    let before = try shop.service.load("acme")
    let length = try shop.store.journalByteCount(of: "acme")
    #expect(try !shop.service.checkpointIfGrown("acme"))
    #expect(try !shop.service.checkpointIfGrown("acme", beyond: length))
    #expect(try shop.store.journalByteCount(of: "acme") == length)
    #expect(try shop.service.checkpointIfGrown("acme", beyond: length - 1))
    #expect(try shop.store.journalByteCount(of: "acme") < 100)
    let after = try shop.service.load("acme")
    #expect(after.cart == before.cart)
    #expect(after.subscriptions == before.subscriptions)
    #expect(after.balance == before.balance)
    #expect(
      after.archivedCount + after.invoices.count + after.creditNotes.count
        == before.invoices.count + before.creditNotes.count)
    #expect(try Store.verify(at: shop.store.path).isSound)
  }

  @Test("All accounts are taken, or the one that is named, and it is told how much each holds")
  func taken() throws {
    expectNoDifference(
      try shop.service.checkpoint(nil).map(\.account), ["acme", "globex", "nuova"])
    let nuova = try shop.service.checkpoint("nuova")
    expectNoDifference(nuova.map(\.transactionCount), [1])
    expectNoDifference(nuova.map(\.archivedCount), [0])
    let error = #expect(throws: ServiceError.self) { try shop.service.checkpoint("umbrella") }
    guard case .store(.unknownAccount) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("An account that cannot be read keeps nobody from the others, and is told")
  func damaged() throws {
    let journal = URL(filePath: "\(shop.store.path)/accounts/acme/journal.ndjson")
    var bytes = try Data(contentsOf: journal)
    bytes[40] ^= 1
    // Grown beyond the limit.
    bytes += Data(repeating: UInt8(ascii: "x"), count: StoredAccount.mostJournalBytes)
    try bytes.write(to: journal)
    for take in [
      { _ = try shop.service.checkpoint(nil) }, { try shop.service.checkpointWhatHasGrown() },
    ] {
      let error = #expect(throws: ServiceError.self) { try take() }
      guard case .store(.damaged(journal.path, 1, _)) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(try shop.store.journalByteCount(of: "globex") < 100)
    #expect(try shop.store.journalByteCount(of: "nuova") < 100)
  }

  @Test("A command that was decided before a checkpoint is carried out after it")
  func between() throws {
    let terminal = shop.terminal()
    _ = try terminal.load("nuova")
    _ = try shop.service.checkpoint("nuova")
    let account = try terminal.perform(
      .addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    #expect(account.cart.items.count == 1)
    #expect(try shop.service.load("nuova").cart.items.count == 1)
  }
}
