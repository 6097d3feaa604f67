import Billing
import BillingStore
import CustomDump
import Foundation
import Testing

/// `BILLING_CRASHES=all` lets each process carry out 250 commands, where else it is 25.
@Suite("Eight processes at once", .serialized)
struct ManyProcessesTests {
  private static let processCount = 8

  @Test("Rule 38 · On one account each command is applied once, and no number is left out")
  func oneAccount() async throws {
    let workplace = try Workplace(accounts: ["one"])
    let before = try workplace.lines(of: "one")
    try await Self.work(at: workplace.path, on: Array(repeating: "one", count: Self.processCount))

    expectNoDifference(try workplace.faults(), [])
    let lines = try workplace.lines(of: "one")
    let count = Self.processCount * ProcessEffort.commandsPerProcess
    expectNoDifference(lines.map(\.seq), Array(1...(before.count + count)))
    let found = lines.dropFirst(before.count).flatMap(\.purchaseOrders)
    #expect(found.count == count)
    for process in 0..<Self.processCount {
      expectNoDifference(
        found.filter { $0.hasPrefix("P\(process)-") },
        (0..<ProcessEffort.commandsPerProcess).map { "P\(process)-\($0)" })
    }
    let account = try Store(opening: workplace.path).load("one")
    #expect(account.sequence == before.count + count)
    expectNoDifference(account.account.purchaseOrder?.number, found.last)
    print("\(count) commands on one account in \(try workplace.report())")
  }

  @Test("On an account each nobody waits for another, not even for one that never lets go")
  func accountEach() async throws {
    let names = (0..<Self.processCount).map { "account-\($0)" }
    let workplace = try Workplace(accounts: names + ["held"])
    let lock = try #require(HeldLock("\(workplace.path)/accounts/held/lock"))
    try await Self.work(at: workplace.path, on: names)

    expectNoDifference(try workplace.faults(), [])
    #expect(throws: StoreError.lockUnavailable(path: lock.path)) {
      try Store(opening: workplace.path, lockTimeoutMilliseconds: 1).load("held")
    }
    for (process, name) in names.enumerated() {
      let lines = try workplace.lines(of: name)
      expectNoDifference(lines.map(\.seq), Array(1...(1 + ProcessEffort.commandsPerProcess)))
      expectNoDifference(
        lines.flatMap(\.purchaseOrders),
        (0..<ProcessEffort.commandsPerProcess).map { "P\(process)-\($0)" })
    }
    let count = Self.processCount * ProcessEffort.commandsPerProcess
    print("\(count) commands on eight accounts in \(try workplace.report())")
  }

  /// Lets processes of their own carry out commands, each on its account, all at the same time.
  private static func work(at path: String, on accounts: [String]) async throws {
    let count = ProcessEffort.commandsPerProcess
    await withTaskGroup(of: Void.self) { group in
      for (process, account) in accounts.enumerated() {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [
              path = path as String, account = account as String, process = process as Int,
              colleagues = accounts.count as Int, count = count as Int
            ] in
            let worker = try Worker(at: path, on: account, number: process)
            try worker.wait(forAll: colleagues)
            try worker.carryOut(count)
          }
        }
      }
    }
  }
}

/// A file's lock, for as long as this is kept.
private final class HeldLock {
  let path: String
  private let descriptor: Int32

  init?(_ path: String) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit {
    close(descriptor)
  }
}
