import Billing
import Testing

@Suite("The tables of proration")
struct ProrationTableTests {
  @Test("The table of first periods has every day, length, frequency, number of seats and tier")
  func everyCombination() {
    struct Key: Hashable {
      let before: BillingFrequency
      let remaining: Int
      let total: Int
      let target: ProrationTable.Configuration
    }
    let keys = ProrationTable.firstPeriods.flatMap { situation in
      situation.rows.map {
        Key(
          before: situation.purchase.configuration.frequency, remaining: situation.days.remaining,
          total: situation.days.total, target: $0.target)
      }
    }
    // 6 lengths × 4 days × 2 frequencies × 4 numbers of seats × 2 tiers.
    #expect(keys.count == 384)
    #expect(Set(keys).count == 384)
    #expect(Set(keys.map(\.total)) == [28, 29, 30, 31, 365, 366])
    #expect(Set(keys.map(\.target.seats)) == [1, 2, 3, 5])
    for length in [28, 29, 30, 31, 365, 366] {
      let remaining = Set(keys.filter { $0.total == length }.map(\.remaining))
      #expect(remaining == [length, length - 1, length - length / 2, 1])
    }
  }

  @Test(
    "No outcome is missing from the tables",
    arguments: [
      (ProrationTable.firstPeriods, 288, 72, 24), (ProrationTable.afterPriceRise, 72, 18, 6),
      (ProrationTable.forTheSamePrice, 0, 24, 0), (ProrationTable.secondChanges, 240, 24, 24),
      (ProrationTable.afterRenewals, 56, 56, 0),
    ])
  func outcomes(table: [ProrationTable.Situation], restarts: Int, adjusts: Int, refused: Int) {
    let outcomes = table.flatMap(\.rows).map(\.outcome)
    #expect(outcomes.count { $0 == .restart } == restarts)
    #expect(outcomes.count { $0 == .adjust } == adjusts)
    #expect(outcomes.count { $0 == .refused } == refused)
  }
}
