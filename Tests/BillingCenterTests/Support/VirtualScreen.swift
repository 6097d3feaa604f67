import TerminalUI

/// What an xterm of 256 colours shows after the bytes that it was sent.
///
/// It knows what ncurses sends such a terminal, and notes what it does not know.
struct VirtualScreen {
  /// One place of the screen.
  struct Cell: Equatable {
    var text = " "
    /// The parameters that gave the place its look; the same look has the same ones.
    var look: Look = Look()

    /// What an eye sees of it: of a blank its ground, and a line under it.
    var seen: Cell {
      guard text == " ", !look.attributes.contains(7) else { return self }
      var cell = self
      cell.look.foreground = []
      cell.look.attributes.formIntersection([4])
      return cell
    }
  }

  struct Look: Equatable {
    var foreground: [Int] = []
    var background: [Int] = []
    var attributes: Set<Int> = []
  }

  private(set) var size: Size
  private(set) var cells: [[Cell]]
  var cursor = Point(column: 0, row: 0)
  var look = Look()
  /// What is set of the private modes, by number.
  var modes: Set<Int> = []
  /// What has no place here: each is a fault of the program, or of this screen.
  var unknown: [String] = []
  /// How often a frame was begun as a whole, and ended (mode 2026).
  var synchronizations = (begun: 0, ended: 0)
  /// The commands to the terminal itself (OSC), without their ends.
  var commands: [String] = []
  var margins: ClosedRange<Int>
  /// What comes next after the last column goes to the next line.
  var isWrapPending = false
  var pendingBytes: [UInt8] = []

  init(size: Size) {
    self.size = size
    cells = Self.blank(size)
    margins = 0...size.rows - 1
  }

  private static func blank(_ size: Size) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }

  mutating func resize(to newSize: Size) {
    cells = (0..<newSize.rows).map { row in
      (0..<newSize.columns).map { column in
        row < size.rows && column < size.columns ? cells[row][column] : Cell()
      }
    }
    size = newSize
    margins = 0...newSize.rows - 1
    move(to: cursor)
  }

  /// The rows, without blanks at their ends.
  var rows: [String] {
    cells.map { row in
      var text = row.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// What an eye sees, place by place.
  var seen: [[Cell]] { cells.map { $0.map(\.seen) } }

  var isOnAlternateScreen: Bool { modes.contains(1049) }

  // MARK: - Changing

  mutating func move(to point: Point) {
    cursor = Point(
      column: min(max(0, point.column), size.columns - 1),
      row: min(max(0, point.row), size.rows - 1))
    isWrapPending = false
  }

  mutating func put(_ character: Character) {
    guard !character.joinsTheOneBefore else { return join(character) }
    let width = TextWidth.width(of: character)
    if isWrapPending || cursor.column + width > size.columns {
      move(to: Point(column: 0, row: cursor.row))
      lineFeed()
    }
    cells[cursor.row][cursor.column] = Cell(text: String(character), look: look)
    if width == 2, cursor.column + 1 < size.columns {
      cells[cursor.row][cursor.column + 1] = Cell(text: "", look: look)
    }
    if cursor.column + width >= size.columns {
      cursor.column = size.columns - 1
      isWrapPending = true
    } else {
      cursor.column += width
    }
  }

  /// Adds a mark to the character before the cursor, which stays where it is.
  private mutating func join(_ mark: Character) {
    var column = isWrapPending ? cursor.column : max(0, cursor.column - 1)
    // The second cell of a wide character has no text of its own.
    if cells[cursor.row][column].text.isEmpty { column = max(0, column - 1) }
    cells[cursor.row][column].text.unicodeScalars += mark.unicodeScalars
  }

  mutating func lineFeed() {
    isWrapPending = false
    if cursor.row == margins.upperBound {
      scrollUp(by: 1)
    } else if cursor.row < size.rows - 1 {
      cursor.row += 1
    }
  }

  mutating func reverseLineFeed() {
    isWrapPending = false
    if cursor.row == margins.lowerBound {
      scrollDown(by: 1)
    } else if cursor.row > 0 {
      cursor.row -= 1
    }
  }

  mutating func scrollUp(by count: Int, from top: Int? = nil) {
    for _ in 0..<min(count, size.rows) {
      cells.remove(at: top ?? margins.lowerBound)
      cells.insert(emptyRow, at: margins.upperBound)
    }
  }

  mutating func scrollDown(by count: Int, from top: Int? = nil) {
    for _ in 0..<min(count, size.rows) {
      cells.remove(at: margins.upperBound)
      cells.insert(emptyRow, at: top ?? margins.lowerBound)
    }
  }

  /// Erases cells of the cursor's row; they keep the ground that is set.
  mutating func erase(_ columns: Range<Int>) {
    for column in columns.clamped(to: 0..<size.columns) {
      cells[cursor.row][column] = empty
    }
  }

  mutating func eraseRows(_ rows: Range<Int>) {
    for row in rows.clamped(to: 0..<size.rows) { cells[row] = emptyRow }
  }

  mutating func insertBlanks(_ count: Int) {
    for _ in 0..<min(count, size.columns - cursor.column) {
      cells[cursor.row].removeLast()
      cells[cursor.row].insert(empty, at: cursor.column)
    }
  }

  mutating func deleteCells(_ count: Int) {
    for _ in 0..<min(count, size.columns - cursor.column) {
      cells[cursor.row].remove(at: cursor.column)
      cells[cursor.row].append(empty)
    }
  }

  mutating func forget() {
    cells = Self.blank(size)
  }

  private var empty: Cell { Cell(look: Look(background: look.background)) }
  private var emptyRow: [Cell] { Array(repeating: empty, count: size.columns) }
}

extension Character {
  /// Whether it has no cell of its own: a mark, or the vowel or last consonant of a Hangul syllable.
  fileprivate var joinsTheOneBefore: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    default: return [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    }
  }
}
