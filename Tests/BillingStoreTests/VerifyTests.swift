import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("Checking a store")
struct VerifyTests {
  private static let files = [
    SimulatedStore.journal, SimulatedStore.checkpoint, SimulatedStore.archive,
    SimulatedStore.ledger,
  ]

  @Test("A store is sound after each step of a life, and looking changes nothing")
  func sound() throws {
    var life = SimulatedLife(on: SimulatedFileSystem())
    while !life.isOver {
      try life.runStep()
      let before = try life.system.files(below: SimulatedLife.storePath)
      let report = try Store.verify(at: SimulatedLife.storePath, in: life.system)
      expectNoDifference(report.findings, [])
      #expect(try life.system.files(below: SimulatedLife.storePath) == before)
    }
  }

  @Test("Any byte that changes in a line is found", arguments: files)
  func everyByte(path: String) throws {
    let store = try SimulatedStore()
    let whole = try #require(store.system.contents(path))
    // A line feed at the end is put back by the next opening where it can be.
    for index in stride(from: 0, to: whole.count - 1, by: Effort.isWhole ? 1 : 97) {
      var changed = whole
      changed[index] ^= 1
      try store.system.damage(path, changed)
      let findings = try store.verify().findings
      #expect(findings.contains { $0.file == path && $0.line != nil }, "byte \(index)")
    }
  }

  @Test("Every damaged line is named, and not only the first")
  func allLines() throws {
    let store = try SimulatedStore()
    try store.flip(line: 2, of: SimulatedStore.archive)
    try store.flip(line: 4, of: SimulatedStore.archive)
    try store.flip(line: 1, of: SimulatedStore.ledger)
    try store.flip(line: 3, of: SimulatedStore.ledger)
    let report = try store.verify()
    #expect(!report.isSound)
    expectNoDifference(
      report.findings.map { "\($0.file):\($0.line ?? 0)" },
      [
        "\(SimulatedStore.ledger):1", "\(SimulatedStore.ledger):3",
        "\(SimulatedStore.archive):2", "\(SimulatedStore.archive):4",
      ])
  }

  @Test("A line of the archive that is missing, there twice or in another's place is found")
  func archiveOrder() throws {
    let store = try SimulatedStore()
    let lines = try store.lines(SimulatedStore.archive)
    let orders: [([Int], [StoreFinding.Problem])] = [
      ([0, 1, 2], [.damaged(.missing)]),
      ([0, 2, 3], [.damaged(.wrongSequence(found: 3, expected: 2))]),
      (
        [0, 1, 1, 2, 3],
        [
          .damaged(.wrongSequence(found: 2, expected: 3))
        ]
      ),
      ([], [.damaged(.missing)]),
    ]
    for (order, problems) in orders {
      try store.write(order.map { lines[$0] }, to: SimulatedStore.archive)
      expectNoDifference(try store.verify().findings.map(\.problem), problems)
    }
  }

  @Test("What a crash leaves is a warning: an unfinished line, a draft")
  func leftovers() throws {
    let store = try SimulatedStore()
    let lines = try store.lines(SimulatedStore.journal)
    try store.write(lines + [Array("{\"seq\":16".utf8)], to: SimulatedStore.journal)
    let report = try store.verify()
    expectNoDifference(
      report.findings, [StoreFinding(SimulatedStore.journal, line: 3, .unfinished(byteCount: 9))])
    #expect(report.isSound)
  }

  @Test("A spare that cannot be read is a warning, and one that is missing is none")
  func spare() throws {
    let store = try SimulatedStore()
    for (path, line) in [(SimulatedStore.spareCheckpoint, 1), (SimulatedStore.spareJournal, 2)] {
      let whole = try #require(store.system.contents(path))
      try store.flip(line: line, of: path)
      let report = try store.verify()
      expectNoDifference(
        report.findings, [StoreFinding(path, line: line, .unreadableSpare)])
      #expect(report.isSound)
      try store.system.damage(path, whole)
    }
    try store.system.removeFile(SimulatedStore.spareCheckpoint)
    expectNoDifference(try store.verify().findings, [])
    try store.system.removeFile(SimulatedStore.spareJournal)
    expectNoDifference(try store.verify().findings, [])
  }

  @Test("rule 42 · A balance that is not the sum of its entries is found")
  func balance() throws {
    let store = try SimulatedStore()
    try rewrite(store) { $0.replacingOccurrences(of: #""minorUnits":0"#, with: #""minorUnits":1"#) }
    let problems = try store.verify().findings.map(\.problem)
    guard case .wrongBalance(let balance, let entries)? = problems.first else {
      Issue.record("\(problems)")
      return
    }
    #expect(problems.count == 1)
    #expect(balance != entries)
  }

  @Test("rule 42 · An invoice that was issued and is nowhere is found, though every line is good")
  func numbers() throws {
    let store = try SimulatedStore()
    try rewrite(store) { $0.replacingOccurrences(of: #""count":4"#, with: #""count":3"#) }
    let opened = try Store(opening: SimulatedStore.path, in: store.system)
    let last = try opened.archive(of: store.account).document(at: 3).document.issued.number
    expectNoDifference(
      try store.verify().findings.map(\.problem), [.numbersMissing(first: last, last: last)])
  }

  @Test("Modes and symbolic links are looked at, and a damaged store.json is told with the rest")
  func places() throws {
    let directory = try TemporaryDirectory()
    let (store, _) = try directory.store(items: 1)
    expectNoDifference(try Store.verify(at: store.path).findings, [])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: directory.journal)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: directory.account)
    try FileManager.default.createSymbolicLink(
      atPath: directory.account + "/account.json", withDestinationPath: "/nowhere")
    try write("{", to: store.path + "/store.json")
    try write("{}", to: store.path + "/catalog.json")
    let report = try Store.verify(at: store.path)
    #expect(!report.isSound)
    let found = report.findings.map { String($0.file.dropFirst(store.path.count)) }
    expectNoDifference(
      found,
      [
        "/store.json", "/accounts/acme", "/accounts/acme/account.json",
        "/accounts/acme/journal.ndjson", "/accounts/acme/account.json",
      ])
    #expect(
      report.findings.contains(
        StoreFinding(directory.account, .permissions(found: 0o755, expected: 0o700))))
  }

  @Test("What a mail reader has put into the outbox has the modes that it likes")
  func outbox() throws {
    let directory = try TemporaryDirectory()
    let (store, _) = try directory.store(items: 1)
    let mail = directory.outbox + "/cur/000001.mail-1.billing-center:2,S"
    try write("Subject: Ordine\r\n\r\nGrazie.\r\n", to: mail)
    let mark = directory.outbox + "/delivered"
    try write("1\n", to: mark)
    for path in [mail, mark] {
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    }
    expectNoDifference(
      try Store.verify(at: store.path).findings,
      [StoreFinding(mark, .permissions(found: 0o644, expected: 0o600))])
  }

  @Test("A place without a store is refused")
  func nowhere() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: StoreError.missing(path: directory.path + "/none")) {
      try Store.verify(at: directory.path + "/none")
    }
    #expect(throws: StoreError.missing(path: directory.path + "/store.json")) {
      try Store.verify(at: directory.path)
    }
  }

  /// Changes the account's state under a right checksum.
  private func rewrite(_ store: SimulatedStore, _ change: (String) -> String) throws {
    let text = String(
      decoding: try #require(store.system.contents(SimulatedStore.checkpoint)), as: UTF8.self)
    let changed = change(text)
    #expect(changed != text)
    let record = try JSONDecoder().decode(Checkpoint.Record.self, from: Data(changed.utf8))
    let opened = try Store(opening: SimulatedStore.path, in: store.system)
    _ = try opened.accountDirectory(SimulatedLife.account).begin(from: record, sequence: 15)
  }
}
