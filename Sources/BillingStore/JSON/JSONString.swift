/// A text as a string of JSON in UTF-8.
enum JSONString {
  /// Gives out a text's bytes, those that may not stand in a string escaped, without the quotation
  /// marks around them.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - take: Takes each piece; it may not keep it.
  @inline(__always)
  static func write(_ text: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { text in
      var start = text.startIndex
      for index in text.indices where needsEscape(text[index]) {
        take(UnsafeBufferPointer(rebasing: text[start..<index]))
        Array(escape(text[index]).utf8).withUnsafeBufferPointer { take($0) }
        start = index + 1
      }
      take(UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// What stands for a byte that may not stand in a string (RFC 8259, section 7).
  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return #"\""#
    case UInt8(ascii: "\\"): return #"\\"#
    case 0x08: return #"\b"#
    case 0x09: return #"\t"#
    case 0x0A: return #"\n"#
    case 0x0C: return #"\f"#
    case 0x0D: return #"\r"#
    default:
      let digits = String(byte, radix: 16)
      return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension [UInt8] {
  /// Appends a text as a string of JSON in UTF-8, its quotation marks included.
  mutating func appendJSONString(_ text: String) {
    append(UInt8(ascii: "\""))
    JSONString.write(text) { append(contentsOf: $0) }
    append(UInt8(ascii: "\""))
  }
}
