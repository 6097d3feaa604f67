import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@Suite("Events as they are stored")
struct EventCodingTests {
  private let samples: EventSamples

  init() throws {
    samples = try EventSamples()
  }

  @Test("Every case of event has a pinned form")
  func everyCase() {
    expectNoDifference(samples.named.keys.sorted(), goldenEvents.keys.sorted())
    for name in EventName.allCases {
      #expect(goldenEvents[name.rawValue] != nil, "\(name) has no sample")
    }
  }

  @Test("An event is written as it has always been", arguments: goldenEvents.keys.sorted())
  func pinned(name: String) throws {
    let event = try #require(samples.named[name])
    expectNoDifference(try json(event), goldenEvents[name])
  }

  @Test(
    "What has always been written is read as it was meant", arguments: goldenEvents.keys.sorted())
  func pinnedReading(name: String) throws {
    let golden = try #require(goldenEvents[name])
    expectNoDifference(
      try JSONDecoder().decode(Event.self, from: Data(golden.utf8)), samples.named[name])
  }

  @Test("Every event is read back as it was written, and written the same again")
  func roundTrip() throws {
    for event in samples.events + samples.named.values {
      let written = try json(event)
      let read = try JSONDecoder().decode(Event.self, from: Data(written.utf8))
      expectNoDifference(read, event)
      #expect(try json(read) == written)
    }
  }

  @Test("An account is read back as it was written, and written the same again")
  func account() throws {
    for story in [samples.online, samples.corporate] {
      let account = try #require(Account.replaying(story))
      let written = try json(account)
      let read = try JSONDecoder().decode(Account.self, from: Data(written.utf8))
      expectNoDifference(read, account)
      #expect(try json(read) == written)
    }
  }

  @Test("Only an account's opening can be its first event")
  func replayingNothing() {
    #expect(Account.replaying([]) == nil)
    #expect(Account.replaying([.dayBegan(day: day("2026-11-23"))]) == nil)
  }

  @Test(
    "A damaged value is refused, whatever it is in",
    arguments: [
      #"{"dayBegan":{"day":"2026-02-30"}}"#, #"{"dayBegan":{}}"#, #"{"dayStarted":{}}"#, "{}",
      #"{"vatNumberSet":{"number":"IT00743110158"}}"#,
      #"{"invoiceRecipientsSet":{"recipients":["accounts@acme"]}}"#,
      #"{"balanceChanged":{"entry":{"amount":{"currency":"XYZ","minorUnits":1},"#
        + #""cause":{"openingCredit":{}},"day":"2026-11-23"}}}"#,
      #"{"balanceChanged":{"entry":{"amount":{"currency":"EUR","minorUnits":1.5},"#
        + #""cause":{"openingCredit":{}},"day":"2026-11-23"}}}"#,
    ])
  func damaged(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Event.self, from: Data(json.utf8))
    }
  }

  @Test("A kept word is spelt as it has always been")
  func words() {
    #expect(
      PaymentFailure.allCases.map(\.rawValue) == [
        "cardDeclined", "insufficientFunds", "cardExpired", "wrongSecurityCode",
        "processingError", "neverAsked",
      ])
    #expect(
      CardBrand.allCases.map(\.rawValue) == [
        "visa", "mastercard", "americanExpress", "discover", "dinersClub", "jcb", "unionPay",
        "unknown",
      ])
    #expect(
      QuoteItem.Kind.allCases.map(\.rawValue) == [
        "purchase", "trial", "addSeats", "change", "subscribe", "reactivation", "renewal",
        "removal",
      ])
    #expect(BillingFrequency.allCases.map(\.rawValue) == ["monthly", "annual"])
    #expect(SeatKind.allCases.map(\.rawValue) == ["organizer", "agent", "expert"])
    #expect(Language.allCases.map(\.rawValue) == ["en", "it"])
    #expect(
      Correspondent.allCases.map(\.rawValue) == [
        "representative", "billingContact", "customerService",
      ])
    let categories: [VATTreatment.Category] = [.standard, .reverseCharge, .outOfScope]
    #expect(categories.map(\.rawValue) == ["standard", "reverseCharge", "outOfScope"])
    let reasons: [VATTreatment.Reason] = [
      .domestic, .buyerHasVATNumber, .buyerHasNoVATNumber, .buyerOutsideUnion,
    ]
    #expect(
      reasons.map(\.rawValue) == [
        "domestic", "buyerHasVATNumber", "buyerHasNoVATNumber", "buyerOutsideUnion",
      ])
  }

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
