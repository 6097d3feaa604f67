/// A JSON text, taken apart into a list of its values in the order in which they are written.
///
/// It holds plain JSON only: what our own encoder writes, with spaces wherever JSON has them. What
/// two readers could take differently is not read at all: members of the same name, names beyond
/// ASCII, a text that is no UTF-8, surrogate pairs.
final class JSONTape {
  enum Kind: UInt8 {
    case object
    case array
    case string
    /// A string in which a backslash stands.
    case escapedString
    case number
    case yes
    case no
    case null
  }

  struct Value {
    let kind: Kind
    /// Where a string's or a number's text begins, in bytes.
    var start: Int32
    /// How many bytes the text has, or how many entries a list or members an object.
    var count: Int32
    /// The place of what comes after it and all that it holds; a member's name stands before it.
    var next: Int32
  }

  let values: Values
  private let bytes: [UInt8]
  /// Whether something was asked for that is not read here, so that another decoder has to.
  private(set) var isDoubtful = false

  /// Nil where it is not plain JSON.
  init?(_ bytes: [UInt8]) {
    guard bytes.count < JSONScanner.mostBytes else { return nil }
    var values = Values(capacity: bytes.count / 6 + 1)
    guard bytes.withUnsafeBufferPointer({ JSONScanner.scan($0, into: &values) })
    else { return nil }
    self.values = values
    self.bytes = bytes
  }

  func doubt() { isDoubtful = true }

  /// The text of a string.
  func string(at place: Int) -> String {
    let value = values[place]
    return text(of: value) { text in
      value.kind == .string
        ? String(decoding: text, as: UTF8.self) : JSONScanner.unescaped(text) ?? ""
    }
  }

  /// The place of a member's value; nil where the object has none of that name.
  func member(_ name: UnsafeBufferPointer<UInt8>, of object: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      values.withUnsafeBufferPointer { values in
        var place = object + 1
        for _ in 0..<values[object].count {
          if Int(values[place].count) == name.count {
            let start = Int(values[place].start)
            var index = 0
            while index < name.count, bytes[start + index] == name[index] { index += 1 }
            if index == name.count { return place + 1 }
          }
          place = Int(values[place + 1].next)
        }
        return nil
      }
    }
  }

  /// A whole number; nil where it has a point, an exponent or more than 18 digits.
  func integer(at place: Int) -> Int? {
    text(of: values[place]) { text in
      let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
      guard digits.count <= 18 else { return nil }
      var number = 0
      for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        number = number * 10 + Int(digit - UInt8(ascii: "0"))
      }
      return digits.count == text.count ? number : number == 0 ? nil : -number
    }
  }

  private func text<Answer>(
    of value: Value, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    bytes.withUnsafeBufferPointer { bytes in
      let start = Int(value.start)
      return body(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(value.count)]))
    }
  }
}
