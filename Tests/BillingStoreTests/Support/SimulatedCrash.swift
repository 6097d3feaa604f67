import BillingStore

/// A crash of the simulated life at a moment, and what must be there afterwards.
struct SimulatedCrash {
  let recording: SimulatedRecording
  let moment: SimulatedRecording.Moment

  /// Opens the store, twice, and lives on to the end.
  ///
  /// - Parameter disk: What the crash left.
  /// - Returns: The disk before each change that the first opening made.
  /// - Throws: What is wrong.
  func check(after disk: SimulatedDisk) throws -> [SimulatedDisk] {
    let recovery = try checkRecovery(after: disk)
    try checkLivingOn(after: disk)
    return recovery
  }

  /// Opens the store twice.
  ///
  /// - Parameter disk: What the crash left.
  /// - Returns: The disk before each change that the first opening made.
  /// - Throws: What is wrong.
  func checkRecovery(after disk: SimulatedDisk) throws -> [SimulatedDisk] {
    let system = SimulatedFileSystem(disk, keepsMoments: true)
    var life = SimulatedLife(
      on: system, acknowledged: moment.acknowledged, at: moment.step)
    try life.reopen()
    try check(life)
    let recovery = system.moments
    try checkAgain(&life)
    try checkLasting(life)
    return recovery
  }

  /// Opens once more.
  private func checkAgain(_ life: inout SimulatedLife) throws {
    let tree = life.system.disk.tree()
    let account = try life.wholeAccount()
    try life.reopen()
    try check(life)
    guard life.system.disk.tree() == tree, try life.wholeAccount() == account,
      life.stored?.recovery == nil
    else { throw SimulatedComplaint("opening a second time finds something else") }
  }

  /// Opens once more after a loss of power: what was once shown does not go.
  private func checkLasting(_ life: SimulatedLife) throws {
    let again = try reopened(life.system.disk.afterCrash(.nothing))
    try check(again)
    guard try again.wholeAccount() == life.wholeAccount(), try again.charges() == life.charges()
    else { throw SimulatedComplaint("what was shown does not last") }
  }

  /// Everything that was cut off can be done, once, and lasts.
  private func checkLivingOn(after disk: SimulatedDisk) throws {
    var life = try reopened(disk)
    try life.run()
    let end = try reopened(life.system.disk.afterCrash(.nothing))
    try recording.check(end, against: life.acknowledged, step: SimulatedLife.steps.count)
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
