import CNcurses
import Glibc
import TerminalUI

/// A part of a row as ncurses takes it.
struct CellRow {
  /// How many cells it has.
  private var count = 0
  /// The column of the first.
  private var start = 0
  private let buffer: UnsafeMutableBufferPointer<cchar_t>
  /// A character beyond ASCII on whose width the C library agreed last: lines are long.
  private var known: (scalar: Unicode.Scalar, width: Int)?

  /// Takes cells that follow upon each other.
  ///
  /// - Parameter buffer: Keeps them; it has room for all columns.
  init(_ buffer: UnsafeMutableBufferPointer<cchar_t>) {
    self.buffer = buffer
  }

  /// Takes cells of a frame; two cells instead of a wide one that the C library does not know, and none
  /// for the second cell of a wide character, which comes with the first.
  ///
  /// - Parameters:
  ///   - cells: What is to be shown, a part of a row.
  ///   - blank: A blank that is written as the cells are to be.
  mutating func append(_ cells: ArraySlice<Cell>, like blank: cchar_t) {
    if count == 0 { start = cells.startIndex }
    withUnsafePointer(to: blank) { blank in
      for cell in cells where cell.width > 0 {
        // A frame for a wider screen may end within a wide character.
        guard count + cell.width <= buffer.count else { return }
        if let scalar = cell.onlyScalar, isKnown(scalar, width: cell.width) {
          cn_set_cell(&buffer[count], blank, wchar_t(scalar.value))
          count += 1
        } else {
          append(CellGlyph.glyphs(of: cell, width: Self.width), like: blank.pointee)
        }
      }
    }
  }

  /// Writes the cells where they belong, and takes others from then on.
  mutating func write(to window: UnsafeMutablePointer<WINDOW>?, row: Int) {
    guard count > 0 else { return }
    mvwadd_wchnstr(window, Int32(row), Int32(start), buffer.baseAddress, Int32(count))
    count = 0
  }

  private mutating func append(_ glyphs: [[Unicode.Scalar]], like blank: cchar_t) {
    for glyph in glyphs {
      buffer[count] = blank
      cn_set_text(&buffer[count], glyph.map { wchar_t($0.value) } + [0])
      count += 1
    }
  }

  private mutating func isKnown(_ scalar: Unicode.Scalar, width: Int) -> Bool {
    if 0x20 <= scalar.value && scalar.value < 0x7F { return true }
    if let known, known == (scalar, width) { return true }
    guard Self.width(of: scalar) == width else { return false }
    known = (scalar, width)
    return true
  }

  /// What the C library says of a character; -1 where it does not know it.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    Int(cn_width(wchar_t(scalar.value)))
  }
}
