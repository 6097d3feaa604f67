/// Writes a record as JSON: without spaces, the members of each object sorted by name.
///
/// Foundation's encoder writes the same bytes, but takes longer than a good disk does to keep them,
/// so that a commit would wait for it. Records hold texts, integers, truth values, lists and
/// objects. It is a programmer's error if one holds a floating-point number, or goes back to a
/// container after it has gone on with the one around it.
struct RecordEncoder: Encoder {
  /// What all encoders and containers of a record write to.
  fileprivate final class Target {
    var output = JSONOutput()
  }

  fileprivate let target: Target
  fileprivate let level: JSONOutput.Level

  /// Not followed: our records refuse nothing.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The JSON of a record.
  ///
  /// - Throws: What the record throws.
  static func json(of record: some Encodable) throws -> [UInt8] {
    let target = Target()
    try record.encode(to: RecordEncoder(target: target, level: target.output.begin()))
    return target.output.finish()
  }

  /// The object that is encoded; several containers may share it.
  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    target.output.beginObject(at: level)
    return KeyedEncodingContainer(Members(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    target.output.beginArray(at: level)
    return Elements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

// MARK: - A value alone

extension RecordEncoder: SingleValueEncodingContainer {
  func encodeNil() { target.output.literal("null", at: level) }
  func encode(_ value: Bool) { target.output.literal(value ? "true" : "false", at: level) }
  func encode(_ value: String) { target.output.string(value, at: level) }
  func encode(_ value: some BinaryInteger & Encodable) {
    target.output.literal("\(value)", at: level)
  }
  func encode(_ value: some Encodable) throws { try value.encode(to: self) }

  func encode(_ value: Double) { preconditionFailure("a record holds no \(type(of: value))") }
  func encode(_ value: Float) { preconditionFailure("a record holds no \(type(of: value))") }
}

// MARK: - Objects

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: RecordEncoder

  var codingPath: [any CodingKey] { [] }

  private func member(_ name: String) -> RecordEncoder {
    let target = encoder.target
    return RecordEncoder(
      target: target, level: target.output.member(name, at: encoder.level))
  }

  func encodeNil(forKey key: Key) { member(key.stringValue).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { member(key.stringValue).encode(value) }
  func encode(_ value: String, forKey key: Key) { member(key.stringValue).encode(value) }
  func encode(_ value: Int, forKey key: Key) { member(key.stringValue).encode(value) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try value.encode(to: member(key.stringValue))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    member(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    member(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { member("super") }
  func superEncoder(forKey key: Key) -> any Encoder { member(key.stringValue) }
}

// MARK: - Lists

private struct Elements: UnkeyedEncodingContainer {
  let encoder: RecordEncoder

  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.target.output.count(at: encoder.level) }

  private func element() -> RecordEncoder {
    let target = encoder.target
    return RecordEncoder(target: target, level: target.output.element(at: encoder.level))
  }

  func encodeNil() { element().encodeNil() }
  func encode(_ value: Bool) { element().encode(value) }
  func encode(_ value: String) { element().encode(value) }
  func encode(_ value: Int) { element().encode(value) }
  func encode(_ value: some Encodable) throws { try value.encode(to: element()) }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    element().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }
  func superEncoder() -> any Encoder { element() }
}
