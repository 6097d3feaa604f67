import Billing
import BillingStore
import Foundation
import TestSupport
import Testing

/// What the computer's own file system refuses; only its administrator may mount another one.
@Suite("A real file system that refuses")
struct FaultRealTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test(
    "A full disk is told, loses nothing acknowledged, and takes the next commit once there is room",
    .enabled(if: SmallDisk.canBeMounted, "mounting needs the rights of an administrator"))
  func fullDisk() throws {
    let disk = try SmallDisk(at: directory.path + "/disk")
    try write([UInt8](repeating: 1, count: 128 << 10), to: disk.path + "/filler")
    let store = try Store.create(at: disk.path + "/store")
    var stored = try store.open(Samples.account(), at: Samples.moment, by: Samples.anna)
    var refusal: StoreError?
    for number in 1...2000 where refusal == nil {
      do throws(StoreError) {
        stored = try store.append(
          [Samples.added(number)], onto: stored, at: Samples.moment, by: Samples.anna)
      } catch {
        refusal = error
      }
    }
    let journal = store.path + "/accounts/acme/journal.ndjson"
    #expect(refusal == .io(path: journal, operation: .write, code: ENOSPC))
    let loaded = try Store(opening: store.path).load("acme")
    #expect(loaded.account == stored.account)
    #expect(loaded.recovery == nil)

    try FileManager.default.removeItem(atPath: disk.path + "/filler")
    let next = try store.append(
      [Samples.added(9999)], onto: stored, at: Samples.moment, by: Samples.anna)
    #expect(next.sequence == stored.sequence + 1)
    #expect(try store.load("acme").account == next.account)
    let draft = disk.path + "/full/store.json.new"
    try? write([UInt8](repeating: 1, count: 1 << 20), to: disk.path + "/filler")
    #expect(throws: StoreError.io(path: draft, operation: .write, code: ENOSPC)) {
      try Store.create(at: disk.path + "/full")
    }
  }

  @Test(
    "A disk that may not be written is read, and each change is refused by name",
    .enabled(if: SmallDisk.canBeMounted, "mounting needs the rights of an administrator"))
  func readOnlyDisk() throws {
    let disk = try SmallDisk(at: directory.path + "/disk")
    let made = try Store.create(at: disk.path + "/store")
    let stored = try made.open(Samples.account(), at: Samples.moment, by: Samples.anna)
    try disk.forbidWriting()

    let reader = try Store(reading: made.path)
    #expect(try reader.load("acme").account == stored.account)
    #expect(try reader.accountIDs() == ["acme"])
    let store = try Store(opening: made.path)
    let changes: [() throws -> Void] = [
      { try store.raiseDayOffset(to: 3) },
      {
        _ = try store.append(
          [Samples.added(1)], onto: stored, at: Samples.moment, by: Samples.anna)
      },
      { _ = try Store.create(at: disk.path + "/other") },
    ]
    for change in changes {
      let error = #expect(throws: StoreError.self) { try change() }
      guard case .io(let path, _, EROFS) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(path.hasPrefix(disk.path))
    }
  }

  @Test("A directory in which nothing may be made still takes commits, and refuses a new account")
  func noWritePermission() async throws {
    let path = directory.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      try Self.meetPermissions(in: path)
    }
  }

  /// Runs in a process of its own, which gives its rights away.
  private static func meetPermissions(in path: String) throws {
    try Unprivileged.become(owning: path)
    let store = try Store.create(at: path + "/store")
    let stored = try store.open(Samples.account(), at: Samples.moment, by: Samples.anna)
    let places = ["", "/accounts", "/accounts/acme"].map { store.path + $0 }
    for place in places { try Unprivileged.setMode(0o500, of: place) }
    defer { for place in places { try? Unprivileged.setMode(0o700, of: place) } }

    let next = try store.append(
      [Samples.added(1)], onto: stored, at: Samples.moment, by: Samples.anna)
    #expect(try store.load("acme").account == next.account)
    let changes: [() throws -> Void] = [
      { _ = try store.open(Samples.account("b"), at: Samples.moment, by: Samples.anna) },
      { try store.raiseDayOffset(to: 3) },
    ]
    for change in changes {
      let error = #expect(throws: StoreError.self) { try change() }
      guard case .io(let path, _, EACCES) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(path.hasPrefix(store.path))
    }
    #expect(try store.accountIDs() == ["acme"])
  }
}

/// A file system of 256 KiB in memory, gone when the test is over.
private final class SmallDisk {
  let path: String

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=256k", "none", path)
  }

  deinit {
    try? Self.run("umount", "-l", path)
  }

  func forbidWriting() throws {
    try Self.run("mount", "-o", "remount,ro", path)
  }

  static let canBeMounted: Bool = {
    guard geteuid() == 0, let directory = try? TemporaryDirectory() else { return false }
    return (try? SmallDisk(at: directory.path + "/disk")) != nil
  }()

  private static func run(_ command: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}

/// A process that permissions bind, since they do not bind an administrator's.
private enum Unprivileged {
  static func become(owning path: String) throws {
    guard geteuid() == 0 else { return }
    let nobody: uid_t = 65_534
    try check(chown(path, nobody, nobody))
    try check(setgroups(0, nil))
    try check(setgid(nobody))
    try check(setuid(nobody))
  }

  static func setMode(_ mode: mode_t, of path: String) throws {
    try check(chmod(path, mode))
  }

  private static func check(_ result: Int32) throws {
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }
}
