import Billing
import Testing

@Suite("Period boundaries")
struct PeriodBoundaryTests {
  @Test(
    "Rule 4 · from every anchor, 36 months and 8 years end where a calendar by another hand has them",
    arguments: PeriodBoundaryTable.rows)
  func everyAnchor(row: PeriodBoundaryTable.Row) throws {
    for anchor in row.first...row.last {
      try check(.monthly, from: anchor, row.monthly)
      try check(.annual, from: anchor, row.annual)
    }
  }

  private func check(_ frequency: BillingFrequency, from anchor: Day, _ lengths: [Int]) throws {
    var start = anchor
    var last: Period?
    for (index, length) in lengths.enumerated() {
      let end = start.advanced(by: length)
      let comment: Comment = "\(frequency) \(index) from \(anchor)"
      try #require(frequency.boundary(index, from: anchor) == start, comment)
      let period = Period(start: start, end: end)
      try #require(frequency.period(index, from: anchor) == period, comment)
      if let last { try #require(frequency.period(after: last, from: anchor) == period, comment) }
      start = end
      last = period
    }
    try #require(frequency.boundary(lengths.count, from: anchor) == start)
  }

  @Test("The table of boundaries has every day of its years once, and every length")
  func whole() {
    let rows = PeriodBoundaryTable.rows
    let anchors = rows.flatMap { Array($0.first...$0.last) }
    let years = [2027, 2028, 2096, 2099].flatMap { Array(day("\($0)-01-01")...day("\($0)-12-31")) }
    #expect(anchors == years)
    #expect(anchors.count == 1462)
    #expect(rows.allSatisfy { $0.monthly.count == 36 && $0.annual.count == 8 })
    #expect(Set(rows.flatMap(\.monthly)) == [28, 29, 30, 31])
    #expect(Set(rows.flatMap(\.annual)) == [365, 366])
  }
}

extension PeriodBoundaryTable {
  /// Anchors that follow each other and have periods of the same lengths.
  struct Row: Sendable, CustomTestStringConvertible {
    let first: Day
    let last: Day
    /// In days.
    let monthly: [Int]
    let annual: [Int]

    var testDescription: String { "\(first) to \(last)" }
  }

  static let rows = text.split(separator: "\n").map { line in
    let columns = line.split(separator: " ")
    precondition(columns.count == 4, "\(line) has not four columns")
    return Row(
      first: day(String(columns[0])), last: day(String(columns[1])),
      monthly: lengths(columns[2]), annual: lengths(columns[3]))
  }

  private static func lengths(_ letters: Substring) -> [Int] {
    letters.map { letter in
      switch letter {
      case "a": 28
      case "b": 29
      case "c": 30
      case "d": 31
      case "y": 365
      case "z": 366
      default: preconditionFailure("\(letter) stands for no length")
      }
    }
  }
}
