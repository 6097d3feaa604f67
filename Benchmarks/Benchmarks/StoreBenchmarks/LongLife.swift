import Billing
import BillingStore
import Foundation
import Shops

/// An account that has added a seat again and again, each ordered and paid.
enum LongLife {
  /// How many seats are added between two checkpoints.
  private static let partLength = 1_000
  /// All within the year that was paid for first.
  private static let dayCount = 300
  /// So many of the newest documents have an e-mail; each makes a file.
  private static let mailCount = 100
  private static let now = Timestamp(secondsSinceEpoch: 1_795_000_000)

  /// Makes a store with it; all but the last two of its documents are in the archive.
  static func make(at path: String, invoices count: Int) throws {
    var shop = try Shop()
    let store = try create(at: path, selling: shop.catalog)
    try shop.buy([Shop.purchases(2)[1]])
    var stored = try store.open(shop.account, at: now, by: "system")
    let first = shop.today
    var events: [Event] = []
    for number in 1..<count {
      shop.wait(until: first.advanced(by: number * dayCount / count))
      events += try shop.addSeat().flatMap(\.self)
      if number >= count - mailCount {
        let mail = Event.mailSent(mail: shop.account.exampleMail)
        shop.take([mail])
        events.append(mail)
      }
      guard number % partLength == 0 else { continue }
      stored = try checkpoint(store, stored, &events)
      shop.account = stored.account
    }
    shop.wait(until: first.advanced(by: dayCount))
    events += try shop.addSeat().flatMap(\.self)
    stored = try checkpoint(store, stored, &events)
    shop.account = stored.account
    guard stored.account.archivedCount == count else { throw Shop.Unexpected() }
    for events in try shop.addSeat() {
      stored = try store.append(events, onto: stored, at: now, by: "system")
    }
  }

  /// Makes a store with an account that has bought so many plans today.
  static func make(at path: String, subscriptions count: Int) throws {
    let shop = try Shop(subscriptions: count)
    let store = try create(at: path, selling: shop.catalog)
    let stored = try store.open(shop.account, at: now, by: "system")
    _ = try store.checkpoint(stored, at: now)
  }

  /// Makes an empty store with a catalog of its own, so that the program can open it.
  private static func create(at path: String, selling catalog: Catalog) throws -> Store {
    let store = try Store.create(at: path)
    try JSONEncoder().encode(catalog).write(to: URL(filePath: path).appending(path: "catalog.json"))
    return store
  }

  private static func checkpoint(
    _ store: Store, _ stored: StoredAccount, _ events: inout [Event]
  ) throws -> StoredAccount {
    let stored = try store.append(events, onto: stored, at: now, by: "system")
    events = []
    return try store.checkpoint(stored, at: now)
  }
}
