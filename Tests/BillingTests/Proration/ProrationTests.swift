import Billing
import Testing

@Suite("Proration")
struct ProrationTests {
  @Test(
    "Rules 9 to 12 · a change costs what it does by another hand, on any day of any period",
    arguments: ProrationTable.firstPeriods)
  func firstPeriods(situation: ProrationTable.Situation) throws {
    try ProrationScene(situation).checkRows()
  }

  @Test(
    "Rule 7 · after prices have risen, tier and frequency keep theirs and new ones take today's",
    arguments: ProrationTable.afterPriceRise)
  func afterPriceRise(situation: ProrationTable.Situation) throws {
    let older = Catalog.pricing(.webinarStarter, monthly: 9901, annual: 97301)
    try ProrationScene(situation, boughtFrom: older).checkRows()
  }

  @Test(
    "Rule 11 · a higher tier for the same price leaves the period as it is",
    arguments: ProrationTable.forTheSamePrice)
  func forTheSamePrice(situation: ProrationTable.Situation) throws {
    let double = Catalog.pricing(.webinarPro, monthly: 21800, annual: 213_600)
    try ProrationScene(situation, boughtFrom: double, today: double).checkRows()
  }

  @Test(
    "Rules 9 to 12 · a second change starts from the first, on its day or later",
    arguments: ProrationTable.secondChanges)
  func secondChanges(situation: ProrationTable.Situation) throws {
    try ProrationScene(situation).checkRows()
  }

  @Test(
    "Rules 4 and 11 · after renewals, an adjusted period keeps its anchor and a new one has today's",
    arguments: ProrationTable.afterRenewals)
  func afterRenewals(situation: ProrationTable.Situation) throws {
    try ProrationScene(situation).checkRows(withFollowingPeriod: true)
  }
}
