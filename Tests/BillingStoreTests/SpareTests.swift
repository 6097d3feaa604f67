import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

/// `BILLING_CRASHES=all` changes every byte, where else one of each few; `BILLING_SEED=17` changes
/// them otherwise.
@Suite("The checkpoint and journal that a checkpoint replaced")
struct SpareTests {
  /// A store after a count of checkpoints, with transactions between and after them.
  private struct Sample {
    let system: SimulatedFileSystem
    let account: Account

    init(checkpoints count: Int) throws {
      var life = SimulatedLife(on: SimulatedFileSystem())
      var taken = 0
      while !life.isOver {
        if case .checkpoint = SimulatedLife.steps[life.nextStep].action {
          if taken == count { break }
          taken += 1
        }
        try life.runStep()
      }
      let store = try #require(life.store)
      var stored = try #require(life.stored)
      for number in taken..<count {
        stored = try store.checkpoint(stored, at: Samples.moment)
        stored = try store.append(
          [Samples.added(20 + number)], onto: stored, at: Samples.moment, by: Samples.anna)
      }
      system = life.system
      account = try store.whole(stored.account)
    }
  }

  // MARK: - One file is damaged

  @Test("Whatever becomes of account.json, the one before brings everything back", arguments: 0...3)
  func damaged(count: Int) throws {
    let sample = try Sample(checkpoints: count)
    guard let whole = sample.system.contents(SimulatedStore.checkpoint) else {
      #expect(count == 0)
      let (recovery, account) = try sample.system.recover()
      expectNoDifference(recovery.losses, [])
      return expectNoDifference(account, sample.account)
    }
    var random = SeededGenerator(seed: Effort.seed)
    var damages: [[UInt8]?] = [nil, [], Array(whole.prefix(whole.count / 2))]
    for index in stride(from: 0, to: whole.count, by: Effort.isWhole ? 1 : 97) {
      var changed = whole
      changed[index] ^= UInt8.random(in: 1...255, using: &random)
      damages.append(changed)
    }
    for (index, bytes) in damages.enumerated() {
      let copy = SimulatedFileSystem(sample.system.disk)
      if let bytes {
        try copy.damage(SimulatedStore.checkpoint, bytes)
      } else {
        try copy.removeFile(SimulatedStore.checkpoint)
      }
      let (recovery, account) = try copy.recover()
      let what = "damage \(index) (BILLING_SEED=\(Effort.seed))"
      #expect(recovery.losses == [.spareCheckpoint("acme")], "\(what)")
      #expect(recovery.isComplete)
      #expect(account == sample.account, "\(what)")
    }
  }

  // MARK: - The spare is damaged too

  @Test("A spare journal is taken up to its damage; what follows is named, kept and not applied")
  func broken() throws {
    let recording = try SimulatedRecording.shared()
    let whole = try SimulatedStore()
    let lines = try whole.lines(SimulatedStore.spareJournal)
    let journal = try whole.lines(SimulatedStore.journal)
    expectNoDifference(lines.count, 4)
    for line in 1...4 {
      let store = try SimulatedStore()
      try store.flip(line: line, of: SimulatedStore.spareJournal)
      let damaged = try store.lines(SimulatedStore.spareJournal)
      try store.system.damage(SimulatedStore.checkpoint, Array("{".utf8))
      let (recovery, account) = try store.system.recover()
      let after = [11, 11, 12, 13][line - 1]
      guard case .transactions("acme", after, let readable, 1, let fault) = recovery.losses.first,
        case .damaged(SimulatedStore.spareJournal, line, _) = fault
      else {
        Issue.record("line \(line): \(recovery.losses)")
        continue
      }
      #expect(recovery.losses.count == 1)
      #expect(readable == 6 - line)
      expectNoDifference(account, recording.accounts[after - 1])
      expectNoDifference(recovery.accounts.map(\.sequence), [15])
      expectNoDifference(
        try store.lines(SimulatedStore.target + "/accounts/acme/journal.ndjson.rejected"),
        Array(damaged[(line - 1)...]) + journal)
      expectNoDifference(try store.verify(at: SimulatedStore.target).findings, [])
    }
  }

  @Test("A journal is not gone on with where the spare does not reach its beginning")
  func gap() throws {
    let recording = try SimulatedRecording.shared()
    let store = try SimulatedStore()
    try store.system.damage(SimulatedStore.checkpoint, [])
    let lines = try store.lines(SimulatedStore.spareJournal)
    try store.write(lines.dropLast(), to: SimulatedStore.spareJournal)
    let (recovery, account) = try store.system.recover()
    guard
      case .transactions("acme", after: 13, readable: 2, unreadable: 0, let fault) =
        recovery.losses.first, case .damaged(SimulatedStore.journal, 1, _) = fault
    else {
      Issue.record("\(recovery.losses)")
      return
    }
    #expect(!recovery.isComplete)
    expectNoDifference(account, recording.accounts[12])
  }

  @Test("A spare checkpoint without its journal is gone back to")
  func alone() throws {
    let store = try SimulatedStore()
    try store.system.damage(SimulatedStore.checkpoint, [])
    try store.system.removeFile(SimulatedStore.spareJournal)
    let (recovery, account) = try store.system.recover()
    #expect(!recovery.isComplete)
    expectNoDifference(account, try SimulatedRecording.shared().accounts[10])
  }

  // MARK: - Crashes

  @Test("A crash within a checkpoint leaves the spare or the account it was made of")
  func crash() throws {
    let sample = try Sample(checkpoints: 2)
    let system = SimulatedFileSystem(sample.system.disk, keepsMoments: true)
    try checkpoint(system)
    var lost: [SimulatedDisk.Survival: Int] = [:]
    for (index, moment) in (system.moments + [system.disk]).enumerated() {
      let torn = (0..<5).map { SimulatedDisk.Survival.torn(seed: UInt64(index * 100 + $0)) }
      for survival in [.memory, .everything, .nothing] + torn {
        let what = "before change \(index), keeping \(survival)"
        let disk = moment.afterCrash(survival)
        let store = try Store(opening: SimulatedStore.path, in: SimulatedFileSystem(disk))
        #expect(try store.whole(store.load("acme").account) == sample.account, "\(what)")
        let copy = SimulatedFileSystem(disk)
        try copy.damage(SimulatedStore.checkpoint, Array("destroyed".utf8))
        let (recovery, account) = try copy.recover()
        if recovery.isComplete {
          #expect(account == sample.account, "\(what)")
        } else {
          lost[survival, default: 0] += 1
        }
      }
    }
    // From the removal of the old spare up to the new checkpoint's name there is none.
    #expect(lost[.memory] == 4)
    #expect(lost[.nothing] == nil)
  }

  @Test("After a crash the journal can be its own spare, and goes on with its mails")
  func shared() throws {
    let sample = try Sample(checkpoints: 2)
    let system = SimulatedFileSystem(sample.system.disk, keepsMoments: true)
    try checkpoint(system)
    let disk = try #require(
      system.moments.last { disk in
        let moment = SimulatedFileSystem(disk)
        return moment.contents(SimulatedStore.journal)
          == moment.contents(SimulatedStore.spareJournal)
      })
    // Committed, with its mail still waiting.
    let next = SimulatedFileSystem(
      disk, fault: SimulatedFault(reach: .every(.rename), effect: .fails(code: EIO)))
    let store = try Store(opening: SimulatedStore.path, in: next)
    let stored = try store.append(
      [Samples.added(9), try Samples.mail(7)], onto: try store.load("acme"), at: Samples.moment,
      by: Samples.anna)
    #expect(stored.outboxFault != nil)
    #expect(next.contents(SimulatedStore.journal) == next.contents(SimulatedStore.spareJournal))
    let whole = try store.whole(stored.account)
    let recovered = try expectRecovered(next.disk, as: whole)
    let mail = "/accounts/acme/outbox/new/000016.mail-7.billing-center"
    #expect(next.contents(SimulatedStore.path + mail) == nil)
    #expect(recovered.contents(SimulatedStore.target + mail) != nil)
    next.heal()
    try checkpoint(next)
    _ = try expectRecovered(next.disk, as: whole)
  }

  /// Takes one more checkpoint.
  private func checkpoint(_ system: SimulatedFileSystem) throws {
    let store = try Store(opening: SimulatedStore.path, in: system)
    _ = try store.checkpoint(try store.load("acme"), at: Samples.moment)
  }

  /// Destroys the checkpoint, and recovers everything.
  private func expectRecovered(
    _ disk: SimulatedDisk, as whole: Account
  ) throws -> SimulatedFileSystem {
    let copy = SimulatedFileSystem(disk)
    try copy.damage(SimulatedStore.checkpoint, Array("destroyed".utf8))
    let (recovery, account) = try copy.recover()
    expectNoDifference(recovery.losses, [.spareCheckpoint("acme")])
    expectNoDifference(account, whole)
    return copy
  }

  // MARK: - File systems

  @Test(
    "A file system that gives a file no second name goes without a spare",
    arguments: [EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV])
  func noLinks(code: Int32) throws {
    let system = SimulatedFileSystem(
      fault: SimulatedFault(reach: .every(.link), effect: .fails(code: code)))
    var life = SimulatedLife(on: system)
    try life.run()
    #expect(system.struck?.call == .link)
    expectNoDifference(try life.wholeAccount(), try Sample(checkpoints: 2).account)
    #expect(try life.system.files(below: "/store").keys.allSatisfy { !$0.hasSuffix(".spare") })
    #expect(system.contents(SimulatedStore.checkpoint) != nil)
  }

  @Test("A spare is for its owner alone, and replaced by the next checkpoint")
  func real() throws {
    let directory = try TemporaryDirectory()
    let (store, _) = try directory.store(items: 2)
    var stored = try store.load("acme")
    let first = directory.account + "/account.json"
    for number in 3...4 {
      stored = try store.checkpoint(stored, at: Samples.moment)
      let checkpoint = try contents(first)
      stored = try store.append(
        [Samples.added(number)], onto: stored, at: Samples.moment, by: Samples.anna)
      let journal = try contents(directory.journal)
      stored = try store.checkpoint(stored, at: Samples.moment)
      #expect(try contents(first + ".spare") == checkpoint)
      #expect(try contents(directory.journal + ".spare") == journal)
      stored = try store.append(
        [Samples.added(10 + number)], onto: stored, at: Samples.moment, by: Samples.anna)
    }
    expectNoDifference(try Store.verify(at: store.path).findings, [])
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: first))
    try file.write(contentsOf: Data("destroyed".utf8))
    try file.close()
    let target = directory.path + "/new"
    let recovery = try Store.recover(store.path, to: target, at: Samples.moment)
    expectNoDifference(recovery.losses, [.spareCheckpoint("acme")])
    let recovered = try Store(opening: target).load("acme")
    expectNoDifference(recovered.account, stored.account)
    #expect(try !names(in: target + "/accounts/acme").contains { $0.hasSuffix(".spare") })
  }
}
