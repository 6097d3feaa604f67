import Glibc
import Testing

@testable import NcursesTerminal

@Suite("Characters of the bytes that come")
struct CharacterDecoderTests {
  /// What stands for a byte after which there is no character.
  private static let none: Unicode.Scalar = "·"

  private static func decoded(_ bytes: [UInt8]) -> String {
    setlocale(LC_CTYPE, "C.UTF-8")
    var decoder = CharacterDecoder()
    return String(String.UnicodeScalarView(bytes.map { decoder.take($0) ?? none }))
  }

  @Test(
    "A character comes with its last byte",
    arguments: [
      ("q", "q"), ("è", "·è"), ("€x", "··€x"), ("\u{1F600}", "···\u{1F600}"),
      ("\r\u{1B}", "\r\u{1B}"),
    ])
  func characters(text: String, expected: String) {
    #expect(Self.decoded(Array(text.utf8)) == expected)
  }

  @Test(
    "A byte that belongs to none costs no other",
    arguments: [
      ([0xE9, 0x71, 0x0D], "·q\r"), ([0xFF, 0x71], "·q"), ([0x80, 0x71], "·q"),
      ([0xE2, 0x82, 0x71], "··q"), ([0xE2, 0xC3, 0xA8], "··è"), ([0xC0, 0x80, 0x71], "··q"),
      ([0xED, 0xA0, 0x80, 0x71], "···q"),
    ] as [([UInt8], String)])
  func strays(bytes: [UInt8], expected: String) {
    #expect(Self.decoded(bytes) == expected)
  }

  @Test("What was begun can be forgotten")
  func reset() {
    setlocale(LC_CTYPE, "C.UTF-8")
    var decoder = CharacterDecoder()
    #expect(decoder.take(0xC3) == nil)
    decoder.reset()
    #expect(decoder.take(0x71) == "q")
  }
}
