import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("The outbox")
struct OutboxTests {
  private let directory: TemporaryDirectory
  private let store: Store
  /// After transaction 3, which sent the first two mails.
  private let stored: StoredAccount
  private let names = [
    "000003.mail-1.billing-center", "000003.mail-2.billing-center",
  ]

  init() throws {
    directory = try TemporaryDirectory()
    let before: StoredAccount
    (store, before) = try directory.store(items: 1)
    stored = try store.append(
      [Samples.mail(1), Samples.added(2), Samples.mail(2)], onto: before, at: Samples.moment,
      by: Samples.anna)
  }

  private var new: String { directory.outbox + "/new" }
  private var cur: String { directory.outbox + "/cur" }
  private var mark: String { directory.outbox + "/delivered" }

  private func listed(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test("A mail is there as soon as it is committed, as it was composed")
  func delivered() throws {
    #expect(stored.outboxFault == nil)
    expectNoDifference(try listed(new), names)
    #expect(try listed(directory.outbox) == ["cur", "delivered", "new", "tmp"])
    #expect(try listed(directory.outbox + "/tmp") == [])
    let message = String(decoding: try contents(new + "/" + names[0]), as: UTF8.self)
    #expect(message == "Subject: Ordine 1\r\n\r\nGrazie.\r\n")
  }

  @Test("What was read, moved or deleted does not come back")
  func notAgain() throws {
    try FileManager.default.moveItem(
      atPath: new + "/" + names[0], toPath: cur + "/" + names[0] + ":2,S")
    try FileManager.default.removeItem(atPath: new + "/" + names[1])
    _ = try store.load("acme")
    let next = try store.append(
      [Samples.mail(3)], onto: stored, at: Samples.moment, by: Samples.anna)
    _ = try store.refresh(next)
    #expect(try listed(new) == ["000004.mail-3.billing-center"])
    #expect(try listed(cur) == [names[0] + ":2,S"])
  }

  @Test("Where no mail waits, an account is read beside another reader")
  func readers() throws {
    let reader = FileLock(
      path: store.path + "/accounts/acme/lock", timeoutMilliseconds: 0, files: Files())
    let impatient = try Store(opening: store.path, lockTimeoutMilliseconds: 20)
    let read = try reader.withLock(.shared) { () throws(StoreError) in
      try impatient.load("acme")
    }
    #expect(read.account == stored.account)
  }

  @Test("What a crash left out is put there at the next opening, and nothing twice")
  func afterCrash() throws {
    for leftOut in [[], [0], [1], [0, 1]] {
      try? FileManager.default.removeItem(atPath: mark)
      for index in leftOut { try FileManager.default.removeItem(atPath: new + "/" + names[index]) }
      try write("half a m", to: directory.outbox + "/tmp/" + names[0])
      _ = try store.load("acme")
      expectNoDifference(try listed(new), names)
      #expect(try contents(new + "/" + names[0]).count == 30)
      #expect(FileManager.default.fileExists(atPath: mark))
    }
  }

  @Test("After a crash a mail that a reader has moved already counts as there")
  func afterCrashAndReading() throws {
    try FileManager.default.removeItem(atPath: mark)
    try FileManager.default.moveItem(
      atPath: new + "/" + names[0], toPath: cur + "/" + names[0] + ":2,RS")
    _ = try store.load("acme")
    #expect(try listed(new) == [names[1]])
    #expect(try listed(cur) == [names[0] + ":2,RS"])
  }

  @Test("An outbox that is gone is made again")
  func gone() throws {
    try FileManager.default.removeItem(atPath: directory.outbox)
    _ = try store.load("acme")
    expectNoDifference(try listed(new), names)
  }

  @Test("A commit stands where the outbox cannot be filled, and the mail follows")
  func fault() throws {
    try FileManager.default.moveItem(atPath: new, toPath: new + "-away")
    try write("in the way", to: new)
    let next = try store.append(
      [Samples.mail(3)], onto: stored, at: Samples.moment, by: Samples.anna)
    #expect(next.sequence == 4)
    #expect(next.outboxFault == .notADirectory(path: new))
    #expect(try store.load("acme").outboxFault == .notADirectory(path: new))
    #expect(try store.load("acme").account == next.account)

    try FileManager.default.removeItem(atPath: new)
    try FileManager.default.moveItem(atPath: new + "-away", toPath: new)
    let last = try store.append(
      [Samples.mail(4)], onto: next, at: Samples.moment, by: Samples.anna)
    #expect(last.outboxFault == nil)
    expectNoDifference(
      try listed(new),
      names + ["000004.mail-3.billing-center", "000005.mail-4.billing-center"])
  }

  @Test("A mail's name cannot lead out of the outbox")
  func hostileName() throws {
    _ = try store.append(
      [Samples.mail(3, id: "../../a:b_é")], onto: stored, at: Samples.moment, by: Samples.anna)
    #expect(
      try listed(new).last == "000004.%2e%2e%2f%2e%2e%2fa%3ab%5f%c3%a9.billing-center")
  }
}
