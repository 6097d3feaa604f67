import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("Making a new store of what can be read of a damaged one")
struct RecoverTests {
  private let store: SimulatedStore

  init() throws {
    store = try SimulatedStore()
  }

  /// Recovers, and checks what holds for every recovery: the source stays as it is, and the new
  /// store is sound and can be gone on from.
  private func recovered() throws -> StoreRecovery {
    let before = try store.files()
    let recovery = try store.recover()
    expectNoDifference(try store.files(), before)
    let report = try store.verify(at: SimulatedStore.target)
    #expect(report.isSound, "\(report.findings)")
    let target = try Store(opening: SimulatedStore.target, in: store.system)
    for account in recovery.accounts {
      let stored = try target.load(account.id)
      #expect(stored.sequence == account.sequence)
      #expect(stored.recovery == nil)
    }
    return recovery
  }

  @Test("A sound store is recovered whole")
  func whole() throws {
    let recovery = try recovered()
    #expect(recovery.isComplete)
    expectNoDifference(recovery.losses, [])
    expectNoDifference(
      recovery.accounts,
      [StoreRecovery.RecoveredAccount(id: "acme", sequence: 15, documentCount: 4)])
    expectNoDifference(try store.recovered(), store.account)
    #expect(try store.recoveredArchive().count == 4)
    let names = ["/accounts/acme/invoices/2026.ndjson", "/gateway/ledger.ndjson", "/store.json"]
    for name in names {
      #expect(
        store.system.contents(SimulatedStore.target + name)
          == store.system.contents(SimulatedStore.path + name), "\(name)")
    }
    let mails = try store.files(below: SimulatedStore.target + "/accounts/acme/outbox/new")
    #expect(mails.count == 6)
  }

  // MARK: - The journal

  @Test("After a line that cannot be trusted, later ones are kept but not applied")
  func journal() throws {
    let lines = try store.lines(SimulatedStore.journal)
    let next = try JournalLine(reading: lines[1].dropLast())
    let later = (16...17).map { JournalLine(next, renumberedTo: $0).terminated }
    try store.write(lines + later, to: SimulatedStore.journal)
    try store.flip(line: 2, of: SimulatedStore.journal)
    let damaged = try store.lines(SimulatedStore.journal)
    let recovery = try recovered()
    guard
      case .transactions("acme", after: 14, readable: 2, unreadable: 1, .damaged(_, 2, _)) =
        recovery.losses.first
    else {
      Issue.record("\(recovery.losses)")
      return
    }
    #expect(recovery.losses.count == 1)
    #expect(!recovery.isComplete)
    expectNoDifference(recovery.accounts.map(\.sequence), [17])
    #expect(try store.recovered().cart.items.count == 1)
    let rejected = SimulatedStore.target + "/accounts/acme/journal.ndjson.rejected"
    expectNoDifference(try store.lines(rejected), Array(damaged[1...]))
  }

  @Test("An unfinished line at the end is set aside, and nothing is missing")
  func torn() throws {
    let lines = try store.lines(SimulatedStore.journal)
    try store.write(lines + [Array("{\"seq\":16".utf8)], to: SimulatedStore.journal)
    let recovery = try recovered()
    expectNoDifference(recovery.losses, [.unfinished("acme", byteCount: 9)])
    #expect(recovery.isComplete)
    expectNoDifference(try store.recovered(), store.account)
  }

  @Test("A journal that is missing or empty leaves the checkpoint, and the report says so")
  func noJournal() throws {
    try store.system.damage(SimulatedStore.journal, [])
    expectNoDifference(try recovered().losses, [.journalEnd("acme", after: 14)])
    #expect(try store.recovered().cart.items.count == 1)
  }

  // MARK: - The checkpoint

  @Test("Without a spare a checkpoint with a wrong checksum is taken in doubt where it can be read")
  func doubtful() throws {
    let bytes = try #require(store.system.contents(SimulatedStore.checkpoint))
    let text = String(decoding: bytes, as: UTF8.self)
    let changed = text.replacingOccurrences(of: "ACME S.r.l.", with: "ACME S.r.m.")
    try #require(changed != text)
    try store.system.damage(SimulatedStore.checkpoint, Array(changed.utf8))
    try store.system.damage(SimulatedStore.spareCheckpoint, [])
    let recovery = try recovered()
    expectNoDifference(recovery.losses, [.doubtfulCheckpoint("acme")])
    #expect(!recovery.isComplete)
    let account = try store.recovered()
    #expect(account.company.name == "ACME S.r.m.")
    #expect(account.cart.items.isEmpty)
  }

  @Test("An account whose checkpoint and spare cannot be read is named, and the others are there")
  func noCheckpoint() throws {
    try store.system.damage(SimulatedStore.checkpoint, Array("{\"seq\":14,".utf8))
    try store.system.damage(SimulatedStore.spareCheckpoint, [])
    let other = try Store(opening: SimulatedStore.path, in: store.system)
    let opened = try other.open(
      try Samples.account("globex"), at: Samples.moment, by: Samples.anna)
    let recovery = try recovered()
    guard case .account("acme", .damaged(SimulatedStore.checkpoint, 1, _)) = recovery.losses.first
    else {
      Issue.record("\(recovery.losses)")
      return
    }
    #expect(recovery.losses.count == 1)
    expectNoDifference(recovery.accounts.map(\.id), ["globex"])
    let target = try Store(opening: SimulatedStore.target, in: store.system)
    expectNoDifference(try target.load("globex").account, opened.account)
  }

  @Test("A whole journal needs no checkpoint")
  func wholeJournal() throws {
    let system = SimulatedFileSystem()
    var life = SimulatedLife(on: system)
    while life.nextStep < SimulatedLife.firstCheckpoint { try life.runStep() }
    let account = try #require(life.stored?.account)
    let journal = try #require(system.contents(SimulatedStore.journal))
    try life.runStep()
    // As after a crash before the journal was shortened.
    try system.damage(SimulatedStore.journal, journal)
    try system.damage(SimulatedStore.checkpoint, Array("{".utf8))
    let recovery = try Store.recover(
      SimulatedStore.path, to: SimulatedStore.target, at: Samples.moment, in: system)
    expectNoDifference(recovery.losses, [])
    let target = try Store(opening: SimulatedStore.target, in: system)
    expectNoDifference(try target.load("acme").account, account)
  }

  // MARK: - The archive

  @Test("Archived documents that cannot be read are named by their numbers; the rest is kept")
  func archive() throws {
    let all = try archived()
    try store.flip(line: 2, of: SimulatedStore.archive)
    let recovery = try recovered()
    expectNoDifference(recovery.losses, [.documents("acme", first: all[1], last: all[1])])
    expectNoDifference(try store.recoveredArchive(), [all[0], all[2], all[3]])
    expectNoDifference(
      try store.verify(at: SimulatedStore.target).findings.map(\.problem),
      [.numbersLost(first: all[1], last: all[1])])
  }

  @Test("An archive that is cut off, or has lines twice, keeps what it has once")
  func cutArchive() throws {
    let all = try archived()
    let lines = try store.lines(SimulatedStore.archive)
    try store.write(
      [lines[0], lines[0], lines[1].dropLast(9)], to: SimulatedStore.archive)
    let losses = try recovered().losses
    #expect(losses.count == Set(all[1...].map { $0.rawValue.split(separator: "-").count }).count)
    expectNoDifference(try store.recoveredArchive(), [all[0]])
  }

  // MARK: - The store itself

  @Test("The ledger keeps what can be read, and its missing records are named")
  func ledger() throws {
    try store.flip(line: 2, of: SimulatedStore.ledger)
    expectNoDifference(try recovered().losses, [.ledger(first: 2, last: 2)])
    let target = try Store(opening: SimulatedStore.target, in: store.system)
    #expect(try target.gatewayLedger.records(as: SimulatedLife.Charge.self).count == 2)
  }

  @Test("A store.json that cannot be read is made anew; one of a later format is left alone")
  func manifest() throws {
    try store.system.damage(SimulatedStore.path + "/store.json", Array("{\"form".utf8))
    let losses = try recovered().losses
    guard case .manifest(.damaged) = losses.first, losses.count == 1 else {
      Issue.record("\(losses)")
      return
    }
    let later = try SimulatedStore()
    let file = SimulatedStore.path + "/store.json"
    try later.system.damage(file, Array("{\"format\":3}".utf8))
    #expect(throws: StoreError.futureFormat(file: file, found: 3, known: 2)) {
      try later.recover()
    }
  }

  @Test("Any changed byte costs at most what the report names, and the new store is sound")
  func everyByte() throws {
    let opened = try Store(opening: SimulatedStore.path, in: store.system)
    let account = try opened.whole(store.account)
    for path in try store.files().keys.sorted() {
      let whole = try #require(store.system.contents(path))
      for index in stride(from: 0, to: whole.count, by: Effort.isWhole ? 3 : 307) {
        let copy = SimulatedFileSystem(store.system.disk)
        var changed = whole
        changed[index] ^= 1
        try copy.damage(path, changed)
        let (recovery, recovered) = try copy.recover()
        let report = try Store.verify(at: SimulatedStore.target, in: copy)
        #expect(report.isSound, "\(path) byte \(index): \(report.findings)")
        guard recovery.isComplete, path.hasSuffix("json") else { continue }
        let isTorn = recovery.losses.contains { if case .unfinished = $0 { true } else { false } }
        #expect(recovered == account || isTorn, "\(path) byte \(index)")
      }
    }
  }

  @Test("The target is neither the source, nor in it, nor anything that is there")
  func places() throws {
    let directory = try TemporaryDirectory()
    let (source, _) = try directory.store(items: 1)
    let link = directory.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: source.path)
    for target in [source.path, source.path + "/accounts/new", link + "/new"] {
      #expect(throws: StoreError.insideSource(path: target, source: source.path)) {
        try Store.recover(source.path, to: target, at: Samples.moment)
      }
    }
    #expect(throws: StoreError.notEmpty(path: directory.path)) {
      try Store.recover(source.path, to: directory.path, at: Samples.moment)
    }
    let target = directory.path + "/deep/new"
    #expect(try Store.recover(source.path, to: target, at: Samples.moment).isComplete)
    expectNoDifference(try Store.verify(at: target).findings, [])
  }

  private func archived() throws -> [InvoiceNumber] {
    let opened = try Store(opening: SimulatedStore.path, in: store.system)
    let archive = opened.archive(of: store.account)
    return try (0..<archive.count).map { try archive.document(at: $0).document.issued.number }
  }
}
