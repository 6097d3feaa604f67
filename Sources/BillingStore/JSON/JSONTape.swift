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
    var values = Values(capacity: bytes.count / 6 + 1, likely: bytes.count / 9)
    guard bytes.withUnsafeBufferPointer({ JSONScanner.scan($0, into: &values) })
    else { return nil }
    self.values = values
    self.bytes = bytes
  }

  /// That only Foundation's decoder can tell what something is, even where somebody catches the error.
  func doubt() -> NotPlain {
    isDoubtful = true
    return NotPlain()
  }

  /// The text of a string.
  ///
  /// - Throws: `NotPlain` where something else is there.
  func string(at place: Int) throws -> String {
    let value = values[place]
    return switch value.kind {
    case .string: text(of: value) { String(decoding: $0, as: UTF8.self) }
    case .escapedString: text(of: value) { JSONScanner.unescaped($0) ?? "" }
    default: throw NotPlain()
    }
  }

  /// What is made of the bytes of a string without backslashes, without a string of them.
  ///
  /// - Throws: `NotPlain` where something else is there, or nothing can be made of it.
  func made<Made>(
    at place: Int, of bytes: (UnsafeBufferPointer<UInt8>) -> Made?
  ) throws -> Made {
    let value = values[place]
    guard value.kind == .string, let made = text(of: value, bytes) else { throw NotPlain() }
    return made
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

  /// A whole number.
  ///
  /// - Throws: `NotPlain` where something else is there, with a doubt where it is a number with a
  ///   point, an exponent or more than 18 digits.
  func integer(at place: Int) throws -> Int {
    let value = values[place]
    guard value.kind == .number else { throw NotPlain() }
    guard let number = text(of: value, Self.integer) else { throw doubt() }
    return number
  }

  private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    guard digits.count <= 18 else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return digits.count == text.count ? number : number == 0 ? nil : -number
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
