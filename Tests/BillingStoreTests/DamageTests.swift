import Billing
import BillingStore
import CustomDump
import Foundation
import TestSupport
import Testing

@Suite("What a crash or a fault leaves in a journal")
struct DamageTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  // MARK: - A crash

  @Test("A last line torn at any byte is set aside and reported, and the account opens without it")
  func torn() throws {
    let (store, before) = try directory.store(items: 1)
    let whole = try contents(directory.journal)
    let after = try store.append(
      [Samples.added(2)], onto: before, at: Samples.moment, by: Samples.anna)
    let longer = try contents(directory.journal)
    let rejected = directory.journal + ".rejected"
    for length in (whole.count + 1)..<(longer.count - 1) {
      try write(longer.prefix(length), to: directory.journal)
      try? FileManager.default.removeItem(atPath: rejected)
      let loaded = try store.load("acme")
      #expect(loaded.account == before.account)
      #expect(loaded.recovery?.byteCount == length - whole.count)
      #expect(loaded.recovery?.file == rejected)
      #expect(try contents(directory.journal) == whole)
      #expect(
        try contents(rejected) == Array(longer[whole.count..<length]) + [UInt8(ascii: "\n")])
      #expect(try store.load("acme").recovery == nil)
    }
    for (bytes, account) in [(whole, before.account), (longer, after.account)] {
      try write(bytes, to: directory.journal)
      let loaded = try store.load("acme")
      #expect(loaded.account == account)
      #expect(loaded.recovery == nil)
    }
  }

  @Test(
    "A last line that lacks only its line feed, or has another byte in its place, is completed",
    arguments: [[], [UInt8(ascii: "x")]])
  func unterminated(end: [UInt8]) throws {
    let (store, stored) = try directory.store(items: 1)
    let whole = try contents(directory.journal)
    try write(whole.dropLast() + end, to: directory.journal)
    let loaded = try store.load("acme")
    expectNoDifference(loaded.account, stored.account)
    #expect(loaded.recovery == nil)
    #expect(try contents(directory.journal) == whole)
  }

  @Test("What is set aside is kept beside what was set aside before")
  func tornTwice() throws {
    let (store, _) = try directory.store()
    let whole = try contents(directory.journal)
    for tail in ["{\"seq\":2", "\0\0"] {
      try write(whole + Array(tail.utf8), to: directory.journal)
      _ = try store.load("acme")
    }
    let rejected = try contents(directory.journal + ".rejected")
    #expect(String(decoding: rejected, as: UTF8.self) == "{\"seq\":2\n\0\0\n")
  }

  @Test("Another's torn line does not stand in the way of a commit or a refresh")
  func tornByAnother() throws {
    let (store, stored) = try directory.store()
    try write(try contents(directory.journal) + Array("{\"seq\":2".utf8), to: directory.journal)
    let appended = try store.append(
      [Samples.added(1)], onto: stored, at: Samples.moment, by: Samples.anna)
    #expect(appended.sequence == 2)
    #expect(appended.recovery?.byteCount == 8)
    expectNoDifference(try store.load("acme").account, appended.account)

    try write(try contents(directory.journal) + Array("{".utf8), to: directory.journal)
    #expect(try store.refresh(appended).recovery?.byteCount == 1)
    #expect(try store.refresh(appended).recovery == nil)
  }

  // MARK: - Damage

  @Test("What is set aside once is not set aside again, though a crash came in between")
  func setAsideOnce() throws {
    let (store, _) = try directory.store()
    let torn = try contents(directory.journal) + Array("{\"seq\":2".utf8)
    for _ in 1...2 {
      try write(torn, to: directory.journal)
      #expect(try store.load("acme").recovery?.byteCount == 8)
    }
    let rejected = try contents(directory.journal + ".rejected")
    #expect(String(decoding: rejected, as: UTF8.self) == "{\"seq\":2\n")
  }

  /// On a simulated disk every byte is changed, and every file (``BytesTests``).
  @Test("A byte that changes in a line before the last is found, and nothing is changed")
  func changedByte() throws {
    let (store, _) = try directory.store(items: 2)
    let whole = try contents(directory.journal)
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    let lastLineStart = whole.count - 1 - lines[2].count
    for index in stride(from: 0, to: lastLineStart, by: 11) {
      for byte in [whole[index] ^ 0x01, whole[index] ^ 0x20, whole[index] ^ 0x80, 0x0a]
      where byte != whole[index] {
        var changed = whole
        changed[index] = byte
        try write(changed, to: directory.journal)
        let error = #expect(throws: StoreError.self) { try store.load("acme") }
        guard case .damaged(directory.journal, let line, _) = error else {
          Issue.record("byte \(index) as \(byte): \(String(describing: error))")
          continue
        }
        #expect(line == (index <= lines[0].count ? 1 : 2))
      }
    }
    #expect(try names(in: directory.account) == ["journal.ndjson", "lock", "outbox"])
  }

  @Test("A last line whose sectors did not all reach the disk is set aside, line feed or not")
  func damagedLastLine() throws {
    let (store, before) = try directory.store()
    let whole = try contents(directory.journal)
    _ = try store.append(
      [Samples.added(1)], onto: before, at: Samples.moment, by: Samples.anna)
    var changed = try contents(directory.journal)
    changed.replaceSubrange(
      (whole.count + 50)..<(whole.count + 90), with: repeatElement(0, count: 40))
    try write(changed, to: directory.journal)
    let loaded = try store.load("acme")
    expectNoDifference(loaded.account, before.account)
    #expect(loaded.recovery?.byteCount == changed.count - whole.count)
    #expect(try contents(directory.journal) == whole)
  }

  @Test("The first line is never set aside, since it came with its file")
  func damagedOnlyLine() throws {
    let (store, _) = try directory.store()
    var changed = try contents(directory.journal)
    changed[changed.count - 30] ^= 1
    try write(changed, to: directory.journal)
    let error = #expect(throws: StoreError.self) { try store.load("acme") }
    guard case .damaged(directory.journal, line: 1, .wrongChecksum) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try contents(directory.journal) == changed)
  }

  @Test(
    "A missing, a doubled and an exchanged line are refused",
    arguments: [
      ([0, 2], 2, 3, 2), ([0, 1, 1, 2], 3, 2, 3), ([0, 2, 1], 2, 3, 2), ([1, 2], 1, 2, 1),
    ])
  func sequence(order: [Int], line: Int, found: Int, expected: Int) throws {
    let (store, _) = try directory.store(items: 2)
    let lines = try contents(directory.journal).split(separator: UInt8(ascii: "\n"))
    try write(order.flatMap { lines[$0] + [UInt8(ascii: "\n")] }, to: directory.journal)
    let damage = Damage.wrongSequence(found: found, expected: expected)
    #expect(throws: StoreError.damaged(file: directory.journal, line: line, damage)) {
      try store.load("acme")
    }
  }

  @Test("Damage that another caused is refused when reading on, and before a commit")
  func damageSince() throws {
    let (store, stored) = try directory.store()
    let later = try store.append(
      [Samples.added(1)], onto: stored, at: Samples.moment, by: Samples.anna)
    var damagedBytes = try contents(directory.journal)
    _ = try store.append([Samples.added(2)], onto: later, at: Samples.moment, by: Samples.anna)
    let last = try contents(directory.journal).dropFirst(damagedBytes.count)
    damagedBytes[damagedBytes.count - 2] = UInt8(ascii: "]")
    try write(damagedBytes + last, to: directory.journal)
    let changed = try contents(directory.journal)
    let damaged = StoreError.damaged(file: directory.journal, line: 2, .notARecord)
    #expect(throws: damaged) { try store.refresh(stored) }
    #expect(throws: damaged) {
      try store.append([Samples.added(1)], onto: stored, at: Samples.moment, by: Samples.anna)
    }
    #expect(try contents(directory.journal) == changed)
  }

  @Test("A journal of another account, or one that opens none, is refused")
  func wrongAccount() throws {
    let (store, _) = try directory.store()
    _ = try store.open(try Samples.account("other"), at: Samples.moment, by: Samples.anna)
    try write(
      try contents(store.path + "/accounts/other/journal.ndjson"), to: directory.journal)
    #expect(
      throws: StoreError.damaged(
        file: directory.journal, line: 1, .wrongAccount(found: "other"))
    ) { try store.load("acme") }
    try write("", to: directory.journal)
    #expect(
      throws: StoreError.damaged(file: directory.journal, line: 1, .wrongAccount(found: nil))
    ) { try store.load("acme") }
  }

  @Test("An account without its journal is refused, and none is made")
  func missingJournal() throws {
    let (store, _) = try directory.store()
    try FileManager.default.removeItem(atPath: directory.journal)
    #expect(throws: StoreError.missing(path: directory.journal)) { try store.load("acme") }
    #expect(try names(in: directory.account) == ["lock", "outbox"])
  }

  @Test("What is well written and unknown is refused with its place")
  func unknownEvent() throws {
    let journal = LineJournal(path: directory.path + "/journal.ndjson")
    try journal.append(["events": [["planetMoved": ["to": "Mars"]]]])
    let (store, _) = try directory.store()
    try write(try contents(journal.path), to: directory.journal)
    let error = #expect(throws: StoreError.self) { try store.load("acme") }
    guard case .damaged(directory.journal, line: 1, .unreadable(let text)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains("at"))
  }
}
