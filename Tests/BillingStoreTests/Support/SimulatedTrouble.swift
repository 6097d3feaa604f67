import Billing
import Foundation

@testable import BillingStore

/// The simulated life on a file system on which something goes wrong.
///
/// Where a step fails it opens the store again and tries once more; where that fails too, it waits
/// until all is well again. A system on which everything failed is started anew for that.
struct SimulatedTrouble {
  let recording: SimulatedRecording
  let fault: SimulatedFault

  /// How many calls are enough for any life: an interrupted one is made again a hundred times, and a
  /// short one once for each byte.
  private var callLimit: Int { fault.effect == .oneByte ? 100_000 : 20_000 }

  /// Lives through the fault, and on to the end.
  ///
  /// - Returns: Whether anything failed.
  func run() throws -> Bool {
    let system = SimulatedFileSystem(fault: fault, callLimit: callLimit)
    var life = SimulatedLife(on: system)
    let failures = try suffer(&life)
    try ensure(system.callCount < callLimit, "\(system.callCount) calls were made")
    system.heal()
    if case .from = fault.reach {
      for survival in [SimulatedDisk.Survival.everything, .nothing] {
        try liveOn(life, on: SimulatedFileSystem(system.disk.afterCrash(survival)))
      }
    } else {
      try liveOn(life, on: system)
    }
    return failures > 0
  }

  /// Opens the store on a sound system, and lives to the end.
  private func liveOn(_ life: SimulatedLife, on system: SimulatedFileSystem) throws {
    var next = SimulatedLife(on: system, acknowledged: life.acknowledged, at: life.nextStep)
    try next.reopen()
    try recording.check(next, against: next.acknowledged, step: next.nextStep)
    try next.run()
    try checkEnd(next)
  }

  /// Lives as long as the fault lets it.
  private func suffer(_ life: inout SimulatedLife) throws -> Int {
    var failures = 0
    while !life.isOver, failures < 4 {
      let commits = SimulatedLife.steps[life.nextStep].commits
      let wasLost = isLost(life.system)
      do {
        try life.runStep()
        try ensure(
          !wasLost || !commits || failures > 0, "what followed a failed synchronization was changed"
        )
      } catch let error as StoreError {
        failures += 1
        if failures == 1, isLost(life.system) { try checkRefusal(&life, wasLost ? error : nil) }
        guard (try? life.reopen()) != nil else { break }
      }
    }
    return failures
  }

  /// Whether a synchronization has failed for good.
  private func isLost(_ system: SimulatedFileSystem) -> Bool {
    guard case .once = fault.reach, fault.effect != .fails(code: EINTR) else { return false }
    return system.struck?.call.synchronizes ?? false
  }

  /// Checks that a store whose synchronization failed changes nothing more, and reads on.
  private func checkRefusal(_ life: inout SimulatedLife, _ error: StoreError?) throws {
    if let error { try ensure(error.isReadOnly, "refused as \(error)") }
    guard let store = life.store, let stored = life.stored else { return }
    let before = life.system.disk.tree()
    let changes: [() throws -> Void] = [
      { try store.raiseDayOffset(to: 1000) },
      {
        _ = try store.append([Samples.added(9)], onto: stored, at: Samples.moment, by: "system")
      },
      { _ = try store.open(try Samples.account("other"), at: Samples.moment, by: "system") },
    ]
    for change in changes {
      do {
        try change()
        throw SimulatedComplaint("a store that should be read-only was changed")
      } catch let error as StoreError {
        try ensure(error.isReadOnly, "refused as \(error)")
      }
    }
    try ensure(life.system.disk.tree() == before, "a refused change left something")
    let read = try store.load(SimulatedLife.account)
    try ensure(
      try life.whole(read.account) == life.whole(stored.account),
      "what is read is not what was acknowledged")
  }

  /// Checks that all is there, also after a loss of power.
  private func checkEnd(_ life: SimulatedLife) throws {
    var end = SimulatedLife(
      on: SimulatedFileSystem(life.system.disk.afterCrash(.nothing)),
      acknowledged: life.acknowledged, at: life.nextStep)
    try end.reopen()
    try recording.check(end, against: life.acknowledged, step: life.nextStep)
  }

  private func ensure(_ isTrue: Bool, _ complaint: String) throws {
    guard !isTrue else { return }
    throw SimulatedComplaint(complaint)
  }
}

extension StoreError {
  fileprivate var isReadOnly: Bool {
    if case .readOnly(_, .some) = self { true } else { false }
  }
}
