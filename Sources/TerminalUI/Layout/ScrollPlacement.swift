/// A scroll area where it was drawn.
struct ScrollPlacement: Hashable, Sendable {
  var id: ControlID
  var viewport: Rect
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
