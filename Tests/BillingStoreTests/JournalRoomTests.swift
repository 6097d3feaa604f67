import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

/// The simulated disk gives so little room that crashes, faults and changed bytes meet it, too.
@Suite("Room in a journal for lines to come")
struct JournalRoomTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test(
    "A short journal gets none; a long one is a multiple of 64 KiB, and the next lines go into it")
  func lengths() throws {
    let (store, opened) = try directory.store(items: 1)
    #expect(try contents(directory.journal).last == UInt8(ascii: "\n"))
    let stored = try grow(opened, in: store, beyond: 1 << 16)
    let long = try contents(directory.journal)
    #expect(long.count == 1 << 17)
    let next = try store.append(
      [Samples.added(9)], onto: stored, at: Samples.moment, by: Samples.anna)
    let after = try contents(directory.journal)
    #expect(after.count == long.count)
    #expect(next.position.byteCount == stored.position.byteCount + next.position.lineByteCount)
    #expect(after[..<stored.position.byteCount] == long[..<stored.position.byteCount])
    #expect(after[next.position.byteCount...].allSatisfy { $0 == UInt8(ascii: " ") })
    let loaded = try store.load("acme")
    expectNoDifference(loaded.account, next.account)
    #expect(loaded.recovery == nil)
    #expect(try Store.verify(at: store.path).findings.isEmpty)
  }

  @Test("A line that fills the room up brings more")
  func more() throws {
    let (store, opened) = try directory.store()
    _ = try grow(opened, in: store, beyond: 1 << 17)
    #expect(try contents(directory.journal).count == 3 << 16)
  }

  @Test("Somebody else's line in the room is seen, and decided upon")
  func conflict() throws {
    let (store, stored) = try directory.store()
    let known = try grow(stored, in: store, beyond: 1 << 16)
    let other = try Store(opening: store.path)
    let theirs = try other.append(
      [Samples.added(9)], onto: known, at: Samples.moment, by: Samples.anna)
    #expect(throws: StoreError.conflict(known: known.sequence, found: theirs.sequence)) {
      try store.append([Samples.added(8)], onto: known, at: Samples.moment, by: Samples.anna)
    }
    expectNoDifference(try store.refresh(known).account, theirs.account)
  }

  @Test("Of a line torn in the room only what is no space is set aside, and the room goes with it")
  func torn() throws {
    let (store, stored) = try directory.store()
    let known = try grow(stored, in: store, beyond: 1 << 16)
    var bytes = try contents(directory.journal)
    let end = known.position.byteCount
    bytes.replaceSubrange(end + 4..<end + 8, with: Array("torn".utf8))
    try write(bytes, to: directory.journal)
    let loaded = try store.load("acme")
    expectNoDifference(loaded.account, known.account)
    #expect(loaded.recovery?.byteCount == 8)
    #expect(try contents(directory.journal + ".rejected") == Array("    torn\n".utf8))
    #expect(try contents(directory.journal).count == end)
  }

  @Test("A disk that is too full for room takes the line all the same")
  func fullDisk() throws {
    let system = SimulatedFileSystem()
    let store = try Store.create(at: "/store", in: system)
    let account = try store.open(try Samples.account(), at: Samples.moment, by: Samples.anna)
    var endsInLine: Set<Bool> = []
    for call in 1...60 {
      let full = SimulatedFileSystem(
        system.disk, fault: SimulatedFault(reach: .once(at: call), effect: .fails(code: ENOSPC)))
      guard let store = try? Store(opening: "/store", in: full),
        (try? store.append(
          (1...9).map(Samples.added), onto: account, at: Samples.moment, by: Samples.anna)) != nil
      else { continue }
      let journal = try #require(full.contents("/store/accounts/acme/journal.ndjson"))
      endsInLine.insert(journal.last == UInt8(ascii: "\n"))
    }
    #expect(endsInLine == [true, false])
  }

  @Test("A space between two lines is damage")
  func between() throws {
    let (store, stored) = try directory.store(items: 1)
    let whole = try contents(directory.journal)
    _ = try store.append([Samples.added(2)], onto: stored, at: Samples.moment, by: Samples.anna)
    var bytes = try contents(directory.journal)
    bytes.insert(UInt8(ascii: " "), at: whole.count)
    try write(bytes, to: directory.journal)
    #expect(throws: StoreError.damaged(file: directory.journal, line: 3, .notARecord)) {
      try store.load("acme")
    }
  }

  @Test("An export, and a recovery, take the lines without the room")
  func exchange() throws {
    let (store, stored) = try directory.store()
    let known = try grow(stored, in: store, beyond: 1 << 16)
    var document: [UInt8] = []
    try store.export { document += $0 }
    var rest = document[...]
    let imported = directory.path + "/imported"
    _ = try Store.create(at: imported, importing: "shop.json") { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    let recovered = directory.path + "/recovered"
    _ = try Store.recover(store.path, to: recovered, at: Samples.moment)
    for copy in [imported, recovered] {
      expectNoDifference(try Store(opening: copy).load("acme").account, known.account)
      #expect(try Store.verify(at: copy).findings.isEmpty)
      #expect(try contents(copy + "/accounts/acme/journal.ndjson").last == UInt8(ascii: "\n"))
    }
  }

  /// Appends lines of some 20 KiB until the journal is longer.
  private func grow(
    _ stored: StoredAccount, in store: Store, beyond byteCount: Int
  ) throws -> StoredAccount {
    var stored = stored
    while stored.position.byteCount <= byteCount {
      let first = stored.account.cart.items.count + 100
      stored = try store.append(
        (first..<first + 100).map(Samples.added), onto: stored, at: Samples.moment,
        by: Samples.anna)
    }
    return stored
  }
}
