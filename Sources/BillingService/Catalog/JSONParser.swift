/// Reads a JSON text (RFC 8259) in UTF-8, and knows in which line it stops being one.
struct JSONParser {
  /// Why a text cannot be read; lines are counted from one.
  enum Fault: Error, Hashable {
    case notJSON(line: Int)
    /// More lists and objects lie in one another than ``JSONParser/mostLevels``.
    case tooDeep(line: Int)
  }

  /// A catalog has ten levels; each costs stack, so that a hostile file could end the program.
  static let mostLevels = 100

  private let bytes: [UInt8]
  private var position = 0
  private var level = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    guard parser.next() == nil else { throw parser.fault }
    return value
  }

  private var fault: Fault { .notJSON(line: line) }

  private var line: Int {
    bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// The next byte that is no white space, which stays to be read.
  private mutating func next() -> UInt8? {
    while let byte = peek {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return byte
      }
    }
    return nil
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Reads a mark if it is the next one.
  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(Fault) {
    guard takes(mark) else { throw fault }
  }

  private mutating func value() throws(Fault) -> JSONValue {
    switch next().map(Unicode.Scalar.init) {
    case "{": return try nested { (parser) throws(Fault) in try parser.object() }
    case "[": return try nested { (parser) throws(Fault) in try parser.list() }
    case "\"": return .text(try string())
    case "t": return try word("true", .boolean(true))
    case "f": return try word("false", .boolean(false))
    case "n": return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(Fault) -> JSONValue
  ) throws(Fault) -> JSONValue {
    guard level < Self.mostLevels else { throw .tooDeep(line: line) }
    level += 1
    defer { level -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(Fault) -> JSONValue {
    try expect("{")
    var members: [JSONValue.Member] = []
    if takes("}") { return .object(members) }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw fault }
      let name = try string()
      try expect(":")
      members.append(.init(name: name, value: try value()))
    } while takes(",")
    try expect("}")
    return .object(members)
  }

  private mutating func list() throws(Fault) -> JSONValue {
    try expect("[")
    var entries: [JSONValue] = []
    if takes("]") { return .list(entries) }
    repeat { entries.append(try value()) } while takes(",")
    try expect("]")
    return .list(entries)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault }
    position += word.utf8.count
    return value
  }
}

// MARK: - Numbers

extension JSONParser {
  private mutating func number() throws(Fault) -> String {
    let start = position
    skip("-")
    if !skip("0") { try digits() }
    if skip(".") { try digits() }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  @discardableResult
  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func digits() throws(Fault) {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw fault }
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func string() throws(Fault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault }
      position += 1
      if byte == UInt8(ascii: "\\") {
        text += try escaped()
      } else {
        text.append(byte)
      }
    }
    guard peek != nil, let string = String(validating: text, as: UTF8.self) else { throw fault }
    position += 1
    return string
  }

  /// What the mark after a backslash stands for, in UTF-8.
  private mutating func escaped() throws(Fault) -> [UInt8] {
    guard let byte = peek else { throw fault }
    position += 1
    switch Unicode.Scalar(byte) {
    case "\"", "\\", "/": return [byte]
    case "b": return [0x08]
    case "f": return [0x0C]
    case "n": return [0x0A]
    case "r": return [0x0D]
    case "t": return [0x09]
    case "u": return Array(String(Character(try scalar())).utf8)
    default: throw fault
    }
  }

  /// The scalar of one `\u`, or of two that are halves of one.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800...0xDBFF).contains(unit), skip("\\"), skip("u") else { throw fault }
    let other = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(other),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (other - 0xDC00))
    else { throw fault }
    return scalar
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    position += 4
    return unit
  }
}
