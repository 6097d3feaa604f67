import CustomDump
import Foundation
import Testing

@Suite("The rules' worked examples by script")
struct WorkedExampleTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// A plan that was bought, a quote for another configuration, and all of its figures.
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let bought: String
    let since: String
    let quote: String
    let today: String
    let lines: [QuoteFigures.Line]
    let period: (start: String, end: String)
    let totals: QuoteFigures.Totals

    var testDescription: String { name }
  }

  @Test("Rule 8 · a new paid subscription starts today and is charged whole")
  func purchase() async throws {
    let quote = try await sandbox.document(
      "quote add gotowebinar pro --seats 3 --monthly", as: QuoteFigures.self)
    expectNoDifference(
      quote.items[0].lines,
      [.init("charge", 68_700, seats: 3, at: 22_900, days: 30, of: 30)])
    expectNoDifference(quote.items[0].billingDate, "2026-12-23")
    expectNoDifference(
      quote.totals, .init(net: 68_700, vat: 15_114, gross: 83_814, due: 83_814))
  }

  private static let restarts = [
    Example(
      name: "add seats", bought: "gotowebinar starter --seats 5 --monthly", since: "2026-11-08",
      quote: "quote seats sub-1 +3", today: "2026-11-23",
      lines: [
        .init("charge", 87_200, seats: 8, at: 10_900, days: 30, of: 30),
        .init("credit", -27_250, seats: 5, at: 10_900, days: 15, of: 30),
      ],
      period: ("2026-11-23", "2026-12-23"),
      totals: .init(net: 59_950, vat: 13_189, gross: 73_139, due: 73_139)),
    Example(
      name: "monthly to annual", bought: "gotowebinar pro --seats 3 --monthly",
      since: "2026-11-01", quote: "quote change sub-1 --annual", today: "2026-11-23",
      lines: [
        .init("charge", 716_400, seats: 3, at: 238_800, days: 365, of: 365),
        .init("credit", -18_320, seats: 3, at: 22_900, days: 8, of: 30),
      ],
      period: ("2026-11-23", "2027-11-23"),
      totals: .init(net: 698_080, vat: 153_578, gross: 851_658, due: 851_658)),
    Example(
      name: "annual to monthly", bought: "gotowebinar starter --seats 2 --annual",
      since: "2026-03-15", quote: "quote change sub-1 --monthly", today: "2026-11-23",
      lines: [
        .init("charge", 21_800, seats: 2, at: 10_900, days: 30, of: 30),
        .init("credit", -65_543, seats: 2, at: 106_800, days: 112, of: 365),
      ],
      period: ("2026-11-23", "2026-12-23"),
      totals: .init(
        net: -43_743, vat: -9_623, gross: -53_366, balanceUsed: -53_366, due: 0,
        toBalance: 53_366, balanceAfter: 53_366)),
    Example(
      name: "the leap year's last day", bought: "gotowebinar starter --seats 1 --annual",
      since: "2027-03-01", quote: "quote change sub-1 --monthly", today: "2028-02-29",
      lines: [
        .init("charge", 10_900, seats: 1, at: 10_900, days: 29, of: 29),
        .init("credit", -292, seats: 1, at: 106_800, days: 1, of: 366),
      ],
      period: ("2028-02-29", "2028-03-29"),
      totals: .init(net: 10_608, vat: 2_334, gross: 12_942, due: 12_942)),
  ]

  @Test(
    "Rule 10 · a restart charges the new price whole and credits the unused time",
    arguments: restarts)
  func restart(example: Example) async throws {
    try await check(example, billingDate: example.period.end)
  }

  @Test("Rule 11 · fewer seats keep the period and credit the difference to the balance")
  func adjust() async throws {
    try await check(
      Example(
        name: "fewer seats", bought: "gotowebinar starter --seats 8 --monthly",
        since: "2026-11-08", quote: "quote change sub-1 --seats 5", today: "2026-11-23",
        lines: [
          .init("credit", -43_600, seats: 8, at: 10_900, days: 15, of: 30),
          .init("charge", 27_250, seats: 5, at: 10_900, days: 15, of: 30),
        ],
        period: ("2026-11-08", "2026-12-08"),
        totals: .init(
          net: -16_350, vat: -3_597, gross: -19_947, balanceUsed: -19_947, due: 0,
          toBalance: 19_947, balanceAfter: 19_947)),
      billingDate: "2026-12-08")
  }

  private func check(_ example: Example, billingDate: String) async throws {
    try await sandbox.makeStore(buying: example.bought, on: example.since)
    let quote = try await sandbox.document(
      example.quote, on: example.today, as: QuoteFigures.self)
    let item = try #require(quote.items.first)
    expectNoDifference(item.lines, example.lines)
    expectNoDifference(item.subscription, "sub-1")
    expectNoDifference(item.period.start, example.period.start)
    expectNoDifference(item.period.end, example.period.end)
    expectNoDifference(item.billingDate, billingDate)
    expectNoDifference(quote.totals, example.totals)
  }

  @Test("Rule 17 · subscribing now gives up the trial's rest, and may take a lower tier")
  func subscribe() async throws {
    try await sandbox.makeStore(on: "2026-11-20")
    try await sandbox.done("trial start gotowebinar pro --seats 3", on: "2026-11-20")
    let quote = try await sandbox.document(
      "quote subscribe sub-1 --tier starter", as: QuoteFigures.self)
    let item = try #require(quote.items.first)
    expectNoDifference(item.trialDaysGivenUp, 4)
    expectNoDifference(
      item.lines, [.init("charge", 32_700, seats: 3, at: 10_900, days: 30, of: 30)])
    expectNoDifference(item.period.start, "2026-11-23")
    expectNoDifference(
      quote.totals, .init(net: 32_700, vat: 7_194, gross: 39_894, due: 39_894))
  }

  @Test("Rule 27 · a credit keeps the VAT of what it credits, beside a charge without VAT")
  func mixedVAT() async throws {
    try await sandbox.makeStore(
      buying: "gotowebinar starter --seats 5 --monthly", on: "2026-11-08")
    try await sandbox.done("account vat-number set IT00743110157")
    let quote = try await sandbox.document("quote seats sub-1 3", as: QuoteFigures.self)
    expectNoDifference(
      quote.vat,
      [
        .init("reverseCharge", 0, net: 87_200, 0),
        .init("standard", 2_200, net: -27_250, -5_995),
      ])
    expectNoDifference(
      quote.totals, .init(net: 59_950, vat: -5_995, gross: 53_955, due: 53_955))
  }

  @Test(
    "Rule 28 · the balance pays first, and what it leaves is due",
    arguments: [
      (
        "gotowebinar pro --seats 3 --monthly",
        QuoteFigures.Totals(
          net: 68_700, vat: 15_114, gross: 83_814, balanceUsed: 53_366, due: 30_448)
      ),
      (
        "gotomeeting starter --seats 1 --monthly",
        QuoteFigures.Totals(
          net: 1_400, vat: 308, gross: 1_708, balanceUsed: 1_708, due: 0, balanceAfter: 51_658)
      ),
    ])
  func balance(plan: String, totals: QuoteFigures.Totals) async throws {
    try await sandbox.makeStore(
      buying: "gotowebinar starter --seats 2 --annual", on: "2026-03-15")
    try await sandbox.done("cart add change sub-1 --monthly")
    try await sandbox.done("order place")
    let quote = try await sandbox.document("quote add \(plan)", as: QuoteFigures.self)
    expectNoDifference(quote.totals, totals)
  }
}
