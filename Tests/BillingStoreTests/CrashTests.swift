import Billing
import BillingStore
import TestSupport
import Testing

/// Each change that a program makes to the disk is a moment at which it can end, or the power fail.
///
/// A crash is what it leaves of the changes that were not synchronized, so nothing is crashed: the
/// disk as it was before each change is taken, and what a crash would leave of it is opened.
@Suite("A crash")
struct CrashTests {
  /// A part of all moments; the parts run side by side.
  private static let parts = 0..<4

  @Test(
    "before any change, whatever the disk keeps, loses nothing acknowledged and doubles nothing",
    arguments: parts)
  func anywhere(part: Int) throws {
    let recording = try SimulatedRecording.shared()
    var trial = Trial(recording)
    let size = (recording.moments.count + Self.parts.count - 1) / Self.parts.count
    for index in recording.moments.indices.dropFirst(part * size).prefix(size) {
      trial.crash(at: index)
    }
    print("part \(part): \(trial.summary)")
  }

  @Test("of who takes a checkpoint loses nothing that another commits next")
  func checkpoint() throws {
    let moments = try SimulatedRecording.shared().moments.filter {
      $0.step == SimulatedLife.steps.count - 2
    }
    #expect(moments.count > 15)
    for (number, moment) in moments.enumerated() {
      let next = SimulatedFileSystem(moment.disk)
      let store = try Store(opening: SimulatedLife.storePath, in: next)
      let committed = try store.append(
        [Samples.added(9)], onto: try store.load(SimulatedLife.account), at: Samples.moment,
        by: Samples.anna)
      let after = SimulatedFileSystem(next.disk.afterCrash(.nothing))
      let found = try Store(opening: SimulatedLife.storePath, in: after).load("acme")
      #expect(found.sequence == committed.sequence, "before change \(number)")
    }
  }

  @Test("Rule 42 · after each transaction that a crash can leave, the books are right")
  func books() throws {
    let recording = try SimulatedRecording.shared()
    #expect(recording.accounts.count == 15)
    for account in recording.accounts {
      let balance = account.balanceEntries.reduce(0) { $0 + $1.amount.minorUnits }
      #expect(account.balance.minorUnits == balance)
      #expect(balance >= 0)
      let numbers = account.invoices.map(\.invoice.number.rawValue)
      let expected = (0..<numbers.count).map { "ACME-2026-00000\($0 + 1)" }
      #expect(numbers == expected)
      let paid = account.invoices.flatMap(\.payments).map(\.amount)
      #expect(paid == recording.charges.prefix(paid.count).map(\.amount))
    }
    #expect(recording.charges.map(\.amount.minorUnits) == [83_814, 69_845, 88_470])
    #expect(recording.mails.count == 6)
  }
}

/// What is tried, counted; crashes that leave the same are tried once.
private struct Trial {
  /// What a crash left, and where the life was.
  private struct Image: Hashable {
    let tree: [String: [UInt8]?]
    /// What a loss of power would leave of it.
    let kept: [String: [UInt8]?]
    let acknowledged: SimulatedLife.Acknowledged
    let step: Int
  }

  private let recording: SimulatedRecording
  /// After which everything was lived on from.
  private var images: Set<Image> = []
  /// After which it was only opened and taken into use.
  private var imagesOfRecovery: Set<Image> = []
  private var crashCount = 0
  private var crashesOfRecoveryCount = 0
  private var triedCount = 0

  init(_ recording: SimulatedRecording) {
    self.recording = recording
  }

  var summary: String {
    "\(crashCount) crashes, \(crashesOfRecoveryCount) second ones, \(triedCount) different"
      + " (BILLING_SEED=\(Effort.seed))"
  }

  /// Ends the life before a change, with whatever is left of it, and, after every other change, once
  /// more while the store is opened again and taken into use.
  mutating func crash(at index: Int) {
    let moment = recording.moments[index]
    for survival in Self.survivals(at: index, mixtureCount: Effort.isWhole ? 50 : 5) {
      crashCount += 1
      let what = "before change \(index), in step \(moment.step), keeping \(survival)"
      let next = attempt(moment, survival, what, isSecond: false) { try $0.check(after: $1) }
      guard Effort.isWhole || index.isMultiple(of: 2) else { continue }
      for (number, moment) in next.enumerated() {
        let mixtureCount = Effort.isWhole ? 50 : 1
        for survival in Self.survivals(at: index + number, mixtureCount: mixtureCount) {
          crashesOfRecoveryCount += 1
          let what = "\(what), and then before change \(number), keeping \(survival)"
          _ = attempt(moment, survival, what, isSecond: true) { try $0.checkRecovery(after: $1) }
        }
      }
    }
  }

  /// Opens what a crash left, unless it was opened before.
  ///
  /// - Returns: The moments of opening and what follows.
  private mutating func attempt(
    _ moment: SimulatedRecording.Moment, _ survival: SimulatedDisk.Survival, _ what: String,
    isSecond: Bool, _ check: (SimulatedCrash, SimulatedDisk) throws -> [SimulatedRecording.Moment]
  ) -> [SimulatedRecording.Moment] {
    let disk = moment.disk.afterCrash(survival)
    let image = Image(
      tree: disk.tree(), kept: disk.afterCrash(.nothing).tree(),
      acknowledged: moment.acknowledged, step: moment.step)
    let isNew =
      isSecond
      ? !images.contains(image) && imagesOfRecovery.insert(image).inserted
      : images.insert(image).inserted
    guard isNew else { return [] }
    triedCount += 1
    do {
      return try check(SimulatedCrash(recording: recording, moment: moment), disk)
    } catch {
      Issue.record("\(what): \(error) (BILLING_SEED=\(Effort.seed))")
      return []
    }
  }

  private static func survivals(
    at index: Int, mixtureCount: Int
  ) -> [SimulatedDisk.Survival] {
    let seed = Effort.seed &* 1_000_003 &+ UInt64(index) &* 100
    return [.memory, .everything, .nothing]
      + (0..<mixtureCount).map { .torn(seed: seed &+ UInt64($0)) }
  }
}
