import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("The JSON of a record")
struct RecordEncoderTests {
  @Test(
    "What JSON may not hold in a string is escaped, and nothing else",
    arguments: [
      ("", #""""#), ("a/b", #""a/b""#), ("\"\\", #""\"\\""#),
      ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\u{0}\u{1B}\u{1F}", #""\u0000\u001b\u001f""#),
      ("\u{7F}", "\"\u{7F}\""), ("Perché 500 €\u{A0}?", "\"Perché 500 €\u{A0}?\""),
      ("日本\u{200F}🇮🇹", "\"日本\u{200F}🇮🇹\""),
    ])
  func strings(text: String, json: String) throws {
    #expect(try Self.json(of: Tree.text(text)) == json)
  }

  @Test("Members are sorted by name, in one object for all containers of an encoder")
  func members() throws {
    let tree = Tree.twice(
      [("b", .number(-1)), ("aa", .list([]))], [("a", .object([])), ("c", .nothing)])
    #expect(try Self.json(of: tree) == #"{"a":{},"aa":[],"b":-1,"c":null}"#)
    #expect(try Self.json(of: Nothing()) == "{}")
  }

  @Test("Any record has the same bytes as Foundation's sorted JSON")
  func foundation() throws {
    var random = SeededGenerator(seed: Effort.seed)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for _ in 0..<2000 {
      let tree = Tree.random(depth: 4, using: &random)
      expectNoDifference(
        try Self.json(of: tree), String(decoding: try encoder.encode(tree), as: UTF8.self),
        "seed \(Effort.seed)")
    }
  }

  @Test("A floating-point number in a record is a programmer's error")
  func floatingPoint() async {
    await #expect(processExitsWith: .failure) {
      _ = try RecordEncoder.json(of: ["amount": 12.5])
    }
    await #expect(processExitsWith: .failure) {
      _ = try RecordEncoder.json(of: [Float(12.5)])
    }
  }

  @Test("To go back to a container after the one around it was gone on with is such an error, too")
  func goingBack() async {
    await #expect(processExitsWith: .failure) {
      _ = try RecordEncoder.json(of: GoingBack())
    }
  }

  private static func json(of record: some Encodable) throws -> String {
    String(decoding: try RecordEncoder.json(of: record), as: UTF8.self)
  }
}

private struct Nothing: Encodable {
  func encode(to encoder: any Encoder) {}
}

private struct GoingBack: Encodable {
  enum CodingKeys: CodingKey { case first, second }

  func encode(to encoder: any Encoder) throws {
    var outer = encoder.container(keyedBy: CodingKeys.self)
    var inner = outer.nestedContainer(keyedBy: CodingKeys.self, forKey: .first)
    try outer.encode(1, forKey: .second)
    try inner.encode(2, forKey: .first)
  }
}

/// A record of any shape, which uses every way that an encoder offers.
private indirect enum Tree: Encodable {
  case nothing
  case flag(Bool)
  case number(Int)
  case byte(UInt8)
  case text(String)
  case list([Tree])
  case object([(String, Tree)])
  /// Two containers of one encoder.
  case twice([(String, Tree)], [(String, Tree)])
  /// Containers in containers, and encoders in them.
  case nested([(String, Tree)], [Tree])

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .nothing:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .flag(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .number(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .byte(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .text(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .list(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try Self.encode(element, into: &container) }
    case .object(let members):
      try Self.encode(members, to: encoder)
    case .twice(let first, let second):
      try Self.encode(first, to: encoder)
      try Self.encode(second, to: encoder)
    case .nested(let members, let elements):
      try Self.encode(members, elements, to: encoder)
    }
  }

  private static func encode(_ members: [(String, Tree)], to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (name, value) in members { try encode(value, named: name, into: &container) }
  }

  /// Uses the containers and encoders that a container offers.
  private static func encode(
    _ members: [(String, Tree)], _ elements: [Tree], to encoder: any Encoder
  ) throws {
    var outer = encoder.container(keyedBy: Name.self)
    var inner = outer.nestedContainer(keyedBy: Name.self, forKey: Name("inner"))
    for (name, value) in members { try encode(value, named: name, into: &inner) }
    var list = outer.nestedUnkeyedContainer(forKey: Name("list"))
    var innerList = list.nestedUnkeyedContainer()
    for element in elements { try encode(element, into: &innerList) }
    var object = list.nestedContainer(keyedBy: Name.self)
    for (name, value) in members { try encode(value, named: name, into: &object) }
    for element in elements { try encode(element, into: &list) }
    try Tree.list(elements).encode(to: list.superEncoder())
    try Tree.object(members).encode(to: outer.superEncoder())
    try Tree.list(elements).encode(to: outer.superEncoder(forKey: Name("above")))
  }

  private static func encode(
    _ value: Tree, named name: String, into container: inout KeyedEncodingContainer<Name>
  ) throws {
    switch value {
    case .nothing: try container.encodeNil(forKey: Name(name))
    case .flag(let value): try container.encode(value, forKey: Name(name))
    case .number(let value): try container.encode(value, forKey: Name(name))
    case .byte(let value): try container.encode(value, forKey: Name(name))
    case .text(let value): try container.encode(value, forKey: Name(name))
    default: try container.encode(value, forKey: Name(name))
    }
  }

  private static func encode(
    _ value: Tree, into container: inout any UnkeyedEncodingContainer
  ) throws {
    switch value {
    case .nothing: try container.encodeNil()
    case .flag(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .byte(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    default: try container.encode(value)
    }
  }

  // MARK: - By chance

  private static let pieces = [
    "a", "Z", "0", "\"", "\\", "/", "\n", "\u{7}", "é", "€", "日", "🧾", "\u{301}", " ",
  ]

  static func random(depth: Int, using random: inout some RandomNumberGenerator) -> Tree {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &random) {
    case 0: .nothing
    case 1: .flag(Bool.random(using: &random))
    case 2: .number(Int.random(in: Int.min...Int.max, using: &random))
    case 3: .byte(UInt8.random(in: 0...255, using: &random))
    case 4: .text(text(using: &random))
    case 5: .list(elements(depth: depth, using: &random))
    case 6: .object(members("", depth: depth, using: &random))
    case 7:
      .twice(
        members("x", depth: depth, using: &random), members("y", depth: depth, using: &random))
    default:
      .nested(
        members("", depth: depth, using: &random), elements(depth: depth, using: &random))
    }
  }

  private static func text(using random: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func elements(
    depth: Int, using random: inout some RandomNumberGenerator
  ) -> [Tree] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      .random(depth: depth - 1, using: &random)
    }
  }

  /// Members with names of their own, in any order.
  private static func members(
    _ prefix: String, depth: Int, using random: inout some RandomNumberGenerator
  ) -> [(String, Tree)] {
    (0..<Int.random(in: 0...5, using: &random)).shuffled(using: &random).map { number in
      ("\(prefix)k\(number)", .random(depth: depth - 1, using: &random))
    }
  }
}
