extension Renderer {
  mutating func drawColumn(_ views: [AnyView], spacing: Int, in rect: Rect) {
    var row = rect.minRow
    let heights = ColumnLayout.heights(of: views, spacing: spacing, in: rect.size)
    for (index, height) in heights.enumerated() {
      draw(
        views[index],
        in: Rect(column: rect.minColumn, row: row, columns: rect.size.columns, rows: height))
      row += height + spacing
    }
  }

  mutating func drawRow(_ views: [AnyView], widths: [Int], spacing: Int, in rect: Rect) {
    var column = rect.minColumn
    for (index, width) in widths.enumerated() {
      draw(
        views[index],
        in: Rect(column: column, row: rect.minRow, columns: width, rows: rect.size.rows))
      column += width + spacing
    }
  }

  mutating func drawCards(_ views: [AnyView], _ layout: CardLayout, in rect: Rect) {
    let places = layout.places(count: views.count, columns: rect.size.columns)
    var row = rect.minRow
    for (line, height) in layout.rowHeights(of: views, columns: rect.size.columns).enumerated() {
      let first = line * places.count
      for index in first..<min(first + places.count, views.count) {
        let place = places[index - first]
        draw(
          views[index],
          in: Rect(
            column: rect.minColumn + place.start, row: row, columns: place.width, rows: height))
      }
      row += height
    }
  }

  mutating func drawModal(
    _ title: String, width: Int, _ content: AnyView, in rect: Rect
  ) {
    let columns = min(width, rect.size.columns)
    let wanted = Modal.contentRows(of: content, columns: columns) + Modal.insets.rows
    let rows = min(wanted, rect.size.rows)
    let frame = Rect(
      column: rect.minColumn + (rect.size.columns - columns) / 2,
      row: rect.minRow + (rect.size.rows - rows) / 2, columns: columns, rows: rows)
    let outer = canvas.narrowClip(to: frame)
    canvas.fill(frame, role: .text)
    let box = Box(title: [Span(title, .title)], trailingTitle: [], style: .rounded, role: .border)
    draw(box, in: frame)
    let inside = frame.inset(by: Modal.insets)
    if rows < wanted, content.heightFlexibility(columns: inside.size.columns) == .fixed {
      drawScroll(ControlID(title), content, in: inside)
    } else {
      draw(content, in: inside)
    }
    canvas.restoreClip(outer)
  }
}

/// The room inside a modal.
enum Modal {
  /// The frame, an empty line at the top, and two columns at each side.
  static let insets = Insets(top: 2, leading: 4, bottom: 1, trailing: 4)

  static func contentRows(of content: AnyView, columns: Int) -> Int {
    content.idealRows(columns: max(0, columns - insets.columns))
  }
}
