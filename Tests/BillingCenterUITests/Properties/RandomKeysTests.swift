import TestSupport
import Testing

/// Random keys for all the sample accounts; `BILLING_SEED=17` replays one run.
@Suite("Random keys")
struct RandomKeysTests {
  private static let keysPerRun: UInt64 = 250

  /// `BILLING_KEYS=200000` presses so many instead of 10,000; a seed makes one run.
  private static let runs = Seeds.ranges(
    4, of: Effort.count("BILLING_KEYS", usual: 10_000) / keysPerRun)

  @Test(
    "Rule 42 · whatever is pressed, no screen is broken and the books are right", arguments: runs)
  func keys(seeds: Seeds) async throws {
    var faultyRuns = 0
    for seed in seeds.range where faultyRuns < 3 {
      var walk = try KeyWalk(seed: seed)
      let faults = try walk.run(keys: Int(Self.keysPerRun))
      if !faults.isEmpty {
        faultyRuns += 1
        Issue.record("\(walk.report(faults))\nagain with BILLING_SEED=\(seed)")
      }
      // Other tests wait for things that happen in time.
      await Task.yield()
    }
  }
}
