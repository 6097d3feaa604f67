import BillingStore
import Foundation
import TestSupport
import Testing

@Suite("How far a store's clock is ahead")
struct DayOffsetTests {
  private let directory: TemporaryDirectory
  private let store: Store

  init() throws {
    directory = try TemporaryDirectory()
    store = try directory.store().0
  }

  private var manifest: String { store.path + "/store.json" }

  private func manifestText() throws -> String {
    String(decoding: try contents(manifest), as: UTF8.self)
  }

  @Test("A new store's clock is the computer's, and its manifest says nothing of it")
  func absent() throws {
    #expect(try store.dayOffset() == 0)
    #expect(try manifestText() == "{\"format\":2,\"crc\":\"c7e32f95\"}\n")
  }

  @Test("The days are kept in the manifest, for its owner alone, and every opening finds them")
  func kept() throws {
    try store.raiseDayOffset(to: 38)
    #expect(try manifestText() == "{\"format\":2,\"dayOffset\":38,\"crc\":\"49e09b2f\"}\n")
    #expect(try Store(opening: store.path).dayOffset() == 38)
    let attributes = try FileManager.default.attributesOfItem(atPath: manifest)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try names(in: store.path) == ["accounts", "gateway", "lock", "store.json"])
  }

  @Test("A clock that is further ahead stays there: time never goes back")
  func neverLowered() throws {
    try store.raiseDayOffset(to: 38)
    try store.raiseDayOffset(to: 37)
    try store.raiseDayOffset(to: 0)
    #expect(try store.dayOffset() == 38)
    try store.raiseDayOffset(to: 36_500)
    #expect(try store.dayOffset() == 36_500)
  }

  @Test("Of several that move it at once the furthest wins")
  func atOnce() async throws {
    await withTaskGroup(of: Void.self) { group in
      for days in [5, 40, 12, 33, 7, 21] {
        group.addTask { [store] in try? store.raiseDayOffset(to: days) }
      }
    }
    #expect(try store.dayOffset() == 40)
  }

  @Test("A draft that a crash left is no clock, and in nobody's way")
  func draft() throws {
    try write("{\"format\":2,\"dayOff", to: store.path + "/store.json.new")
    #expect(try store.dayOffset() == 0)
    try store.raiseDayOffset(to: 2)
    #expect(try Store(opening: store.path).dayOffset() == 2)
  }

  @Test(
    "A value that cannot be is refused by name, and the store stays as it is",
    arguments: ["-1", "36501", "1.5", "\"38\"", "[38]", "99999999999999999999", "true", "null"])
  func damaged(value: String) throws {
    let text = "{\"format\":2,\"dayOffset\":\(value)}\n"
    try write(text, to: manifest)
    let attempts: [() throws -> Void] = [
      { _ = try Store(opening: store.path) }, { _ = try store.dayOffset() },
      { try store.raiseDayOffset(to: 40) },
    ]
    for attempt in attempts {
      #expect {
        try attempt()
      } throws: { error in
        guard case .damaged(let file, 1, .unreadable(let reason)) = error as? StoreError else {
          return false
        }
        return file == manifest && reason.contains("dayOffset")
      }
    }
    #expect(try manifestText() == text)
  }

  @Test("Every byte that changes in the manifest is found, or changes nothing")
  func changedByte() throws {
    try store.raiseDayOffset(to: 38)
    let whole = try contents(manifest)
    var foundCount = 0
    for index in whole.indices {
      for mask: UInt8 in [1, 2, 4, 8, 16, 32, 64, 128] {
        var changed = whole
        changed[index] ^= mask
        try write(changed, to: manifest)
        switch Result(catching: { () throws(StoreError) in try store.dayOffset() }) {
        case .success(let days): #expect(days == 38, "byte \(index), changed by \(mask)")
        case .failure(.damaged): foundCount += 1
        case .failure(let error): Issue.record(error)
        }
      }
    }
    #expect(foundCount > whole.count * 7)
  }

  @Test("A manifest without a checksum is taken as it is")
  func unsealed() throws {
    try write("{\"format\":2,\"dayOffset\":38}\n", to: manifest)
    #expect(try Store(opening: store.path).dayOffset() == 38)
  }

  @Test("More days than a store may have are a programmer's error")
  func outOfRange() async {
    await #expect(processExitsWith: .failure) {
      try TemporaryDirectory().store().0.raiseDayOffset(to: 36_501)
    }
    await #expect(processExitsWith: .failure) {
      try TemporaryDirectory().store().0.raiseDayOffset(to: -1)
    }
  }
}
