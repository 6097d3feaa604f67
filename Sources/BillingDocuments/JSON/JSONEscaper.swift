package import Foundation

/// Escapes in finished JSON what a terminal that shows it would act on; the values stay the same.
///
/// JSON itself asks only for U+0000 to U+001F to be escaped. DEL, the control characters from U+0080
/// on, some of which begin a command to a terminal, and the marks that turn the direction of writing
/// may stand in a string as they are.
package struct JSONEscaper {
  /// The last scalar's first bytes, where a piece ended within it.
  private var rest = Data()

  package init() {}

  /// Escapes the next piece of a document.
  ///
  /// - Parameter piece: UTF-8, which may end within a scalar that the next piece completes.
  /// - Returns: The bytes to write.
  package mutating func escape(_ piece: Data) -> Data {
    let bytes = rest + piece
    let end = Self.endOfWholeScalars(bytes)
    rest = bytes[end...]
    let whole = bytes[..<end]
    guard whole.contains(where: { $0 >= 0x7F }) else { return whole }
    var escaped = String.UnicodeScalarView()
    for scalar in String(decoding: whole, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x7F, scalar.isControl {
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        escaped.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return Data(String(escaped).utf8)
  }

  /// Where a scalar begins that is not all there; the end where there is none.
  private static func endOfWholeScalars(_ bytes: Data) -> Data.Index {
    for length in 1...3 where bytes.count >= length {
      let index = bytes.endIndex - length
      let byte = bytes[index]
      guard byte >= 0x80 else { break }
      guard byte >= 0xC0 else { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return needed > length ? index : bytes.endIndex
    }
    return bytes.endIndex
  }
}
