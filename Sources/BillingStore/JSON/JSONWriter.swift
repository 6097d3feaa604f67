/// Writes values one after the other as JSON, without spaces.
///
/// Whoever writes an object writes its members sorted by name. A record that is written so takes a
/// sixth of the time that it takes ``RecordEncoder``, and is the same (decision 10).
struct JSONWriter: ~Copyable {
  /// Room for most records, so that they seldom move.
  private var buffer = ByteBuffer(capacity: 8192)

  /// What was written, in UTF-8.
  var bytes: [UInt8] { buffer.bytes }

  // MARK: - Objects

  /// Writes an object of the members that `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open()
    body(&self)
    buffer.append(UInt8(ascii: "}"))
  }

  /// Begins an object that stays open; what is written next are its members.
  mutating func open() {
    buffer.append(UInt8(ascii: "{"))
  }

  mutating func member(_ name: StaticString, _ value: some JSONWritable) {
    write(name: name)
    value.write(to: &self)
  }

  /// Writes no member where there is no value.
  mutating func member(_ name: StaticString, _ value: (some JSONWritable)?) {
    if let value { member(name, value) }
  }

  /// Writes a member that is an object itself, of the members that `body` writes.
  mutating func member(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    write(name: name)
    object(body)
  }

  /// Names are ASCII without quotation marks and backslashes.
  private mutating func write(name: StaticString) {
    if buffer.last != UInt8(ascii: "{") { buffer.append(UInt8(ascii: ",")) }
    buffer.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { buffer.append($0) }
    buffer.append(UInt8(ascii: "\""))
    buffer.append(UInt8(ascii: ":"))
  }

  // MARK: - Other values

  mutating func array<Element: JSONWritable>(_ elements: [Element]) {
    buffer.append(UInt8(ascii: "["))
    // In their place: an event is large, and a copy of it takes as long as its writing.
    elements.withUnsafeBufferPointer { elements in
      for index in elements.indices {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        elements[index].write(to: &self)
      }
    }
    buffer.append(UInt8(ascii: "]"))
  }

  mutating func string(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    JSONString.write(text) { buffer.append($0) }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes a string of the characters that `body` writes.
  mutating func string(_ body: (inout JSONWriter) -> Void) {
    buffer.append(UInt8(ascii: "\""))
    body(&self)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes a character of a string, which is ASCII and needs no escape.
  mutating func character(_ character: Unicode.Scalar) {
    buffer.append(UInt8(ascii: character))
  }

  /// Writes at least as many digits as `width` says, the first of them zeros, after a minus where
  /// the number is negative.
  mutating func digits(_ number: some BinaryInteger, width: Int) {
    if number < 0 { buffer.append(UInt8(ascii: "-")) }
    buffer.append(digitsOf: UInt64(number.magnitude), width: width)
  }

  /// Writes what seldom occurs, by way of its containers.
  ///
  /// A value that JSON cannot hold is a programmer's error.
  mutating func encoded(_ value: some Encodable) {
    do {
      try RecordEncoder.json(of: value).withUnsafeBufferPointer { buffer.append($0) }
    } catch {
      preconditionFailure("a record is a value of JSON: \(error)")
    }
  }
}

/// What writes itself as JSON, the same as its `Encodable` conformance would.
protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

/// An object, or what is written as one.
protocol JSONObject: JSONWritable {
  /// Writes its members, sorted by name.
  func writeMembers(to json: inout JSONWriter)
}

extension JSONObject {
  func write(to json: inout JSONWriter) {
    json.object { writeMembers(to: &$0) }
  }
}

extension String: JSONWritable {
  func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONWritable {
  func write(to json: inout JSONWriter) { json.digits(self, width: 1) }
}

extension Int64: JSONWritable {
  func write(to json: inout JSONWriter) { json.digits(self, width: 1) }
}

extension Array: JSONWritable where Element: JSONWritable {
  func write(to json: inout JSONWriter) { json.array(self) }
}

extension JSONWritable where Self: RawRepresentable<String> {
  func write(to json: inout JSONWriter) { json.string(rawValue) }
}
