import Foundation

/// Reads records from JSON, as Foundation's decoder does, in a fraction of its time.
///
/// It reads plain JSON itself. Whatever is unusual or wrong is given to Foundation's decoder, which
/// then reads it or says what is wrong: both know the same records (docs/decisions/0010).
package enum RecordDecoder {
  /// Decodes a value.
  ///
  /// - Parameters:
  ///   - type: What it is; it holds no dates, data, URLs or floating-point numbers.
  ///   - json: UTF-8.
  /// - Returns: The value.
  /// - Throws: What Foundation's decoder throws.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from json: [UInt8]
  ) throws -> Value {
    if let value = plain(type, from: json) { return value }
    return try JSONDecoder().decode(type, from: Data(json))
  }

  /// Nil where the JSON is not plain or not such a value.
  static func plain<Value: Decodable>(_ type: Value.Type, from json: [UInt8]) -> Value? {
    guard let tape = JSONTape(json),
      let value = try? PlainDecoder(tape: tape, place: 0).decode(type),
      !tape.isDoubtful
    else { return nil }
    return value
  }
}

/// That a value is not what is asked for; which one and why is never told.
struct NotPlain: Error {}

/// A value of a tape, to be decoded.
struct PlainDecoder: Decoder {
  let tape: JSONTape
  let place: Int

  /// Not followed: where something is wrong Foundation's decoder says it.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private func expect(_ kind: JSONTape.Kind) throws {
    guard tape.values[place].kind == kind else { throw NotPlain() }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try expect(.object)
    return KeyedDecodingContainer(PlainMembers(tape: tape, place: place))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try expect(.array)
    return PlainEntries(of: self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

// MARK: - A value alone

extension PlainDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { tape.values[place].kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch tape.values[place].kind {
    case .yes: true
    case .no: false
    default: throw NotPlain()
    }
  }

  func decode(_ type: String.Type) throws -> String { try tape.string(at: place) }
  func decode(_ type: Int.Type) throws -> Int { try tape.integer(at: place) }

  func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
    guard let number = Number(exactly: try decode(Int.self)) else { throw tape.doubt() }
    return number
  }

  func decode(_ type: Double.Type) throws -> Double { throw tape.doubt() }
  func decode(_ type: Float.Type) throws -> Float { throw tape.doubt() }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try plainValue(type) ?? Value(from: self)
  }
}
