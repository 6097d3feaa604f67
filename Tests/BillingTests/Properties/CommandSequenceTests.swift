import Billing
import Foundation
import Synchronization
import TestSupport
import Testing

/// Random accounts and commands; `BILLING_SEED=17` runs one sequence again.
@Suite("Every sequence of commands")
struct CommandSequenceTests {
  /// `BILLING_SEQUENCES=50000` walks as many instead of 2,000.
  private static let seeds = Seeds.ranges(8, of: Effort.count("BILLING_SEQUENCES", usual: 2000))

  /// Whether there are so many in all that everything that can happen has to.
  private static let areMany = seeds.reduce(0) { $0 + $1.range.count } >= 2000

  @Test("Rule 42 · whatever is asked in whatever order, the books are right", arguments: seeds)
  func books(seeds: Seeds) async {
    var tally = Tally()
    var faults = 0
    for seed in seeds.range where faults < 3 {
      var walk = RandomWalk(seed: seed)
      do throws(Fault) {
        try walk.run()
        try walk.checkReplay(throughJSON: seed.isMultiple(of: 8))
        try walk.checkArchive(throughJSON: seed.isMultiple(of: 8))
        try walk.checkTwins()
      } catch {
        faults += 1
        Issue.record("\(walk.report(error)); again with BILLING_SEED=\(seed)")
      }
      tally.merge(walk.tally)
      // Other tests wait for things that happen in time.
      await Task.yield()
    }
    if faults == 0, let all = Self.gathered.withLock({ $0.add(tally) }), Self.areMany {
      #expect(all.missing(of: Tally.wanted) == [], "the walks never met these")
    }
  }

  private static let gathered = Mutex(Gathered())

  /// What all ranges of seeds have met.
  private struct Gathered {
    private var tally = Tally()
    private var count = 0

    /// Adds a range's; answers with all of them together once it is the last.
    mutating func add(_ other: Tally) -> Tally? {
      tally.merge(other)
      count += 1
      return count == seeds.count ? tally : nil
    }
  }
}

extension RandomWalk {
  /// What was stored and read replays to the same account (rule 42).
  func checkReplay(throughJSON: Bool) throws(Fault) {
    try ensure(Account.replaying(shop.events) == shop.account, "replaying ends elsewhere")
    guard throughJSON else { return }
    try checkStored(shop.account)
    for event in shop.events { try checkStored(event) }
  }

  /// Nothing is lost of what leaves the state (rules 33 and 42).
  mutating func checkArchive(throughJSON: Bool) throws(Fault) {
    try money.checkAll(try archiving.restored(&tally))
    guard throughJSON else { return }
    try checkStored(archiving.account)
    for document in archiving.archived { try checkStored(document) }
  }

  private func checkStored<Value: Codable & Equatable>(_ value: Value) throws(Fault) {
    let read: Value
    do {
      read = try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
    } catch {
      throw Fault("\(value) cannot be stored: \(error)")
    }
    try ensure(read == value, "\(value) is read as \(read)")
  }

  func report(_ fault: Fault) -> String {
    guard let last else { return "\(fault)" }
    return "\(fault), at \(last.command.summary) on \(last.context.today) by \(last.context.actor)"
  }
}

extension Command {
  /// Without a whole quote, which nobody can read in one line.
  fileprivate var summary: String {
    switch self {
    case .placeOrder(let quote): "placeOrder of \(quote.items.map(\.kind)), due \(quote.due.count)"
    case .acceptOffer(let id, let quote): "acceptOffer(\(id)), due \(quote.due.count)"
    default: "\(self)"
    }
  }
}
