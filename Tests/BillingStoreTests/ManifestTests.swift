import Foundation
import Testing

@testable import BillingStore

/// What somebody was told of a store's manifest holds after a power cut, whoever had written it.
@Suite("What a store's manifest says")
struct ManifestTests {
  private static let place = "/data/store"

  @Test("A store that could be opened lasts, also where its maker was killed before it would")
  func maker() throws {
    let system = SimulatedFileSystem(keepsMoments: true)
    _ = try Store.create(at: Self.place, in: system)
    var openedCount = 0
    for disk in system.moments + [system.disk] {
      let left = SimulatedFileSystem(disk.afterCrash(.memory))
      guard (try? Store(opening: Self.place, in: left)) != nil else { continue }
      openedCount += 1
      let cut = SimulatedFileSystem(left.disk.afterCrash(.nothing))
      #expect(throws: Never.self) { try Store(opening: Self.place, in: cut) }
    }
    #expect(openedCount > 1)
  }

  @Test("A clock is as far ahead as one was told, also where another terminal failed to move it")
  func clock() throws {
    try afterOthersFailures { (store) throws(StoreError) in
      try store.raiseDayOffset(to: 38)
    } expect: { store in
      let days = try store.dayOffset()
      #expect(days == 38)
    }
  }

  @Test("A store is of the format one was told, also where another terminal failed to raise it")
  func format() throws {
    try afterOthersFailures { (store) throws(StoreError) in
      try store.raiseFormat()
    } expect: { store in
      let format = try store.manifest().format
      #expect(format == Store.format)
    }
  }

  /// Lets one terminal fail at each of its calls, and then another one do the same before the power
  /// is cut; but not where a synchronization failed, which leaves nothing to hold on to.
  private func afterOthersFailures(
    of change: (Store) throws(StoreError) -> Void, expect: (Store) throws -> Void
  ) throws {
    let sound = SimulatedFileSystem()
    let store = try Self.terminals(on: sound).first
    let first = sound.callCount + 1
    try change(store)
    var struckCount = 0
    for call in first...sound.callCount {
      let system = SimulatedFileSystem(
        fault: SimulatedFault(reach: .once(at: call), effect: .fails(code: EMFILE)))
      let terminals = try Self.terminals(on: system)
      try? change(terminals.first)
      guard let struck = system.struck, !struck.call.synchronizes else { continue }
      struckCount += 1
      try change(terminals.second)
      let cut = SimulatedFileSystem(system.disk.afterCrash(.nothing))
      try expect(try Store(opening: Self.place, in: cut))
    }
    #expect(struckCount > 5)
  }

  /// A new store of the first format, opened twice.
  private static func terminals(
    on system: SimulatedFileSystem
  ) throws -> (first: Store, second: Store) {
    let store = try Store.create(at: place, in: system)
    try store.write(Manifest(format: 1))
    return (store, try Store(opening: place, in: system))
  }
}
