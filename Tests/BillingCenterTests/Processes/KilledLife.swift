import Billing
import BillingService
import BillingStore
import Foundation
import TestSupport
import Testing

/// An account that orders by script, whose commands are killed, and whose store is checkpointed
/// meanwhile.
struct KilledLife {
  /// What became of a command that was to be killed.
  enum Ending: String, CaseIterable {
    /// Killed when nothing was written yet.
    case before = "killed before it wrote"
    /// Killed when it had written something and told nothing.
    case during = "killed while it wrote"
    /// Killed when it had told all.
    case after = "killed when it had told all"
    case finished = "finished first"
  }

  /// The orders whose numbers the program has told.
  private(set) var promises: [OrderAnswer] = []
  /// The purchases that were asked for, and those that the program said are in the cart; by seats.
  private(set) var tried: Set<Int> = []
  private(set) var added: Set<Int> = []
  private(set) var counts: [Ending: Int] = [:]

  private let sandbox: Sandbox
  private let store: Store
  private var random: SeededGenerator
  private var checkpoints = 0
  private var day = Day(daysSinceEpoch: 20_780)
  /// How long the commands take that nobody kills.
  private var addingMicroseconds = 0
  private var placingMicroseconds = 0

  init(seed: UInt64) async throws {
    sandbox = try Sandbox()
    random = SeededGenerator(seed: seed)
    try await sandbox.makeStore()
    try await sandbox.done("payment-method set", input: Sandbox.payingCard)
    store = try Store(opening: sandbox.storePath)
    _ = try await add(seats: 1, killedAfter: nil)
    _ = try await place(killedAfter: nil)
  }

  var summary: String {
    let endings = Ending.allCases.map { "\(counts[$0, default: 0]) \($0.rawValue)" }
    let told = "\(promises.count) orders told, \(checkpoints) checkpoints"
    let times = "adding takes \(addingMicroseconds) µs, placing \(placingMicroseconds) µs"
    return (endings + [told, times]).joined(separator: "; ")
  }

  // MARK: - Playing

  /// Adds a purchase and orders; one of the two is killed, the order twice as often.
  ///
  /// Every twentieth time it is the next day, and a checkpoint is taken: before, or while the
  /// killed command runs.
  mutating func play(_ round: Int) async throws {
    let isAdding = Int.random(in: 0..<3, using: &random) == 0
    let longest = isAdding ? addingMicroseconds : placingMicroseconds
    let moment = Int.random(in: 0...(longest * 11 / 10), using: &random)
    var checkpoint: Task<Void, any Error>?
    if round % 20 == 10 {
      day = day.advanced(by: 1)
      try takeCheckpoint()
    } else if round % 20 == 0 {
      checkpoint = Task.detached { [self] in try takeCheckpoint() }
    }
    if isAdding {
      try await count { life in
        try await life.add(seats: round + 2, killedAfter: moment)
      }
    } else {
      _ = try await add(seats: round + 2, killedAfter: nil)
    }
    try await checkpoint?.value
    if checkpoint != nil || round % 20 == 10 { checkpoints += 1 }
    if isAdding {
      _ = try await place(killedAfter: nil)
    } else {
      try await count { life in try await life.place(killedAfter: moment) }
    }
  }

  private mutating func count(
    _ body: (inout KilledLife) async throws -> (wasKilled: Bool, hasTold: Bool)
  ) async throws {
    let before = try written()
    let (wasKilled, hasTold) = try await body(&self)
    let ending: Ending
    if !wasKilled {
      ending = .finished
    } else if hasTold {
      ending = .after
    } else {
      ending = try written() == before ? .before : .during
    }
    counts[ending, default: 0] += 1
  }

  /// A checkpoint by this process, again where the program was faster.
  private func takeCheckpoint() throws {
    let moment = try #require(Timestamp(iso8601: "\(day.iso8601)T12:00:00Z"))
    while true {
      do throws(StoreError) {
        _ = try store.checkpoint(store.load("nuova"), at: moment)
        return
      } catch {
        guard case .conflict = error else { throw error }
      }
    }
  }

  private mutating func add(
    seats: Int, killedAfter moment: Int?
  ) async throws -> (wasKilled: Bool, hasTold: Bool) {
    tried.insert(seats)
    let output = try await run(
      "cart add gotomeeting starter --seats \(seats) --monthly", killedAfter: moment)
    let answer: AddedAnswer? = try answer(in: output)
    if answer != nil { added.insert(seats) }
    return (output.exitCode == 137, answer != nil)
  }

  private mutating func place(
    killedAfter moment: Int?
  ) async throws -> (wasKilled: Bool, hasTold: Bool) {
    let output = try await run("order place", killedAfter: moment)
    let answer: OrderAnswer? = try answer(in: output)
    if let answer { promises.append(answer) }
    return (output.exitCode == 137, answer != nil)
  }

  /// Runs a command, and keeps how long it takes where it is not killed: that changes with all that
  /// the machine does besides.
  private mutating func run(
    _ command: String, killedAfter moment: Int?
  ) async throws -> Sandbox.Output {
    let start = ContinuousClock.now
    let output = try await sandbox.run(
      command.split(separator: " ").map(String.init)
        + ["--json", "--account", "nuova", "--now", day.iso8601],
      killedAfter: moment)
    guard output.exitCode != 137 else { return output }
    let microseconds = Int((ContinuousClock.now - start) / .microseconds(1))
    if command.hasPrefix("cart add") {
      addingMicroseconds = microseconds
    } else {
      placingMicroseconds = microseconds
    }
    return output
  }

  /// The whole document that a command has printed; nil where it was killed before, or had nothing
  /// to order.
  private func answer<Answer: Decodable>(in output: Sandbox.Output) throws -> Answer? {
    let document = Data(output.standardOutput.utf8)
    switch output.exitCode {
    case 0: return try JSONDecoder().decode(Answer.self, from: document)
    case 137: return try? JSONDecoder().decode(Answer.self, from: document)
    default:
      #expect(output.standardOutput.contains("\"cartEmpty\""), "\(output.standardError)")
      return nil
    }
  }

  /// What is written of the account and by the gateway: how much, and up to which number.
  private func written() throws -> [String] {
    try ["accounts/nuova/journal.ndjson", "gateway/ledger.ndjson"].map { name in
      let last = try journalLines(at: "\(sandbox.storePath)/\(name)").last ?? Data()
      // After a checkpoint the first line has the number of the last one before.
      return String(decoding: last.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    }
  }

  // MARK: - What is left

  /// The account as the next start finds it, with all that has left for the archive, and what its
  /// cart holds, by seats.
  func survivors() throws -> (Account, cart: [Int]) {
    let gateway = SandboxGateway(store: store)
    let service = BillingService(
      store: store, gateway: gateway, clock: .fixed(day), catalog: try CatalogSource.embedded())
    var account = try service.load("nuova")
    let archive = store.archive(of: account)
    #expect(archive.count > 0)
    account.restore(try (0..<archive.count).map { index in try archive.document(at: index) })
    let cart = account.cart.items.compactMap { item -> Int? in
      if case .purchase(let request) = item.content { request.seats } else { nil }
    }
    #expect(try store.load("nuova").recovery == nil)
    return (account, cart)
  }

  /// The charges of this account that succeeded, oldest first.
  func captures() throws -> [(reference: String, amount: Money)] {
    try SandboxGateway(store: store).entries().compactMap { entry in
      guard case .charge(let key, _, let amount, .captured(let reference)) = entry,
        key.rawValue.hasPrefix("nuova/")
      else { return nil }
      return (reference, amount)
    }
  }

  /// How many e-mails its outbox holds.
  var mailCount: Int {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: "\(sandbox.storePath)/accounts/nuova/outbox/new"
      ).count
    }
  }
}
