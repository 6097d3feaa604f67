import TestSupport
import Testing

@testable import TerminalUI

@Suite("Canvas")
struct CanvasTests {
  @Test("Whatever is drawn wherever, every row is whole and nothing is outside the clip")
  func property() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      var canvas = Canvas(size: Size(columns: 24, rows: 6))
      let clip = Rect(
        column: .random(in: -4..<24, using: &random), row: .random(in: -2..<6, using: &random),
        columns: .random(in: 0..<24, using: &random), rows: .random(in: 0..<6, using: &random))
      _ = canvas.narrowClip(to: clip)
      for _ in 0..<8 {
        let start = Point(
          column: .random(in: -4..<24, using: &random), row: .random(in: -2..<8, using: &random))
        canvas.draw(
          .random(length: 12, using: &random), role: .accent, at: start,
          columns: .random(in: 0..<20, using: &random))
      }
      #expect(canvas.frame.isWhole)
      for row in 0..<6 {
        for column in 0..<24 where !clip.contains(Point(column: column, row: row)) {
          #expect(canvas.frame[column, row] == .blank)
        }
      }
    }
  }

  @Test("A row that is drawn as a whole is what it is cell by cell")
  func cellByCell() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      var canvas = Canvas(size: Size(columns: 12, rows: 1))
      var cells = canvas.frame.cells
      for _ in 0..<6 {
        let clip = Rect(
          column: .random(in: 0..<12, using: &random), row: 0,
          columns: .random(in: 0..<12, using: &random), rows: 1)
        let outer = canvas.narrowClip(to: clip)
        let role = [Role.text, .accent, .muted].randomElement(using: &random) ?? .text
        let start = Int.random(in: -4..<14, using: &random)
        let columns = Int.random(in: 0..<14, using: &random)
        canvas.plainRole = .bar
        if Bool.random(using: &random) {
          canvas.fill(Rect(column: start, row: 0, columns: columns, rows: 1), role: role)
          let area = (start..<start + columns).clamped(to: canvas.clip.columns)
          for column in area { cells.put(Cell(0x20, role: role.onBar), at: column) }
        } else {
          let text = ["漢字ab", "x漢", "abc", "字"].randomElement(using: &random) ?? ""
          let glyphs = Glyph.line(of: [Span(text, role)])
          var column = start
          var drawn: [Cell] = []
          for glyph in glyphs {
            guard column + glyph.width <= start + columns else { break }
            cells.put(glyph, at: column, within: canvas.clip.columns)
            column += glyph.width
            drawn.append(glyph.cell.with(plainRole: .bar))
            if glyph.width == 2 { drawn.append(drawn[drawn.count - 1].secondHalf) }
          }
          if Bool.random(using: &random) {
            canvas.draw(glyphs, at: Point(column: start, row: 0), columns: columns)
          } else {
            canvas.draw(drawn, at: Point(column: start, row: 0))
          }
        }
        canvas.restoreClip(outer)
        #expect(canvas.frame.cells == cells)
      }
    }
  }

  @Test("Half of a wide character that is drawn over becomes a blank")
  func halves() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.draw("漢字", role: .text, at: Point(column: 0, row: 0), columns: 6)
    canvas.draw("xx", role: .text, at: Point(column: 1, row: 0), columns: 2)
    #expect(canvas.frame.line(0) == " xx   ")
    #expect(canvas.frame.isWhole)
  }

  @Test("A wide character that crosses the clip is a blank within it")
  func edge() {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    _ = canvas.narrowClip(to: Rect(column: 1, row: 0, columns: 2, rows: 1))
    canvas.draw("漢字漢", role: .accent, at: Point(column: 0, row: 0), columns: 6)
    #expect(canvas.frame.line(0) == "     ")
    #expect(canvas.frame.cells.map(\.role) == [.text, .accent, .accent, .text, .text])
  }
}

extension Frame {
  /// Whether every wide character has its two cells, and every row's widths sum up to its columns.
  var isWhole: Bool {
    (0..<size.rows).allSatisfy { row in
      var column = 0
      while column < size.columns {
        let cell = self[column, row]
        guard cell.width == 1 || cell.width == 2, cell.width == cell.text.cells else {
          return false
        }
        if cell.width == 2 {
          guard column + 1 < size.columns, self[column + 1, row].width == 0,
            self[column + 1, row].text.isEmpty
          else { return false }
        }
        column += cell.width
      }
      return column == size.columns
    }
  }
}

extension String {
  /// The cells of one character by the scalars it is made of; nil if a terminal cannot be trusted
  /// with it.
  fileprivate var cells: Int? {
    var sum = 0
    for scalar in unicodeScalars {
      guard let cells = TextWidth.cells(of: scalar) else { return nil }
      sum += cells
    }
    return sum
  }
}

extension Rect {
  fileprivate var columns: Range<Int> { minColumn..<max(minColumn, maxColumn) }
}

extension Role {
  /// What a canvas makes of it in a bar.
  fileprivate var onBar: Role { self == .text ? .bar : self }
}

extension [Cell] {
  /// Puts a glyph in a row in a bar; of one that is not all within some columns, blanks.
  fileprivate mutating func put(_ glyph: Glyph, at column: Int, within columns: Range<Int>) {
    let places = (column..<column + glyph.width).clamped(to: columns)
    var cell = glyph.cell
    cell.role = cell.role.onBar
    for place in places {
      if places.count < glyph.width {
        put(cell.asBlank, at: place)
      } else {
        put(place == column ? cell : cell.secondHalf, at: place)
      }
    }
  }

  /// Sets one cell; the other half of a wide character that was there becomes a blank.
  fileprivate mutating func put(_ cell: Cell, at column: Int) {
    let old = self[column]
    if old.width == 2 { self[column + 1] = old.asBlank }
    if old.width == 0 { self[column - 1] = old.asBlank }
    self[column] = cell
  }
}
