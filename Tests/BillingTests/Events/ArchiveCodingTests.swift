import Billing
import CustomDump
import Foundation
import Testing

@Suite("Archived documents as they are stored")
struct ArchiveCodingTests {
  private let account: Account
  private let archived: [ArchivedDocument]

  /// An invoice with its order, a trial's, and an e-mail; and the credit note of the day after.
  init() throws {
    var shop = Shop()
    try shop.buy(.buying(.assist, seats: 2))
    shop.send(about: .order("ACME-ORD-000001"))
    try shop.perform(.addToCart(.trying(.webinarPro)))
    try shop.placeOrder()
    try shop.advance(to: "2026-11-24")
    try shop.perform(.addToCart(.changing(to: .assist, seats: 1)))
    try shop.placeOrder()
    try shop.advance(to: "2026-11-25")
    archived = shop.archive()
    account = shop.account
  }

  @Test("An archived document is written as it has always been")
  func pinned() throws {
    expectNoDifference(try archived.map(json), goldenArchive)
  }

  @Test("What has always been written is read as it was meant")
  func pinnedReading() throws {
    expectNoDifference(
      try goldenArchive.map {
        try JSONDecoder().decode(ArchivedDocument.self, from: Data($0.utf8))
      }, archived)
  }

  @Test(
    "An account tells up to where its documents have left, and one from which none have does not")
  func mark() throws {
    let written = try json(account)
    #expect(
      written.contains(
        #""archived":{"count":2,"last":{"day":"2026-11-24","kind":"creditNote","#
          + #""number":"ACME-CN-2026-000001"}},"#))
    let read = try JSONDecoder().decode(Account.self, from: Data(written.utf8))
    expectNoDifference(read, account)
    var restored = account
    restored.restore(archived)
    #expect(try !json(restored).contains("archived"))
  }

  @Test("A damaged document is refused", arguments: damages)
  func damaged(damage: Damage) throws {
    let text = damage.golden.replacingOccurrences(of: damage.text, with: damage.replacement)
    try #require(text != damage.golden)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ArchivedDocument.self, from: Data(text.utf8))
    }
  }

  struct Damage {
    let golden: String
    let text: String
    let replacement: String
  }

  private static let damages = [
    Damage(golden: goldenArchive[1], text: #"{"creditNote":"#, replacement: #"{"document":"#),
    Damage(golden: goldenArchive[1], text: #"{"creditNote":"#, replacement: #"{"invoice":"#),
    Damage(
      golden: goldenArchive[1], text: #"{"creditNote":"#,
      replacement: #"{"invoice":{},"creditNote":"#),
    Damage(
      golden: goldenArchive[1], text: #""kind":"creditNote""#, replacement: #""kind":"invoice""#),
    Damage(
      golden: goldenArchive[0], text: #""kind":"invoice""#, replacement: #""kind":"creditNote""#),
    Damage(golden: goldenArchive[0], text: #""orders":"#, replacement: #""order":"#),
    Damage(golden: goldenArchive[0], text: #""mails":"#, replacement: #""mail":"#),
  ]

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
