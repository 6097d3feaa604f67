import Foundation

/// Takes an export apart, a piece at a time, so that memory holds no more than one record of it.
///
/// Members are expected in the order in which they are written; spaces and line feeds may be
/// anywhere between the pieces.
struct ExportReader {
  /// The document's name in faults.
  let file: String
  /// The line that is read, counted from one.
  private(set) var line = 1

  private let source: (Int) throws(StoreError) -> [UInt8]
  private var bytes: [UInt8] = []
  private var index = 0
  /// The member whose turn it is; nil outside of objects and at their ends.
  private var member: String?

  private static let pieceByteCount = 1 << 20

  /// - Parameters:
  ///   - file: The document's name in faults.
  ///   - source: Gives the next bytes, at most so many; none only at the end.
  init(_ file: String, from source: @escaping (Int) throws(StoreError) -> [UInt8]) {
    self.file = file
    self.source = source
  }

  func fault(_ damage: ExportDamage) -> StoreError {
    .notAnExport(file: file, line: line, damage)
  }

  // MARK: - Structure

  /// Reads an object, whose members `body` asks for.
  mutating func object<Value>(
    _ body: (inout ExportReader) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    try take("{")
    if try next() != UInt8(ascii: "}") { try takeName() }
    let value = try body(&self)
    if let member { throw fault(.unexpected(found: "\"\(member)\"", expected: "}")) }
    try take("}")
    return value
  }

  /// Reads a member's value, where it is its turn.
  mutating func optional<Value>(
    _ name: String, _ body: (inout ExportReader) throws(StoreError) -> Value
  ) throws(StoreError) -> Value? {
    guard member == name else { return nil }
    member = nil
    let value = try body(&self)
    if try takes(",") { try takeName() }
    return value
  }

  /// Reads a member's value.
  ///
  /// - Throws: `notAnExport` where it is not its turn.
  mutating func required<Value>(
    _ name: String, _ body: (inout ExportReader) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    if let value = try optional(name, body) { return value }
    guard let byte = try next() else { throw fault(.endsEarly) }
    let found = member.map { "\"\($0)\"" } ?? Self.name(of: byte)
    throw fault(.unexpected(found: found, expected: "\"\(name)\""))
  }

  /// Reads a list, whose items `body` reads.
  mutating func list(
    _ body: (inout ExportReader) throws(StoreError) -> Void
  ) throws(StoreError) {
    try take("[")
    if try takes("]") { return }
    repeat { try body(&self) } while try takes(",")
    try take("]")
  }

  /// Checks that an object comes first.
  mutating func begin() throws(StoreError) {
    guard try next() == UInt8(ascii: "{") else { throw fault(.unknown) }
  }

  /// Checks that nothing follows.
  mutating func end() throws(StoreError) {
    if let byte = try next() { throw fault(.unexpected(found: Self.name(of: byte), expected: "")) }
  }

  private mutating func takeName() throws(StoreError) {
    member = try decoded(String.self, limit: 1024)
    try take(":")
  }

  private mutating func takes(_ mark: Unicode.Scalar) throws(StoreError) -> Bool {
    guard try next() == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func take(_ mark: Unicode.Scalar) throws(StoreError) {
    guard try !takes(mark) else { return }
    guard let found = try next() else { throw fault(.endsEarly) }
    throw fault(.unexpected(found: Self.name(of: found), expected: String(mark)))
  }

  private static func name(of byte: UInt8) -> String {
    (0x21...0x7e).contains(byte)
      ? String(UnicodeScalar(byte)) : "0x" + String(byte, radix: 16)
  }

  // MARK: - Values

  /// Decodes a value of at most `limit` bytes.
  mutating func decoded<Value: Decodable>(
    _ type: Value.Type, limit: Int
  ) throws(StoreError) -> Value {
    let bytes = try value(limit: limit)
    do {
      return try RecordDecoder.decode(type, from: bytes)
    } catch {
      throw fault(.unreadable(JournalLine.description(of: error)))
    }
  }

  /// Takes bytes that are written in Base64, at most `limit` of them.
  mutating func base64(limit: Int) throws(StoreError) -> [UInt8] {
    let text = try decoded(String.self, limit: limit / 3 * 4 + 16)
    guard let data = Data(base64Encoded: text) else {
      throw fault(.unreadable("this is not Base64"))
    }
    return Array(data)
  }

  /// The bytes of the next value, as they stand there.
  ///
  /// Whether they are JSON is not looked at, but for where they end.
  mutating func value(limit: Int) throws(StoreError) -> [UInt8] {
    var value: [UInt8] = []
    var end = ValueEnd()
    guard try next() != nil else { throw fault(.endsEarly) }
    while try fill() {
      let start = index
      while index < bytes.count, end.takes(bytes[index]) {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
      }
      value += bytes[start..<index]
      guard value.count <= limit else { throw fault(.tooLong(limit: limit)) }
      guard end.depth <= ExportLimits.nestingLimit else {
        throw fault(.tooDeep(limit: ExportLimits.nestingLimit))
      }
      if index < bytes.count { break }
    }
    guard end.isPossible else { throw fault(.endsEarly) }
    guard let found = value.isEmpty ? try next() : nil else { return value }
    throw fault(.unexpected(found: Self.name(of: found), expected: "a value"))
  }

  // MARK: - Bytes

  /// The next byte that is no space; nil at the end.
  private mutating func next() throws(StoreError) -> UInt8? {
    while try fill() {
      switch bytes[index] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return bytes[index]
      }
      index += 1
    }
    return nil
  }

  /// Whether there is another byte.
  private mutating func fill() throws(StoreError) -> Bool {
    guard index == bytes.count else { return true }
    bytes = try source(Self.pieceByteCount)
    index = 0
    return !bytes.isEmpty
  }
}

/// Finds where a value of JSON ends.
private struct ValueEnd {
  /// How many objects and arrays are open; one too many is where reading stops.
  private(set) var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var isDone = false

  /// Whether the value may end here.
  var isPossible: Bool { depth == 0 && !isInText }

  /// Whether a byte belongs to the value.
  mutating func takes(_ byte: UInt8) -> Bool {
    guard !isDone, depth <= ExportLimits.nestingLimit else { return false }
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
        isDone = depth == 0
      }
      return true
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard depth > 0 else { return false }
      depth -= 1
      isDone = depth == 0
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      return depth > 0
    default: break
    }
    return true
  }
}
