/// Lays out a rendered text within the width of a document.
///
/// A tab in a template parts what stands at the left from what stands at the right edge, as a label
/// from its amount. Longer lines are wrapped at spaces, below their own indentation.
package enum TextLayout {
  /// In columns of a fixed-width font; fits the e-mail page of a terminal of 80 columns.
  static let width = 72

  static func laidOut(_ text: String) -> String {
    laidOut(text, width: width)
  }

  /// Lays out a text within so many columns.
  package static func laidOut(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line(String($0), width: width) }
      .joined(separator: "\n")
  }

  private static func line(_ line: String, width: Int) -> [String] {
    let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return wrapped(line, to: width) }
    let right = String(parts[1])
    var lines = wrapped(String(parts[0]), to: max(width / 2, width - right.columns - gap))
    let left = lines.popLast() ?? ""
    let room = width - left.columns - right.columns
    return room < gap
      ? lines + [left] + wrapped(right, to: width)
      : lines + [left + String(repeating: " ", count: room) + right]
  }

  /// The least distance between left and right.
  private static let gap = 2

  private static func wrapped(_ line: String, to width: Int) -> [String] {
    guard line.columns > width else { return [line] }
    let indentation = String(line.prefix { $0 == " " })
    var lines: [String] = []
    var current = indentation
    for word in line.split(separator: " ") {
      for piece in pieces(of: word, width: width - indentation.count) {
        let isFirst = current == indentation
        if !isFirst, current.columns + 1 + piece.columns > width {
          lines.append(current)
          current = indentation + piece
        } else {
          current += isFirst ? piece : " " + piece
        }
      }
    }
    return lines + [current]
  }

  /// A word cut where it alone is wider than a line.
  private static func pieces(of word: Substring, width: Int) -> [String] {
    var pieces = [""]
    for character in word {
      if pieces[pieces.count - 1].columns + character.columns > width { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }
}

extension String {
  /// How many columns of a fixed-width font it takes.
  var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Character {
  /// One, or two for the wide characters of East Asia and for emoji (UAX 11).
  fileprivate var columns: Int {
    guard let scalar = unicodeScalars.first, scalar.value >= 0x1100 else { return 1 }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}
