/// The members of an object of a tape.
struct PlainMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tape: JSONTape
  let place: Int

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var member = place + 1
    for _ in 0..<tape.values[place].count {
      if let name = try? tape.string(at: member), let key = Key(stringValue: name) {
        keys.append(key)
      }
      member = Int(tape.values[member + 1].next)
    }
    return keys
  }

  /// The value of a member; nil where there is none of that name.
  private func find(_ key: Key) -> PlainDecoder? {
    var name = key.stringValue
    return name.withUTF8 { tape.member($0, of: place) }
      .map { PlainDecoder(tape: tape, place: $0) }
  }

  private func value(_ key: Key) throws -> PlainDecoder {
    guard let value = find(key) else { throw NotPlain() }
    return value
  }

  private func valueIfPresent(_ key: Key) -> PlainDecoder? {
    guard let value = find(key), !value.decodeNil() else { return nil }
    return value
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try value(key).decode(type)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decode(type) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try value(key).decode(type)
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try valueIfPresent(key)?.decode(type)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try valueIfPresent(key)?.decode(type)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try valueIfPresent(key)?.decode(type)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try valueIfPresent(key)?.decode(type)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    throw tape.doubt()
  }
  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder() }
}

/// The entries of a list of a tape, one after the other.
struct PlainEntries: UnkeyedDecodingContainer {
  private let tape: JSONTape
  private let total: Int
  private var place: Int
  private(set) var currentIndex = 0

  init(of list: PlainDecoder) {
    tape = list.tape
    total = Int(list.tape.values[list.place].count)
    place = list.place + 1
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { total }
  var isAtEnd: Bool { currentIndex == total }

  private var current: PlainDecoder {
    get throws {
      guard !isAtEnd else { throw NotPlain() }
      return PlainDecoder(tape: tape, place: place)
    }
  }

  /// Goes on to the next entry once this one is decoded.
  private mutating func take<Value>(_ decode: (PlainDecoder) throws -> Value) throws -> Value {
    let value = try decode(current)
    place = Int(tape.values[place].next)
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard try current.decodeNil() else { return false }
    return try take { _ in true }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try take { try $0.decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String { try take { try $0.decode(type) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try take { try $0.decode(type) } }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try take { try $0.decode(type) }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try take { try $0.container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try take { try $0.unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder { throw tape.doubt() }
}
