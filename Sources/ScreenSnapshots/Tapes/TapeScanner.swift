/// Reads one line of a tape from left to right.
struct TapeScanner {
  private let characters: [Character]
  private let line: Int
  private var index = 0

  init(_ text: Substring, line: Int) {
    characters = Array(text)
    self.line = line
  }

  /// Where the next thing begins, once blanks were passed over.
  var position: TapePosition { TapePosition(line: line, column: index + 1) }

  /// Passes over blanks; a comment is passed over to its end.
  mutating func skipBlanks() {
    while let next, next.isWhitespace { index += 1 }
    if next == "#" { index = characters.count }
  }

  /// Whether nothing but blanks and a comment is left.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return next == nil
  }

  /// What was read from a place on, without the blanks at its end.
  func source(from start: TapePosition) -> String {
    var text = characters[start.column - 1..<index]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Reads up to the next blank or quote; nil where there is nothing.
  mutating func word() -> TapeWord? {
    skipBlanks()
    let start = position
    var text = ""
    while let next, !next.isWhitespace, !Self.quotes.contains(next) {
      text.append(next)
      index += 1
    }
    return text.isEmpty ? nil : TapeWord(text: text, position: start)
  }

  /// Reads a whole number; nil where none is next.
  mutating func number() -> TapeWord? {
    skipBlanks()
    return next?.isNumber == true ? word() : nil
  }

  /// Reads a text in quotes, which holds everything but them.
  mutating func quoted() throws(TapeError) -> TapeWord? {
    skipBlanks()
    guard let quote = next, Self.quotes.contains(quote) else { return nil }
    return try enclosed(by: quote)
  }

  /// Reads a text in quotes, or else a word.
  mutating func value() throws(TapeError) -> TapeWord? {
    if let text = try quoted() { return text }
    return word()
  }

  /// Reads a pattern between slashes; a slash in it is written as `\/`.
  mutating func pattern() throws(TapeError) -> TapeWord? {
    skipBlanks()
    return next == "/" ? try enclosed(by: "/") : nil
  }

  private static let quotes: [Character] = ["\"", "'", "`"]

  private var next: Character? { index < characters.count ? characters[index] : nil }

  private mutating func enclosed(by mark: Character) throws(TapeError) -> TapeWord {
    let start = position
    index += 1
    var text = ""
    while let character = next {
      index += 1
      if character == mark { return TapeWord(text: text, position: start) }
      if mark == "/", character == "\\", let escaped = next {
        index += 1
        text += escaped == "/" ? "/" : "\\\(escaped)"
      } else {
        text.append(character)
      }
    }
    throw TapeError(.openText, at: start)
  }
}
