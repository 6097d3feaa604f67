/// A scroll area where it was drawn.
struct ScrollPlacement: Hashable, Sendable {
  var id: ControlID
  var viewport: Rect
  /// Where the scroll bar is where there is one.
  var barColumn: Int
  var contentRows: Int
  var offset: Int

  var maximumOffset: Int { max(0, contentRows - viewport.size.rows) }

  /// Whether there is something to see that many rows further; never for none.
  func canScroll(by rows: Int) -> Bool {
    rows < 0 && offset > 0 || rows > 0 && offset < maximumOffset
  }

  /// The offset nearest to the present one at which a box can be seen; its top, if it is too high.
  func offset(revealing rect: Rect) -> Int {
    let top = rect.minRow - viewport.minRow + offset
    let bottom = top + rect.size.rows
    var result = max(offset, bottom - viewport.size.rows)
    result = min(result, top)
    return min(max(0, result), maximumOffset)
  }
}

// MARK: - The scroll bar

extension ScrollPlacement {
  /// The scroll bar at the right edge of the area; empty where all is seen.
  var bar: Rect {
    Rect(
      column: barColumn, row: viewport.minRow, columns: maximumOffset > 0 ? 1 : 0,
      rows: viewport.size.rows)
  }

  /// The offset to which a click on a row of the scroll bar leads.
  func offset(showing row: Int) -> Int {
    Self.offset(
      of: row - viewport.minRow, rows: viewport.size.rows, maximumOffset: maximumOffset)
  }

  /// The offset that a place on a scroll bar stands for: its ends are those of the content.
  static func offset(of place: Int, rows: Int, maximumOffset: Int) -> Int {
    guard rows > 1 else { return 0 }
    return (min(max(0, place), rows - 1) * maximumOffset + (rows - 1) / 2) / (rows - 1)
  }
}
