extension Table<AnyMessage> {
  func idealColumns(within limit: Int) -> Int { limit }

  func idealRows(columns: Int) -> Int {
    Self.headerRows + max(1, count)
  }

  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer) {
    guard rect.size.rows > Self.headerRows else { return }
    let visibleRows = rect.size.rows - Self.headerRows
    let overflows = count > visibleRows
    let area = rect.inset(trailing: overflows ? 2 : 0)
    let layout = TableLayout(
      columns, width: area.size.columns - Self.markColumns, plainRole: renderer.canvas.plainRole)
    let titles = columns.map { Glyph.line(of: [Span($0.title, $0.titleRole)]) }
    draw(layout.line(of: titles), at: area.origin, on: &renderer)
    renderer.drawDivider(in: area.inset(top: 1))
    let body = rect.inset(top: Self.headerRows)
    guard count > 0 else {
      renderer.canvas.draw(
        emptyText, role: .muted, at: body.origin.moved(columns: Self.markColumns),
        columns: body.size.columns - Self.markColumns)
      return
    }
    let position = revealed(in: renderer.state, visibleRows: visibleRows)
    renderer.state.tables.keep(position, for: id)
    for index in position.offset..<min(count, position.offset + visibleRows) {
      let start = area.origin.moved(rows: Self.headerRows + index - position.offset)
      var line = memo.line(key(index), layout) { [row] in row(index) }
      if isFocused, index == position.row {
        for column in line.indices { line[column].role = .selectedFocused }
        renderer.canvas.fill(
          Rect(origin: start, size: Size(columns: area.size.columns, rows: 1)),
          role: .selectedFocused)
        renderer.canvas.draw("›", role: .selectedFocused, at: start, columns: 1)
        renderer.placeCursor(start)
      }
      draw(line, at: start, on: &renderer)
    }
    if overflows {
      renderer.drawScrollBar(in: body, offset: position.offset, contentRows: count)
    }
  }

  /// The titles and the line under them.
  static var headerRows: Int { 2 }
  /// The room for the mark of the focused row.
  private static var markColumns: Int { 2 }

  private func revealed(in state: LayerState, visibleRows: Int) -> TablePosition {
    var position = position(in: state)
    position.visibleRows = visibleRows
    let lowest = max(0, position.row - visibleRows + 1)
    position.offset = min(max(position.offset, lowest), position.row)
    position.offset = max(0, min(position.offset, count - visibleRows))
    return position
  }

  private func draw(_ line: [Cell], at start: Point, on renderer: inout Renderer) {
    renderer.canvas.draw(line, at: start.moved(columns: Self.markColumns))
  }
}

/// Which columns of a table are seen, where, and on what ground.
struct TableLayout: Hashable, Sendable {
  struct Place: Hashable, Sendable {
    /// The index of the column.
    var column: Int
    /// Counted from the first column's start.
    var start: Int
    var width: Int
    var alignment: Alignment
  }

  private(set) var places: [Place] = []
  /// What plain text becomes where the table stands.
  private let plainRole: Role

  /// Shares a width out among columns; where it is too narrow, the least important ones go.
  init(_ columns: [TableColumn], width: Int, plainRole: Role) {
    self.plainRole = plainRole
    var shown = Array(columns.indices)
    func minimum(_ indices: [Int]) -> Int {
      indices.reduce(0) { $0 + columns[$1].minimumWidth } + Self.gap * max(0, indices.count - 1)
    }
    while shown.count > 1, minimum(shown) > width {
      let least = shown.map { columns[$0].priority }.min()
      shown.remove(at: shown.lastIndex { columns[$0].priority == least } ?? shown.count - 1)
    }
    let flexible = shown.count { columns[$0].isFlexible }
    var extra = max(0, width - minimum(shown))
    var waiting = flexible
    var start = 0
    for index in shown {
      var cells = min(columns[index].minimumWidth, max(0, width - start))
      if columns[index].isFlexible {
        let share = extra / waiting
        cells += share
        extra -= share
        waiting -= 1
      }
      places.append(
        Place(column: index, start: start, width: cells, alignment: columns[index].alignment))
      start += cells + Self.gap
    }
  }

  private static let gap = 2

  /// Puts a row together as it is drawn.
  ///
  /// - Parameter texts: One for each column, also of those that are not seen.
  /// - Returns: The cells from the first column's start.
  func line(of texts: [[Glyph]]) -> [Cell] {
    var line: [Cell] = []
    for place in places where texts.indices.contains(place.column) {
      let text = texts[place.column].truncated(to: place.width)
      let start = place.start + place.alignment.indent(of: text.width, in: place.width)
      line += repeatElement(Cell(0x20, role: plainRole), count: start - line.count)
      for glyph in text {
        let cell = glyph.cell.with(plainRole: plainRole)
        line.append(cell)
        if cell.width == 2 { line.append(cell.secondHalf) }
      }
    }
    return line
  }
}

extension TableColumn {
  fileprivate var minimumWidth: Int {
    switch width {
    case .fixed(let columns): columns
    case .flexible(let minimum): minimum
    }
  }

  fileprivate var isFlexible: Bool {
    switch width {
    case .fixed: false
    case .flexible: true
    }
  }
}
