import BillingStore

/// A crash of the simulated life at a moment, and what must be there afterwards.
struct SimulatedCrash {
  let recording: SimulatedRecording
  let moment: SimulatedRecording.Moment

  /// Opens the store, twice, and lives on to the end.
  ///
  /// - Parameter disk: What the crash left.
  /// - Returns: Each moment of the first opening and of what is done next.
  /// - Throws: What is wrong.
  func check(after disk: SimulatedDisk) throws -> [SimulatedRecording.Moment] {
    let recovery = try checkRecovery(after: disk)
    try checkLivingOn(after: disk)
    return recovery
  }

  /// Opens the store twice.
  ///
  /// - Parameter disk: What the crash left.
  /// - Returns: Each moment of the first opening and of what is done next.
  /// - Throws: What is wrong.
  func checkRecovery(after disk: SimulatedDisk) throws -> [SimulatedRecording.Moment] {
    let system = SimulatedFileSystem(disk, keepsMoments: true)
    var life = SimulatedLife(
      on: system, acknowledged: moment.acknowledged, at: moment.step)
    try life.reopen()
    try check(life)
    try checkAgain(life)
    try checkLasting(life)
    var moments = life.moments(after: 0)
    let count = system.momentCount
    while !life.isOver, system.momentCount == count {
      let before = life
      try life.runStep()
      moments += before.moments(after: count)
    }
    return moments
  }

  /// Opens once more.
  private func checkAgain(_ life: SimulatedLife) throws {
    let again = try reopened(life.system.disk)
    try check(again)
    guard again.system.disk.tree() == life.system.disk.tree(), again.stored?.recovery == nil,
      try again.wholeAccount() == life.wholeAccount()
    else { throw SimulatedComplaint("opening a second time finds something else") }
  }

  /// Opens once more after a loss of power: what was once shown does not go.
  private func checkLasting(_ life: SimulatedLife) throws {
    let again = try reopened(life.system.disk.afterCrash(.nothing))
    try check(again)
    guard try again.wholeAccount() == life.wholeAccount(), try again.charges() == life.charges()
    else { throw SimulatedComplaint("what was shown does not last") }
    guard Self.setAside(on: again.system.disk) == Self.setAside(on: life.system.disk) else {
      throw SimulatedComplaint("what was set aside does not last")
    }
  }

  /// Everything that was cut off can be done, once, and lasts.
  private func checkLivingOn(after disk: SimulatedDisk) throws {
    var life = try reopened(disk)
    try life.run()
    let end = try reopened(life.system.disk.afterCrash(.nothing))
    try recording.check(end, against: life.acknowledged, step: SimulatedLife.steps.count)
    try checkWithoutCheckpoint(end.system.disk)
  }

  /// The checkpoint can be destroyed, and a recovery finds everything.
  private func checkWithoutCheckpoint(_ disk: SimulatedDisk) throws {
    let system = SimulatedFileSystem(disk)
    try system.damage(SimulatedStore.checkpoint, Array("destroyed".utf8))
    let (recovery, account) = try system.recover()
    guard recovery.isComplete, account == recording.accounts.last else {
      throw SimulatedComplaint("without its checkpoint the account is \(recovery.losses)")
    }
  }

  private static func setAside(on disk: SimulatedDisk) -> [String: [UInt8]?] {
    disk.tree().filter { $0.key.hasSuffix(".rejected") }
  }

  private func reopened(_ disk: SimulatedDisk) throws -> SimulatedLife {
    var life = SimulatedLife(
      on: SimulatedFileSystem(disk), acknowledged: moment.acknowledged, at: moment.step)
    try life.reopen()
    return life
  }

  private func check(_ life: SimulatedLife) throws {
    try recording.check(life, against: moment.acknowledged, step: moment.step)
  }
}
