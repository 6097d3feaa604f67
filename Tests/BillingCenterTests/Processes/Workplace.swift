import Billing
import BillingService
import BillingStore
import Foundation
import TestSupport
import Testing

/// A store on which several processes work at the same time.
final class Workplace: Sendable {
  let path: String
  private let directory: URL

  /// Makes a store with empty accounts.
  init(accounts: [String]) throws {
    directory = FileManager.default.temporaryDirectory
      .appending(path: "bct-\(UUID().uuidString.prefix(13))", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    path = directory.appending(path: "store").path
    let store = try Store.create(at: path)
    for account in accounts {
      _ = try store.open(
        Self.account(AccountID(account)), at: Timestamp(secondsSinceEpoch: 0), by: "system")
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  private static func account(_ id: AccountID) -> Account {
    Account(
      id: id, series: "TEST", kind: .online, currency: .eur, timeZone: "Europe/Rome",
      language: .italian,
      company: Company(
        name: "ACME S.r.l.",
        address: PostalAddress(
          street: "Via Roma 1", postalCode: "20100", city: "Milano", country: "IT")),
      people: [Person(id: Worker.person, name: "Anna Rossi", role: .billingContact)],
      openedOn: Worker.day)
  }

  // MARK: - What was done

  /// A journal's line, as far as the tests look.
  struct Line: Decodable {
    struct Event: Decodable {
      struct Setting: Decodable {
        struct Order: Decodable {
          let number: String
        }

        let purchaseOrder: Order
      }

      let purchaseOrderSet: Setting?
    }

    let seq: Int
    let events: [Event]

    var purchaseOrders: [String] { events.compactMap(\.purchaseOrderSet?.purchaseOrder.number) }
  }

  /// An account's journal, oldest first, as another program would read it.
  func lines(of account: String) throws -> [Line] {
    try journalLines(at: "\(path)/accounts/\(account)/journal.ndjson")
      .map { try JSONDecoder().decode(Line.self, from: $0) }
  }

  /// Why processes stopped before their end.
  func faults() throws -> [String] { try spans().compactMap(\.fault) }

  private func spans() throws -> [Worker.Span] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path)
      .filter { $0.hasPrefix(Worker.spanName) }
      .map { name in
        try JSONDecoder().decode(
          Worker.Span.self, from: Data(contentsOf: directory.appending(path: name)))
      }
  }

  /// From the first process's beginning to the last one's end.
  func report() throws -> String {
    let spans = try spans()
    let start = try #require(spans.map(\.start).min())
    let end = try #require(spans.map(\.end).max())
    let slowest = spans.map(\.slowestMilliseconds).max() ?? 0
    let total = String(format: "%.2f", end - start)
    return "\(total) s, the slowest command took \(String(format: "%.0f", slowest)) ms"
  }
}

/// What a process of its own does on a store.
struct Worker {
  static let person: PersonID = "anna@acme.example"
  static let day = Day(daysSinceEpoch: 20_780)
  static let spanName = "span-"

  /// When it worked, in seconds since the computer was started.
  struct Span: Codable {
    let start: Double
    let end: Double
    let slowestMilliseconds: Double
    /// Why it stopped before its end; nil where it did not.
    let fault: String?
  }

  private let directory: URL
  private let account: AccountID
  private let number: Int
  private let service: BillingService

  init(at path: String, on account: String, number: Int) throws {
    directory = URL(filePath: path).deletingLastPathComponent()
    self.account = AccountID(account)
    self.number = number
    let store = try Store(opening: path)
    service = BillingService(
      store: store, gateway: SandboxGateway(store: store), clock: .fixed(Self.day),
      catalog: try CatalogSource.embedded())
  }

  /// Waits until all are there, so that none works alone; at most a minute.
  func wait(forAll count: Int) throws {
    try Data().write(to: directory.appending(path: "ready-\(number)"))
    for _ in 0..<60_000 {
      let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
      if names.count(where: { $0.hasPrefix("ready-") }) == count { return }
      usleep(1000)
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// Carries out commands, each of which leaves a trace of its own, and tells how it went.
  func carryOut(_ count: Int) throws {
    let start = ProcessInfo.processInfo.systemUptime
    var slowest = 0.0
    var fault: String?
    for command in 0..<count where fault == nil {
      let begin = ProcessInfo.processInfo.systemUptime
      do throws(ServiceError) {
        _ = try service.perform(
          .setPurchaseOrder(PurchaseOrder(number: "P\(number)-\(command)")), on: account,
          as: Self.person)
      } catch {
        fault = "process \(number), command \(command): \(error)"
      }
      slowest = max(slowest, ProcessInfo.processInfo.systemUptime - begin)
    }
    let span = Span(
      start: start, end: ProcessInfo.processInfo.systemUptime, slowestMilliseconds: slowest * 1000,
      fault: fault)
    try JSONEncoder().encode(span).write(
      to: directory.appending(path: "\(Self.spanName)\(number)"))
  }
}
