extension Frame {
  /// The frame with bars below it, which belong to whoever shows the frame and not to its app.
  ///
  /// - Parameter bars: A line each; what is too long is cut.
  /// - Returns: A frame with so many more rows.
  package func above(bars: [[Span]]) -> Frame {
    var canvas = Canvas(size: Size(columns: size.columns, rows: bars.count))
    canvas.fill(canvas.clip, role: .bar)
    canvas.plainRole = .bar
    for (row, bar) in bars.enumerated() {
      canvas.draw(bar, at: Point(column: 0, row: row), columns: size.columns)
    }
    return above(canvas.frame)
  }

  private func above(_ other: Frame) -> Frame {
    var frame = Frame(size: Size(columns: size.columns, rows: size.rows + other.size.rows))
    frame.cursor = cursor
    frame.focus = focus
    for row in 0..<frame.size.rows {
      for column in 0..<size.columns {
        frame[column, row] =
          row < size.rows ? self[column, row] : other[column, row - size.rows]
      }
    }
    return frame
  }
}
