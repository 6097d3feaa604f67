import Billing
import BillingService
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("Reading the JSON of a catalog")
struct CatalogReadingTests {
  private let catalog: Catalog
  private let json: Data

  init() throws {
    catalog = try CatalogSource.embedded()
    json = try JSONEncoder().encode(catalog)
  }

  @Test("A catalog is read as Foundation reads it, without its help")
  func foundation() throws {
    let plain = try #require(RecordDecoder.plain(Catalog.self, from: Array(json)))
    expectNoDifference(plain, try JSONDecoder().decode(Catalog.self, from: json))
    expectNoDifference(plain, catalog)
  }

  @Test("A catalog with something wrong in it is read as Foundation reads it")
  func spoilt() throws {
    var random = SeededGenerator(seed: Effort.seed)
    var readCount = 0
    let whole = try JSONSerialization.jsonObject(with: json)
    for _ in 0..<200 {
      let data = try JSONSerialization.data(
        withJSONObject: SpoiltJSON.spoilt(whole, using: &random), options: .sortedKeys)
      let foundation = try? JSONDecoder().decode(Catalog.self, from: data)
      if let plain = RecordDecoder.plain(Catalog.self, from: Array(data)) {
        readCount += 1
        #expect(plain == foundation, "seed \(Effort.seed)")
      }
      #expect((try? RecordDecoder.decode(Catalog.self, from: Array(data))) == foundation)
    }
    #expect((1..<200).contains(readCount))
  }

  @Test(
    "What is out of its bounds is left to Foundation, which says what is wrong",
    arguments: [
      (#""days":14"#, #""days":367"#), (#""seatLimit":1000"#, #""seatLimit":1000001"#),
      (#""rateBasisPoints":2200"#, #""rateBasisPoints":10001"#),
      (#""retryDays":[3,5,7]"#, #""retryDays":[3,5,5]"#),
      (#""retryDays":[3,5,7]"#, #""retryDays":[3,5,28]"#),
      (#""monthly":"14.00""#, #""monthly":"-14.00""#), (#""EUR":"#, #""EU":"#),
    ])
  func bounds(sound: String, wrong: String) throws {
    let text = String(decoding: json, as: UTF8.self)
    try #require(text.contains(sound))
    let changed = text.replacing(sound, with: wrong, maxReplacements: 1)
    #expect(RecordDecoder.plain(Catalog.self, from: Array(changed.utf8)) == nil)
    #expect(throws: DecodingError.self) {
      try RecordDecoder.decode(Catalog.self, from: Array(changed.utf8))
    }
  }
}
