import TerminalUI

/// A small screen that has a bit of everything: bars, lines, a wide character, focus.
func sampleFrame() -> Frame {
  var frame = Frame(size: Size(columns: 44, rows: 12))
  frame.fill(row: 0, .bar)
  frame.write(" Billing Center", column: 0, row: 0, .barStrong)
  frame.fill(row: 1, .tab)
  frame.write(" Subscriptions ", column: 0, row: 1, .tabSelected)
  frame.write("  Cart (1)  Invoices", column: 15, row: 1, .tab)
  frame.write("╭─ Starter ───────╮ ", column: 2, row: 3, .border)
  frame.write("│                 │", column: 2, row: 4, .border)
  frame.write("€109.00", column: 4, row: 4, .text)
  frame.write("│                 │", column: 2, row: 5, .border)
  frame.write("✓ 日本 <polls>", column: 4, row: 5, .success)
  frame.write("╰─────────────────╯", column: 2, row: 6, .border)
  frame.write("┏━━━━━━━━━━━━━━━━━━━┓", column: 22, row: 3, .borderStrong)
  frame.write("┃                   ┃", column: 22, row: 4, .borderStrong)
  frame.write("Pro · per organizer", column: 23, row: 4, .title)
  frame.write("┃                   ┃", column: 22, row: 5, .borderStrong)
  frame.write("┗━━━━━━━━━━━━━━━━━━━┛", column: 22, row: 6, .borderStrong)
  frame.write("──────────┬────────┴───────────┼───────", column: 2, row: 7, .border)
  frame.write("[ Cancel ]", column: 2, row: 9, .buttonFocused)
  frame.write("[  Choose seats  ⏎ ]", column: 22, row: 9, .primary)
  frame.write("█▒▁▄▉", column: 16, row: 9, .scrollbar)
  frame.write("←→", column: 1, row: 11, .keyName)
  frame.write("tier", column: 4, row: 11, .keyHelp)
  frame.cursor = Point(column: 4, row: 9)
  frame.focus = "cancel"
  return frame
}

extension Frame {
  mutating func fill(row: Int, _ role: Role) {
    for column in 0..<size.columns {
      self[column, row] = Cell(text: " ", width: 1, role: role)
    }
  }

  /// Puts text into a row; the ideographs are two cells wide, all else one.
  mutating func write(_ text: String, column: Int, row: Int, _ role: Role) {
    var column = column
    for character in text where column < size.columns {
      let isWide = character.unicodeScalars.allSatisfy { (0x4E00..<0xA000).contains($0.value) }
      self[column, row] = Cell(text: String(character), width: isWide ? 2 : 1, role: role)
      if isWide { self[column + 1, row] = Cell(text: "", width: 0, role: role) }
      column += isWide ? 2 : 1
    }
  }
}
