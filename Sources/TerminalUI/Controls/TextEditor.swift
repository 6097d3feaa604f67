/// A text and the place in it where the next character goes; edits by whole characters.
///
/// Texts are put together from strings alone: for a mixture of strings and substrings the runtime would
/// look for types at the first letter, longer than all else that it takes.
struct TextEditor: Hashable, Sendable {
  private(set) var text: String
  /// The number of characters before the cursor.
  private(set) var cursor: Int

  init(text: String, cursor: Int) {
    self.text = text
    self.cursor = min(max(0, cursor), text.count)
  }

  private var before: Substring { text.prefix(cursor) }
  private var after: Substring { text.dropFirst(cursor) }

  /// Writes characters at the cursor, as many as a maximum length leaves room for.
  mutating func insert(_ characters: [Character], maximumLength: Int?) {
    let count = text.count
    let room = maximumLength.map { max(0, $0 - count) } ?? characters.count
    // One types at the end most of the time.
    let tail = cursor == count ? "" : String(after)
    if !tail.isEmpty { text = String(before) }
    for character in characters.prefix(room) { text.append(character) }
    text += tail
    cursor = max(0, text.count - tail.count)
  }

  /// Applies an editing key.
  ///
  /// - Parameter key: Backspace, Delete, arrows, Home, End, Ctrl-A, E, U, K or W.
  /// - Returns: Whether it is one.
  mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .backspace: deleteBackward(cursor > 0 ? 1 : 0)
    case .control("u"): deleteBackward(cursor)
    case .control("w"): deleteBackward(wordLength)
    case .delete: text = String(before) + String(after.dropFirst())
    case .control("k"): text = String(before)
    default: return false
    }
    return true
  }

  /// Deletes what is between the cursor and another place, in either direction.
  mutating func delete(to place: Int) {
    let place = min(max(0, place), text.count)
    if place < cursor {
      deleteBackward(cursor - place)
    } else {
      text = String(before) + String(after.dropFirst(place - cursor))
    }
  }

  private mutating func deleteBackward(_ count: Int) {
    text = String(before.dropLast(count)) + String(after)
    cursor = min(cursor - count, text.count)
  }

  /// The characters from the cursor back to the start of a word, with the blanks behind it.
  private var wordLength: Int {
    let reversed = before.reversed()
    let blanks = reversed.prefix { $0.isWhitespace }.count
    return blanks + reversed.dropFirst(blanks).prefix { !$0.isWhitespace }.count
  }

  /// What of a pasted text can stand in one line: line feeds are blanks, control characters go.
  static func pasted(_ text: String) -> [Character] {
    var characters = Array(text)
    while characters.last?.isNewline == true { characters.removeLast() }
    return characters.compactMap { character in
      if character.isNewline || character == "\t" { return " " }
      return isPrintable(character) ? character : nil
    }
  }

  /// What of a pasted text can stand in several lines: line feeds stay, tabs are blanks, control
  /// characters go.
  static func pastedLines(_ text: String) -> [Character] {
    text.compactMap { character in
      if character.isNewline { return "\n" }
      if character == "\t" { return " " }
      return isPrintable(character) ? character : nil
    }
  }

  /// Whether a character can be typed into a text.
  static func isPrintable(_ character: Character) -> Bool {
    character.utf8.allSatisfy(TextGate.isPlain)
      || !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
