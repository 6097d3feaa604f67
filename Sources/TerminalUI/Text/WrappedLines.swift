/// A text broken into lines that fit a width, of which every character keeps its place.
///
/// Unlike text that is only shown, nothing is dropped at a break: blanks there stay at the end of
/// their line, also beyond the width, so that each place in the text is a place on the screen.
struct WrappedLines: Hashable, Sendable {
  private struct Line: Hashable, Sendable {
    /// The characters of the line; a line feed at its end is not among them.
    var range: Range<Int>
    /// Whether a line feed or the text's end follows, not a break for the want of room.
    var isWhole: Bool
  }

  private let characters: [Character]
  private var lines: [Line] = []
  private let columns: Int

  /// Breaks a text.
  ///
  /// - Parameters:
  ///   - text: Its line feeds begin new lines.
  ///   - columns: The width of a line; at least one is used.
  init(_ text: String, columns: Int) {
    characters = Array(text)
    self.columns = max(1, columns)
    var start = 0
    for index in characters.indices where characters[index].isNewline {
      breakUp(start..<index)
      start = index + 1
    }
    breakUp(start..<characters.count)
  }

  var count: Int { lines.count }

  /// What a line shows.
  func characters(of row: Int) -> ArraySlice<Character> {
    characters[lines[row].range]
  }

  /// The line that the cursor is in behind so many characters.
  func row(of cursor: Int) -> Int {
    lines.lastIndex { $0.range.lowerBound <= cursor } ?? 0
  }

  /// The cells before the cursor in its line; blanks beyond the width are not counted.
  func column(of cursor: Int) -> Int {
    let start = lines[row(of: cursor)].range.lowerBound
    return min(columns, width(start..<max(start, cursor)))
  }

  func start(of row: Int) -> Int {
    lines[row].range.lowerBound
  }

  /// The last place that is still in the line.
  func end(of row: Int) -> Int {
    let line = lines[row]
    return line.isWhole ? line.range.upperBound : line.range.upperBound - 1
  }

  /// The place in a line that is nearest to a column from the left.
  func cursor(row: Int, column: Int) -> Int {
    var cursor = start(of: row)
    while cursor < end(of: row), width(start(of: row)..<cursor + 1) <= column { cursor += 1 }
    return cursor
  }

  private func width(_ range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + TextWidth.width(of: $1) }
  }

  private mutating func breakUp(_ paragraph: Range<Int>) {
    var start = paragraph.lowerBound
    var used = 0
    var afterBlank: Int?
    for index in paragraph {
      let isBlank = characters[index] == " "
      used += TextWidth.width(of: characters[index])
      if used > columns, !isBlank, index > start {
        let end = afterBlank ?? index
        lines.append(Line(range: start..<end, isWhole: false))
        start = end
        used = width(start..<index + 1)
        afterBlank = nil
      }
      if isBlank { afterBlank = index + 1 }
    }
    lines.append(Line(range: start..<paragraph.upperBound, isWhole: true))
  }
}
