import CNcurses
import TerminalUI

/// The characters that ncurses gets for a cell.
enum CellGlyph {
  /// How many combining characters ncurses keeps with a spacing one.
  private static let maximumCombining = 4

  /// The cell's text, or as many replacements as it is wide.
  ///
  /// The frame's widths are the law: a character that the C library counts differently would move
  /// all that follows on its line.
  ///
  /// - Parameters:
  ///   - cell: A cell that is not the second one of a wide character.
  ///   - width: What the C library says of a character; -1 where it does not know it.
  /// - Returns: The characters of one place of the screen each, or of two for a wide one.
  static func glyphs(
    of cell: Cell, width: (Unicode.Scalar) -> Int
  ) -> [[Unicode.Scalar]] {
    let scalars = cell.scalars
    if let first = scalars.first, width(first) == cell.width,
      scalars.count <= maximumCombining + 1,
      scalars.dropFirst().allSatisfy({ width($0) == 0 })
    {
      return [scalars]
    }
    let replacement: Unicode.Scalar = width("\u{FFFD}") == 1 ? "\u{FFFD}" : "?"
    return Array(repeating: [replacement], count: max(1, cell.width))
  }
}
