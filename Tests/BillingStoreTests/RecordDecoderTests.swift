import Billing
import CustomDump
import Foundation
import TestSupport
import Testing

@testable import BillingStore

@Suite("Reading the JSON of a record")
struct RecordDecoderTests {
  @Test("Plain JSON is read as Foundation reads it, whatever it holds")
  func foundation() throws {
    var random = SeededGenerator(seed: Effort.seed)
    for _ in 0..<1500 {
      let json = Array(Self.json(depth: 4, using: &random).utf8)
      let plain = try #require(RecordDecoder.plain(Shape.self, from: json), "seed \(Effort.seed)")
      expectNoDifference(plain, try JSONDecoder().decode(Shape.self, from: Data(json)))
    }
  }

  @Test("Bytes that somebody changed are read as Foundation reads them, or not at all")
  func changed() throws {
    var random = SeededGenerator(seed: Effort.seed)
    var readCount = 0
    for _ in 0..<3000 {
      var json = Array(Self.json(depth: 3, using: &random).utf8)
      let place = Int.random(in: 0..<json.count, using: &random)
      json[place] = Self.marks.randomElement(using: &random) ?? 0
      guard let plain = RecordDecoder.plain(Shape.self, from: json) else { continue }
      readCount += 1
      expectNoDifference(
        plain, try JSONDecoder().decode(Shape.self, from: Data(json)),
        "seed \(Effort.seed): \(String(decoding: json, as: UTF8.self))")
    }
    #expect(readCount > 100)
  }

  @Test(
    "What two readers could take differently is left to Foundation",
    arguments: [
      #"{"a":1,"a":2}"#, #"{"b":1,"a":2,"b":3}"#, #"{"a":1,"a":2,"long enough":3}"#,
      #"{"minorUnits":1,"minorUnits":2}"#, #"{"minorUnits":1,"minorUnits":2,"seats":3}"#,
      #"{"é":1}"#, #"{"\u0061":1}"#, "[1.0]", "[1e2]",
      "[-0]", "[1234567890123456789]", "[01]", #"["\ud83e\uddfe"]"#, #"["\ud83e"]"#, #"["\x"]"#,
      "[\"\t\"]", "[tru]", "[1", "[1,]", #"{"a"}"#, "[1] 2", "", "\u{FEFF}[1]", "[+1]",
      String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
    ])
  func leftToFoundation(json: String) {
    #expect(RecordDecoder.plain(Shape.self, from: Array(json.utf8)) == nil)
  }

  @Test("Members are found by names of any length, and by no others")
  func names() throws {
    var random = SeededGenerator(seed: Effort.seed)
    for _ in 0..<500 {
      // Few letters, so that many begin alike; what comes before a quotation mark is among them.
      let names = (0..<Int.random(in: 2...6, using: &random)).map { _ in
        String(
          (0..<Int.random(in: 0...20, using: &random)).map { _ in
            Bool.random(using: &random) ? "a" : " !b".randomElement(using: &random) ?? "a"
          })
      }
      let members = names.enumerated().map { #""\#($1)":\#($0)"# }.joined(separator: ",")
      let plain = RecordDecoder.plain([String: Int].self, from: Array("{\(members)}".utf8))
      guard Set(names).count == names.count else {
        #expect(plain == nil, "\(names), seed \(Effort.seed)")
        continue
      }
      let expected = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      expectNoDifference(plain, expected, "seed \(Effort.seed)")
    }
  }

  @Test("Text that is no UTF-8 is left to Foundation")
  func notUTF8() {
    for bytes: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] {
      let json = Array(#"["a"#.utf8) + bytes + Array(#""]"#.utf8)
      #expect(RecordDecoder.plain(Shape.self, from: json) == nil)
    }
  }

  @Test("A doubt is not forgotten where a record makes do with another value")
  func doubt() throws {
    let json = Array(#"{"number":5.0}"#.utf8)
    #expect(RecordDecoder.plain(Tolerant.self, from: json) == nil)
    #expect(try RecordDecoder.decode(Tolerant.self, from: json).number == 5)
  }

  @Test("What is wrong is told as Foundation tells it")
  func faults() {
    for json in [#"{"number":"x"}"#, "{}", #"{"number":null}"#, "[", #"{"number":1.5}"#] {
      let told = #expect(throws: DecodingError.self) {
        try RecordDecoder.decode(Strict.self, from: Array(json.utf8))
      }
      let foundation = #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Strict.self, from: Data(json.utf8))
      }
      #expect(told.map { "\($0)" } == foundation.map { "\($0)" })
    }
  }

  @Test("Every event is read as Foundation reads it, without its help")
  func events() throws {
    for (name, json) in goldenEvents {
      let plain = try #require(RecordDecoder.plain(Event.self, from: Array(json.utf8)), "\(name)")
      expectNoDifference(plain, try JSONDecoder().decode(Event.self, from: Data(json.utf8)))
    }
  }

  @Test("An event that lacks something, or has more or null, is read as Foundation reads it")
  func incomplete() throws {
    var random = SeededGenerator(seed: Effort.seed)
    for (name, json) in goldenEvents {
      let event = try JSONSerialization.jsonObject(with: Data(json.utf8))
      for _ in 0..<12 {
        let spoilt = SpoiltJSON.spoilt(event, using: &random)
        let data = try JSONSerialization.data(withJSONObject: spoilt)
        let foundation = try? JSONDecoder().decode(Event.self, from: data)
        if let plain = RecordDecoder.plain(Event.self, from: Array(data)) {
          #expect(plain == foundation, "\(name): \(spoilt), seed \(Effort.seed)")
        }
        #expect((try? RecordDecoder.decode(Event.self, from: Array(data))) == foundation)
      }
    }
  }

  @Test("A period that ends before it starts, and a paid item without its price, are never read")
  func impossible() throws {
    let changes: [(inout [String: Any]) -> Void] = [
      { object in
        if let start = object["start"] { (object["start"], object["end"]) = (object["end"], start) }
      },
      { object in
        let isFree = ["trial", "removal"].contains(object["kind"] as? String)
        if object["lines"] != nil, object["item"] != nil, !isFree { object["lines"] = [Any]() }
      },
    ]
    for change in changes {
      var changedCount = 0
      for (name, json) in goldenEvents {
        let event = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let data = try Self.data(of: Self.changed(event, change))
        if data == (try Self.data(of: event)) { continue }
        changedCount += 1
        #expect(RecordDecoder.plain(Event.self, from: Array(data)) == nil, "\(name)")
        #expect(throws: DecodingError.self, "\(name)") {
          try RecordDecoder.decode(Event.self, from: Array(data))
        }
      }
      #expect(changedCount > 0)
    }
  }

  private static func data(of value: Any) throws -> Data {
    try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
  }

  /// A value all of whose objects are changed.
  private static func changed(_ value: Any, _ change: (inout [String: Any]) -> Void) -> Any {
    if let list = value as? [Any] { return list.map { changed($0, change) } }
    guard let object = value as? [String: Any] else { return value }
    var result = object.mapValues { changed($0, change) }
    change(&result)
    return result
  }

  // MARK: - By chance

  private static let marks =
    Array(#""\{}[],:0129-+.eEtfnu /aZ"#.utf8) + [0x00, 0x0A, 0x7F, 0xC3, 0xA9]

  private static let strings = [
    "", "a", "Perché 500 €", "日本🧾", #"\"\\\/\b\f\n\r\t"#, #"\u0000\u00e9\u65E5"#, "e\u{301}",
  ]

  /// JSON with spaces in it, of any shape.
  private static func json(depth: Int, using random: inout some RandomNumberGenerator) -> String {
    let space = ["", "", " ", "\n\t"].randomElement(using: &random) ?? ""
    let value =
      switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
      case 0: "null"
      case 1: Bool.random(using: &random) ? "true" : "false"
      case 2: "\(Int.random(in: -999_999...999_999, using: &random))"
      case 3: "\(Int.random(in: 0...9, using: &random))"
      case 4: "\"\(strings.randomElement(using: &random) ?? "")\""
      case 5, 6:
        "{"
          + (0..<Int.random(in: 0...4, using: &random)).shuffled(using: &random)
          .map { "\"k\($0)\"\(space):\(json(depth: depth - 1, using: &random))" }
          .joined(separator: ",") + "}"
      default:
        "["
          + (0..<Int.random(in: 0...4, using: &random))
          .map { _ in json(depth: depth - 1, using: &random) }.joined(separator: ",") + "]"
      }
    return space + value + space
  }
}

/// Any JSON, read in every way that a decoder offers.
private indirect enum Shape: Equatable, Decodable {
  case nothing
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([Shape])
  case object([String: Shape])

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      var members: [String: Shape] = [:]
      for name in object.allKeys {
        #expect(object.contains(name))
        let isNull = try object.decodeNil(forKey: name)
        let value = try object.decodeIfPresent(Shape.self, forKey: name)
        #expect(isNull == (value == nil))
        members[name.stringValue] = try value ?? object.decode(Shape.self, forKey: name)
      }
      self = .object(members)
    } else if var list = try? decoder.unkeyedContainer() {
      var entries: [Shape] = []
      while !list.isAtEnd {
        #expect(list.currentIndex == entries.count)
        entries.append(try list.decodeNil() ? .nothing : list.decode(Shape.self))
      }
      #expect(list.count == entries.count)
      self = .list(entries)
    } else {
      self = try Self.single(try decoder.singleValueContainer())
    }
  }

  private static func single(_ value: any SingleValueDecodingContainer) throws -> Shape {
    if value.decodeNil() {
      .nothing
    } else if let flag = try? value.decode(Bool.self) {
      .flag(flag)
    } else if let text = try? value.decode(String.self) {
      .text(text)
    } else {
      .number(try value.decode(Int.self))
    }
  }
}

private struct Strict: Decodable {
  let number: Int
}

private struct Tolerant: Decodable {
  let number: Int

  private enum CodingKeys: CodingKey { case number }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = (try? container.decode(Int.self, forKey: .number)) ?? 0
  }
}
