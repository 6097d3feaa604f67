import Billing

@testable import BillingStore

/// A file of a simulated store of which bytes were changed or cut off, and what becomes of it.
struct SimulatedDamage {
  /// What opening makes of it.
  enum Finding: Hashable {
    /// Refused with the file and this line; nothing was changed.
    case refused(line: Int)
    /// The last record was set aside, and all before it is there.
    case setAside
    /// All is there.
    case repaired
  }

  let recording: SimulatedRecording
  let moment: SimulatedRecording.Moment
  let path: String
  let bytes: [UInt8]

  init(_ recording: SimulatedRecording, at moment: SimulatedRecording.Moment, _ path: String) {
    self.recording = recording
    self.moment = moment
    self.path = path
    bytes = SimulatedFileSystem(moment.disk).contents(path) ?? []
  }

  /// The files whose every byte is guarded.
  static func files(on disk: SimulatedDisk) -> [String] {
    disk.tree().keys.filter { path in
      path.hasSuffix(".ndjson") || path.hasSuffix("/account.json")
    }.sorted()
  }

  /// Where the last record begins.
  var lastRecord: Int {
    (bytes[..<(end - 1)].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  /// Where the last record ends; room may come after it.
  var end: Int {
    (bytes.lastIndex { $0 != JournalRoom.filler } ?? -1) + 1
  }

  /// In which line a byte is; a line feed is its line's last byte.
  func line(of index: Int) -> Int {
    1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
  }

  /// Opens the store with other bytes in the file's place.
  ///
  /// - Parameter changed: The file's bytes.
  /// - Returns: What was found.
  /// - Throws: A complaint where what is found is neither refused nor what was.
  func finding(_ changed: [UInt8]) throws -> Finding {
    let system = SimulatedFileSystem(moment.disk)
    try system.damage(path, changed)
    let before = files(system)
    var life = SimulatedLife(on: system, acknowledged: moment.acknowledged, at: moment.step)
    do {
      try life.reopen()
      let charges = try life.charges()
      return try self.finding(life, charges)
    } catch StoreError.damaged(path, let line, _) {
      guard files(system) == before else {
        throw SimulatedComplaint("what was refused was changed")
      }
      return .refused(line: line)
    }
  }

  private func finding(
    _ life: SimulatedLife, _ charges: [SimulatedLife.Charge]
  ) throws -> Finding {
    let sequence = life.stored?.sequence ?? 0
    let whole = moment.acknowledged
    let isLedger = !path.hasPrefix(SimulatedLife.accountPath)
    guard sequence > 0, try life.wholeAccount() == recording.accounts[sequence - 1],
      charges == Array(recording.charges.prefix(charges.count))
    else { throw SimulatedComplaint("another state was read") }
    let lost = (whole.sequence - sequence, whole.chargeCount - charges.count)
    switch lost {
    case (0, 0): return .repaired
    case (isLedger ? 0 : 1, isLedger ? 1 : 0):
      guard life.system.contents(path + ".rejected") != nil,
        isLedger || life.stored?.recovery != nil
      else { throw SimulatedComplaint("the last record was lost in silence") }
      return .setAside
    default: throw SimulatedComplaint("\(lost) transactions and charges were lost")
    }
  }

  private func files(_ system: SimulatedFileSystem) -> [String: [UInt8]?] {
    system.disk.tree().filter { !$0.key.hasSuffix("lock") }
  }
}
