import BillingStore
import CustomDump
import Foundation
import TestSupport
import Testing

@Suite("A journal of lines")
struct LineJournalTests {
  private struct Charge: Codable, Hashable {
    let key: String
    let amountMinorUnits: Int
  }

  private let directory: TemporaryDirectory
  private let journal: LineJournal

  init() throws {
    directory = try TemporaryDirectory()
    journal = LineJournal(path: directory.path + "/ledger.ndjson")
  }

  @Test("Records are read in the order in which they were appended")
  func roundTrip() throws {
    #expect(try journal.records(as: Charge.self) == [])
    let charges = (1...5).map { Charge(key: "acme/\($0) \n\u{1F600}", amountMinorUnits: $0) }
    for charge in charges { try journal.append(charge) }
    expectNoDifference(try LineJournal(path: journal.path).records(as: Charge.self), charges)
  }

  @Test("A line is the record's JSON with its number and checksum")
  func form() throws {
    try journal.append(Charge(key: "a/1", amountMinorUnits: 83_814))
    try journal.append([String: Int]())
    let text = String(decoding: try contents(journal.path), as: UTF8.self)
    expectNoDifference(
      text,
      """
      {"seq":1,"amountMinorUnits":83814,"key":"a/1","crc":"ad245a43"}
      {"seq":2,"crc":"2ddfd50f"}

      """)
  }

  @Test("A line that names a checkpoint has a place at the beginning alone")
  func baseInTheMiddle() throws {
    try journal.append(Charge(key: "a/1", amountMinorUnits: 83_814))
    let base = #"{"seq":5,"checkpoint":"89bbc348","crc":"cb7ae52d"}"# + "\n"
    try write(try contents(journal.path) + Array(base.utf8), to: journal.path)
    #expect(
      throws: StoreError.damaged(
        file: journal.path, line: 2, .wrongSequence(found: 5, expected: 2))
    ) {
      try journal.records(as: Charge.self)
    }
  }

  @Test("What is decided on what was read is appended before anybody else's")
  func exclusion() async throws {
    let path = journal.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let journal = LineJournal(path: path, lockTimeoutMilliseconds: 60_000)
          for _ in 0..<10 {
            try journal.withLock { journal throws(StoreError) in
              let count = try journal.records(as: Charge.self).count
              try journal.append(Charge(key: "\(count)", amountMinorUnits: count))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let charges = try journal.records(as: Charge.self)
    #expect(charges.map(\.amountMinorUnits) == Array(0..<40))
  }

  @Test("Several records are appended under one lock")
  func several() throws {
    try journal.withLock { journal throws(StoreError) in
      try journal.append(Charge(key: "a", amountMinorUnits: 1))
      try journal.append(Charge(key: "b", amountMinorUnits: 2))
      #expect(try journal.records(as: Charge.self).count == 2)
      try journal.append(Charge(key: "c", amountMinorUnits: 3))
    }
    #expect(try journal.records(as: Charge.self).map(\.key) == ["a", "b", "c"])
  }

  @Test("A torn line is set aside before the next is appended")
  func torn() throws {
    try journal.append(Charge(key: "a", amountMinorUnits: 1))
    let whole = try contents(journal.path)
    try write(whole + Array("{\"seq\":2,\"amo".utf8), to: journal.path)
    try journal.append(Charge(key: "b", amountMinorUnits: 2))
    #expect(try journal.records(as: Charge.self).map(\.key) == ["a", "b"])
    #expect(try contents(journal.path + ".rejected") == Array("{\"seq\":2,\"amo\n".utf8))
  }

  @Test("A lock that another holds is waited for, and not for ever")
  func lock() throws {
    try journal.append(Charge(key: "a", amountMinorUnits: 1))
    let impatient = LineJournal(path: journal.path, lockTimeoutMilliseconds: 20)
    try journal.withLock { _ -> Void in
      #expect(throws: StoreError.lockUnavailable(path: journal.path + ".lock")) {
        try impatient.append(Charge(key: "b", amountMinorUnits: 2))
      }
    }
    try impatient.append(Charge(key: "b", amountMinorUnits: 2))
    #expect(try journal.records(as: Charge.self).count == 2)
  }

  @Test("A line that is too long is neither written nor read")
  func tooLong() throws {
    try journal.append(Charge(key: "a", amountMinorUnits: 1))
    let whole = try contents(journal.path)
    let limit = 16 << 20
    let long = Charge(key: String(repeating: "x", count: limit), amountMinorUnits: 1)
    let error = #expect(throws: StoreError.self) { try journal.append(long) }
    guard case .recordTooLong(journal.path, byteCount: (limit + 1)..., limit) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try contents(journal.path) == whole)

    for ending in ["", "\n"] {
      let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: limit + 1) + Array(ending.utf8)
      try write(whole + bytes, to: journal.path)
      #expect(
        throws: StoreError.damaged(file: journal.path, line: 2, .tooLong(limit: limit))
      ) { try journal.records(as: Charge.self) }
    }
  }

  @Test("A directory or a pipe in the file's place is refused without waiting")
  func otherKinds() throws {
    try FileManager.default.createDirectory(
      atPath: journal.path, withIntermediateDirectories: false)
    #expect(throws: StoreError.notAFile(path: journal.path)) {
      try journal.records(as: Charge.self)
    }
    try FileManager.default.removeItem(atPath: journal.path)
    #expect(mkfifo(journal.path, 0o600) == 0)
    #expect(throws: StoreError.notAFile(path: journal.path)) {
      try journal.records(as: Charge.self)
    }
  }
}
