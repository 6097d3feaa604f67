import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("How a transaction writes itself")
struct TransactionJSONTests {
  @Test("Every event is written as it is pinned", arguments: goldenEvents.keys.sorted())
  func events(name: String) throws {
    let golden = try #require(goldenEvents[name])
    let event = try JSONDecoder().decode(Event.self, from: Data(golden.utf8))
    expectNoDifference(Self.json(event), golden)
  }

  @Test("A line of all events is the one that their encoding gives")
  func line() throws {
    let events = try goldenEvents.sorted { $0.key < $1.key }.map { _, golden in
      try JSONDecoder().decode(Event.self, from: Data(golden.utf8))
    }
    let transaction = Transaction(
      at: Timestamp(secondsSinceEpoch: -1), by: "anna\"@acme.example", events: events)
    let line = JournalLine(transaction, sequence: 12)
    #expect(line == JournalLine(Encoded(transaction), sequence: 12))
    #expect(line.bytes.starts(with: #"{"seq":12,"at":"1969-12-31T23:59:59Z","by":"anna\""#.utf8))
  }

  @Test(
    "A number is written with all of its digits",
    arguments: [0, 1, 9, 10, 99, 100, 1_000_000_007, .max, -1, -10, .min] as [Int64])
  func numbers(number: Int64) {
    #expect(Self.json(number) == String(number))
  }

  @Test("Days and moments are written in ISO 8601's form")
  func days() {
    var random = SeededGenerator(seed: Effort.seed)
    for days in (0..<500).map({ _ in Int.random(in: -719_162...2_932_896, using: &random) }) {
      let day = Day(daysSinceEpoch: days)
      #expect(Self.json(day) == "\"\(day.iso8601)\"", "seed \(Effort.seed)")
      let seconds = days * 86_400 + Int.random(in: 0..<86_400, using: &random)
      let moment = Timestamp(secondsSinceEpoch: seconds)
      #expect(Self.json(moment) == "\"\(moment.iso8601)\"", "seed \(Effort.seed)")
    }
  }

  @Test("An object without members, and a list without elements, are written whole")
  func empty() {
    #expect(Self.json([] as [Day]) == "[]")
    #expect(Self.json(BalanceEntry.Cause.openingCredit) == #"{"openingCredit":{}}"#)
  }

  #if DEBUG
    @Test("To write anything else than one's encoding is a programmer's error")
    func mismatch() async {
      await #expect(processExitsWith: .failure) {
        _ = JournalLine(Forgetful(remembered: 1, forgotten: 2), sequence: 1)
      }
    }
  #endif

  private static func json(_ value: some JSONWritable) -> String {
    var json = JSONWriter()
    value.write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// Is written by way of its encoding alone.
private struct Encoded: Encodable {
  private let transaction: Transaction

  init(_ transaction: Transaction) {
    self.transaction = transaction
  }

  func encode(to encoder: any Encoder) throws {
    try transaction.encode(to: encoder)
  }
}

private struct Forgetful: JSONObject, Encodable {
  let remembered: Int
  let forgotten: Int

  func writeMembers(to json: inout JSONWriter) {
    json.member("remembered", remembered)
  }
}
