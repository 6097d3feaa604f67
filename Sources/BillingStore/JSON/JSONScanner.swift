#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Goes through a JSON text (RFC 8259) once, and notes where its values are.
struct JSONScanner: ~Copyable {
  /// No record has so many levels; each costs stack.
  private static let mostLevels = 64
  private static let fewNames = 24
  /// Places are counted in 32 bits.
  static let mostBytes = 1 << 30

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var level = 0
  private var values: JSONTape.Values

  private init(_ bytes: UnsafeBufferPointer<UInt8>, noting values: consuming JSONTape.Values) {
    self.bytes = bytes
    self.values = values
  }

  /// Goes through a text of less than ``mostBytes``.
  ///
  /// - Returns: Whether it is plain JSON; otherwise the values are of no use.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, into values: inout JSONTape.Values
  ) -> Bool {
    var scanner = JSONScanner(bytes, noting: values)
    let isPlain = scanner.value() && scanner.isAtEnd()
    values = scanner.values
    return isPlain
  }

  /// The next byte that is no white space, which stays to be read; nothing of JSON begins with the 0
  /// that it is at the end.
  ///
  /// Our own encoder writes no white space: so it is looked for elsewhere, and this is in line.
  @inline(__always)
  private mutating func next() -> UInt8 {
    guard position < bytes.count else { return 0 }
    let byte = bytes[position]
    return byte > 0x20 ? byte : nextAfterSpace()
  }

  @inline(never)
  private mutating func nextAfterSpace() -> UInt8 {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case let byte: return byte
      }
    }
    return 0
  }

  private mutating func isAtEnd() -> Bool {
    _ = next()
    return position == bytes.count
  }

  @inline(__always)
  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func value() -> Bool {
    switch next() {
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "{"): nested(.object) { $0.members() }
    case UInt8(ascii: "["): nested(.array) { $0.entries() }
    case UInt8(ascii: "t"): word("true", .yes)
    case UInt8(ascii: "f"): word("false", .no)
    case UInt8(ascii: "n"): word("null", .null)
    default: number()
    }
  }

  /// Notes a value whose text is between two places, which ``mostBytes`` keeps within 32 bits.
  @inline(__always)
  private mutating func note(_ kind: JSONTape.Kind, from start: Int, to end: Int) {
    values.append(
      JSONTape.Value(
        kind: kind, start: Int32(truncatingIfNeeded: start),
        count: Int32(truncatingIfNeeded: end - start),
        next: Int32(truncatingIfNeeded: values.count + 1)))
  }

  private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) -> Bool {
    let start = position
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] != word.utf8Start[offset] {
      return false
    }
    position += word.utf8CodeUnitCount
    note(kind, from: start, to: position)
    return true
  }

  // MARK: - Objects and lists

  private mutating func nested(
    _ kind: JSONTape.Kind, _ parts: (inout JSONScanner) -> Int32?
  ) -> Bool {
    guard level < Self.mostLevels else { return false }
    let place = values.count
    note(kind, from: position, to: position)
    position += 1
    level += 1
    defer { level -= 1 }
    guard let count = parts(&self) else { return false }
    values[place].count = count
    values[place].next = Int32(values.count)
    return true
  }

  /// How many members; nil where they are none, or two of them have one name.
  private mutating func members() -> Int32? {
    if takes("}") { return 0 }
    let first = values.count
    var count: Int32 = 0
    var last = 0
    var isSorted = true
    repeat {
      guard next() == UInt8(ascii: "\"") else { return nil }
      let start = position + 1
      // Without a backslash and of ASCII, so that its bytes tell it from others.
      guard plainString() else { return nil }
      if count > 0, isSorted { isSorted = stands(last, before: start..<position - 1) }
      guard takes(":"), value() else { return nil }
      last = start
      count += 1
    } while takes(",")
    guard takes("}"), isSorted || areDifferent(count, from: first) else { return nil }
    return count
  }

  private mutating func entries() -> Int32? {
    if takes("]") { return 0 }
    var count: Int32 = 0
    repeat {
      guard value() else { return nil }
      count += 1
    } while takes(",")
    return takes("]") ? count : nil
  }

  /// Whether a name comes before one that is written after it, and is not the same: both with the
  /// quotation mark behind them, so that none is the beginning of the other.
  @inline(__always)
  private func stands(_ name: Int, before other: Range<Int>) -> Bool {
    guard other.lowerBound + 8 <= bytes.count else { return standsByBytes(name, before: other) }
    let whole = UnsafeRawBufferPointer(bytes)
    let word = UInt64(bigEndian: whole.loadUnaligned(fromByteOffset: name, as: UInt64.self))
    let otherWord = UInt64(
      bigEndian: whole.loadUnaligned(fromByteOffset: other.lowerBound, as: UInt64.self))
    let sameCount = (word ^ otherWord).leadingZeroBitCount / 8
    guard sameCount < 8 else { return standsByBytes(name, before: other) }
    return sameCount <= other.count && word < otherWord
  }

  @inline(never)
  private func standsByBytes(_ name: Int, before other: Range<Int>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    return memcmp(start + name, start + other.lowerBound, other.count + 1) < 0
  }

  private func areDifferent(_ count: Int32, from first: Int) -> Bool {
    guard count > Self.fewNames else { return areFewDifferent(count, from: first) }
    var names: Set<String> = []
    var place = first
    for _ in 0..<count {
      let name = String(decoding: text(of: values[place]), as: UTF8.self)
      guard names.insert(name).inserted else { return false }
      place = Int(values[place + 1].next)
    }
    return true
  }

  /// Compares each with each, which for few takes less than to gather them.
  private func areFewDifferent(_ count: Int32, from first: Int) -> Bool {
    var place = first
    for _ in 0..<count {
      var other = first
      while other < place {
        guard !isSame(values[place], values[other]) else { return false }
        other = Int(values[other + 1].next)
      }
      place = Int(values[place + 1].next)
    }
    return true
  }

  private func isSame(_ name: JSONTape.Value, _ other: JSONTape.Value) -> Bool {
    guard name.count == other.count, let start = bytes.baseAddress else { return false }
    return memcmp(start + Int(name.start), start + Int(other.start), Int(name.count)) == 0
  }

  private func text(of value: JSONTape.Value) -> UnsafeBufferPointer<UInt8> {
    let start = Int(value.start)
    return UnsafeBufferPointer(rebasing: bytes[start..<start + Int(value.count)])
  }
}

// MARK: - Numbers

extension JSONScanner {
  private mutating func number() -> Bool {
    let start = position
    skip("-")
    if !skip("0") { guard digits() else { return false } }
    if skip(".") { guard digits() else { return false } }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      guard digits() else { return false }
    }
    note(.number, from: start, to: position)
    return true
  }

  @discardableResult
  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func digits() -> Bool {
    let start = position
    while position < bytes.count,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    {
      position += 1
    }
    return position > start
  }
}

// MARK: - Strings

extension JSONScanner {
  @inline(__always)
  private mutating func string() -> Bool { plainString() || anyString() }

  /// Goes past a string of ASCII without a backslash, or stays where it is.
  @inline(__always)
  private mutating func plainString() -> Bool {
    let start = position + 1
    let end = endOfPlainText(from: start)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return false }
    note(.string, from: start, to: end)
    position = end + 1
    return true
  }

  @inline(never)
  private mutating func anyString() -> Bool {
    let start = position + 1
    var end = start
    var isEscaped = false
    while true {
      end = endOfPlainText(from: end)
      guard end < bytes.count, bytes[end] >= 0x20 else { return false }
      if bytes[end] == UInt8(ascii: "\"") { break }
      if bytes[end] == UInt8(ascii: "\\") {
        isEscaped = true
        var rest = bytes[(end + 1)...]
        guard Self.escaped(in: &rest) != nil else { return false }
        end = rest.startIndex
      } else if bytes[end] >= 0x80 {
        guard let count = byteCountOfScalar(at: end) else { return false }
        end += count
      } else {
        end += 1
      }
    }
    note(isEscaped ? .escapedString : .string, from: start, to: end)
    position = end + 1
    return true
  }

  /// How many bytes of UTF-8 a scalar takes; nil where there is none.
  private func byteCountOfScalar(at start: Int) -> Int? {
    var rest = bytes[start...].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let scalar) = parser.parseScalar(from: &rest) else { return nil }
    return scalar.count
  }

  /// Where there is something else than ASCII without quotation mark, backslash and controls.
  @inline(__always)
  private func endOfPlainText(from start: Int) -> Int {
    var end = start
    let whole = UnsafeRawBufferPointer(bytes)
    // Eight at once: a byte of a word is known by the bit that a subtraction sets or leaves. What it
    // borrows reaches only those behind the first that is found.
    let ones: UInt64 = 0x0101_0101_0101_0101
    while end + 8 <= bytes.count {
      let word = UInt64(littleEndian: whole.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let slashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      let found =
        (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes
        | (slashes &- ones) & ~slashes | word
      let marks = found & (ones &* 0x80)
      guard marks == 0 else { return end + marks.trailingZeroBitCount / 8 }
      end += 8
    }
    while end < bytes.count, Self.isPlain(bytes[end]) { end += 1 }
    return end
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x80).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// A string's text without its backslashes; nil where one means nothing here.
  static func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var rest = text[...]
    while let mark = firstBackslash(in: rest) {
      plain += UnsafeBufferPointer(rebasing: rest[..<mark])
      rest = rest[(mark + 1)...]
      guard let scalar = escaped(in: &rest) else { return nil }
      plain += scalar.utf8
    }
    plain += UnsafeBufferPointer(rebasing: rest)
    return String(validating: plain, as: UTF8.self)
  }

  /// Takes what follows a backslash; nil where that means nothing here.
  private static func escaped(
    in rest: inout Slice<UnsafeBufferPointer<UInt8>>
  ) -> Unicode.Scalar? {
    guard let byte = rest.popFirst() else { return nil }
    switch Unicode.Scalar(byte) {
    case "\"", "\\", "/": return Unicode.Scalar(byte)
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      let digits = rest.prefix(4)
      guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      rest = rest.dropFirst(4)
      return Unicode.Scalar(number)
    default: return nil
    }
  }

  /// By the C library, which is fast also where this is not optimized: the tests of crashes read much.
  private static func firstBackslash(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let bytes = UnsafeBufferPointer(rebasing: text)
    guard let start = bytes.baseAddress,
      let found = memchr(start, Int32(UInt8(ascii: "\\")), bytes.count)
    else { return nil }
    return text.startIndex + UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
  }
}
