import TerminalUI

/// One row of a frame on its way into a page.
struct HTMLRow {
  let frame: Frame
  let row: Int
  let marked: Set<Point>

  /// What a `span` tells of the cells in it.
  private struct Look: Hashable {
    var role: Role
    var isMarked: Bool
    var hasCursor: Bool

    static let plain = Look(role: .text, isMarked: false, hasCursor: false)

    var classes: String {
      let marks = (isMarked ? ["changed"] : []) + (hasCursor ? ["cursor"] : [])
      return ([role.rawValue] + marks).joined(separator: " ")
    }
  }

  /// Adds the row's elements and text to a page.
  func write(to html: inout String) {
    var column = 0
    while column < frame.size.columns {
      let look = look(ofColumn: column)
      var end = column + 1
      while end < frame.size.columns, self.look(ofColumn: end) == look { end += 1 }
      if look != .plain { html += "<span class=\"\(look.classes)\">" }
      write(column..<end, to: &html)
      if look != .plain { html += "</span>" }
      column = end
    }
  }

  /// The second cell of a wide character goes with the first.
  private func look(ofColumn column: Int) -> Look {
    let isSecond = column > 0 && frame[column, row].width == 0
    let place = Point(column: isSecond ? column - 1 : column, row: row)
    return Look(
      role: frame[place.column, row].role, isMarked: marked.contains(place),
      hasCursor: frame.cursor == place)
  }

  /// What is not surely in the font gets a box as wide as its cells; equal neighbours share one.
  private func write(_ columns: Range<Int>, to html: inout String) {
    var column = columns.lowerBound
    while column < columns.upperBound {
      let cell = frame[column, row]
      let start = column
      column += 1
      guard cell.width > 0 else { continue }
      guard !cell.text.isSurelyInFont else {
        html += SVGText.escaped(cell.text)
        continue
      }
      var text = cell.text
      while column < columns.upperBound, frame[column, row].isContinuation(of: cell) {
        text += frame[column, row].text
        column += 1
      }
      let width = column - start == 1 ? "" : " style=\"width:\(column - start)ch\""
      html += "<i\(width)>\(SVGText.escaped(text))</i>"
    }
  }
}

extension Cell {
  /// Whether it shows the same as the one before, or is that one's second half.
  fileprivate func isContinuation(of cell: Cell) -> Bool { width == 0 || text == cell.text }
}

extension String {
  /// Whether every monospaced font has its characters, one cell wide each: Latin letters and signs.
  var isSurelyInFont: Bool { unicodeScalars.allSatisfy { $0.value < 0x250 } }
}
