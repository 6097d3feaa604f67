/// What the session remembers of a layer: nothing that the app's state should know.
struct LayerState: Hashable, Sendable {
  var focus: ControlID?
  /// Whether scroll areas move to keep the focused control in sight; off after scrolling by hand.
  var followsFocus = true
  var texts: [ControlID: TextPosition] = [:]
  var areas: [ControlID: TextAreaPosition] = [:]
  var tables: [ControlID: TablePosition] = [:]
  var scrolls: [ControlID: Int] = [:]
  /// The stepper whose number is being typed: the next digit goes on instead of starting anew.
  var typedStepper: ControlID?
}

extension Dictionary where Key == ControlID, Value: Equatable {
  /// Keeps a place; one that is kept already leaves a dictionary that others have, too, as it is.
  mutating func keep(_ place: Value, for id: ControlID) {
    if self[id] != place { self[id] = place }
  }
}

/// Where the cursor of a text is, and what part of the text is seen.
struct TextPosition: Hashable, Sendable {
  /// The text that the position is in.
  var text: String
  /// The characters before the cursor.
  var cursor: Int
  /// The characters before the first that is seen.
  var offset = 0

  /// The position in a text that an app has made of this one, by grouping digits for example:
  /// behind as many letters and digits as before.
  func moved(to newText: String) -> TextPosition {
    guard newText != text else { return self }
    var result = self
    result.text = newText
    result.cursor = newText.count
    guard cursor < text.count else { return result }
    var marks = text.prefix(cursor).count(where: Self.isMark)
    var index = 0
    for character in newText {
      if marks == 0 { break }
      if Self.isMark(character) { marks -= 1 }
      index += 1
    }
    result.cursor = index
    return result
  }

  /// Moves the part that is seen so that the cursor is in it, and no room is wasted at its end.
  mutating func reveal(widths: [Int], columns: Int) {
    offset = min(offset, cursor)
    var before = widths[offset..<cursor].reduce(0, +)
    while offset < cursor, before >= columns {
      before -= widths[offset]
      offset += 1
    }
    var rest = before + widths[cursor...].reduce(0, +)
    while offset > 0, rest + widths[offset - 1] < columns {
      offset -= 1
      rest += widths[offset]
    }
  }

  private static func isMark(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}

/// Which row of a table has the focus, and which rows are seen.
struct TablePosition: Hashable, Sendable {
  var row = 0
  /// The first row that is seen.
  var offset = 0
  /// How many rows were seen at the last drawing.
  var visibleRows = 1
}
