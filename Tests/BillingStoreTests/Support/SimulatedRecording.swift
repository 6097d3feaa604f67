import Billing
import BillingStore
import Foundation

/// The simulated life undisturbed: what it is after each step, and the disk before each change.
struct SimulatedRecording: Sendable {
  /// The disk at a moment, and how far the life was.
  struct Moment: Sendable {
    let disk: SimulatedDisk
    let acknowledged: SimulatedLife.Acknowledged
    /// The step that is under way; the count of steps at the end.
    let step: Int
  }

  /// Before each change, and at the end.
  let moments: [Moment]
  /// After each transaction.
  let accounts: [Account]
  let charges: [SimulatedLife.Charge]
  /// The outbox's files at the end, by name.
  let mails: [String: [UInt8]]
  let callCount: Int

  /// The one that all tests start from; recording takes longer than many a test.
  static func shared() throws -> SimulatedRecording { try recorded.get() }

  private static let recorded = Result { try SimulatedRecording() }

  private init() throws {
    let system = SimulatedFileSystem(keepsMoments: true)
    var life = SimulatedLife(on: system)
    var moments: [Moment] = []
    var accounts: [Account] = []
    while !life.isOver {
      let before = life
      try life.runStep()
      moments += before.moments(after: moments.count)
      if life.acknowledged.sequence > accounts.count, let account = try life.wholeAccount() {
        accounts.append(account)
      }
    }
    moments.append(
      Moment(disk: system.disk, acknowledged: life.acknowledged, step: life.nextStep))
    self.moments = moments
    self.accounts = accounts
    charges = try life.charges()
    mails = Self.mails(on: system.disk)
    callCount = system.callCount
  }

  /// What is delivered, by name.
  static func mails(on disk: SimulatedDisk) -> [String: [UInt8]] {
    let directory = SimulatedLife.accountPath + "/outbox/new/"
    var mails: [String: [UInt8]] = [:]
    for case (let path, let bytes?) in disk.tree() where path.hasPrefix(directory) {
      mails[String(path.dropFirst(directory.count))] = bytes
    }
    return mails
  }

  // MARK: - Checking

  /// Checks what a store shows against what was acknowledged.
  ///
  /// - Parameters:
  ///   - life: With the store as it was opened.
  ///   - acknowledged: What must be there.
  ///   - step: What may be there too, whole: what this step does.
  /// - Throws: What is wrong.
  func check(
    _ life: SimulatedLife, against acknowledged: SimulatedLife.Acknowledged, step: Int
  ) throws {
    let end = min(step + 1, SimulatedLife.steps.count)
    try ensure(
      life.store != nil || !acknowledged.isCreated, "the store is lost")
    let sequence = life.stored?.sequence ?? 0
    try ensure(
      (acknowledged.sequence...SimulatedLife.sequence(before: end)).contains(sequence),
      "transaction \(sequence) is the last, and \(acknowledged.sequence) was acknowledged")
    try ensure(
      try life.wholeAccount() == (sequence == 0 ? nil : accounts[sequence - 1]),
      "the account is another one after transaction \(sequence)")
    let charges = try life.charges()
    try ensure(
      (acknowledged.chargeCount...SimulatedLife.chargeCount(before: end)).contains(charges.count)
        && charges == Array(self.charges.prefix(charges.count)),
      "the ledger holds \(charges), and \(acknowledged.chargeCount) were acknowledged")
    let dayOffset = try life.store?.dayOffset() ?? 0
    try ensure(
      [acknowledged.dayOffset, SimulatedLife.dayOffset(before: end)].contains(dayOffset),
      "the clock is \(dayOffset) days ahead")
    try checkMails(on: life.system.disk, sequence: sequence)
    try ensure(life.stored?.outboxFault == nil, "the outbox was not filled")
    try ensure(life.system.openFileCount == 0, "a file stays open")
  }

  /// Each e-mail of each transaction is there once and whole.
  private func checkMails(on disk: SimulatedDisk, sequence: Int) throws {
    let due = mails.filter { Int($0.key.prefix(6)).map { $0 <= sequence } ?? false }
    let found = Self.mails(on: disk)
    try ensure(found == due, "the outbox holds \(found.keys.sorted()) after \(sequence)")
  }

  private func ensure(_ isTrue: Bool, _ complaint: String) throws {
    guard !isTrue else { return }
    throw SimulatedComplaint(complaint)
  }
}

extension SimulatedLife {
  /// The moments since a count of them, in which the life was as far as it is here.
  func moments(after count: Int) -> [SimulatedRecording.Moment] {
    system.moments.dropFirst(count).map {
      SimulatedRecording.Moment(disk: $0, acknowledged: acknowledged, step: nextStep)
    }
  }
}
