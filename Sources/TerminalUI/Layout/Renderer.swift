/// Draws the views of one layer, and notes where its controls came to stand.
struct Renderer: Sendable {
  var canvas: Canvas
  var state: LayerState
  /// The control that is drawn with the focus; nil in layers that are not on top.
  var focus: ControlID?
  var placements: [Placement] = []
  var scrolls: [ScrollPlacement] = []
  var clickTargets: [ClickTarget] = []
  var helpLines: [HelpLinePlacement] = []
  var cursor: Point?
  var currentScroll: ControlID?
  /// What becomes of the messages of what is being drawn.
  var maps = MessageMaps()
  /// The kept views that were drawn, each behind those in it.
  var keptViews: [KeptPlacement] = []
  /// What was drawn of the layer before, on the same ground and with the same state but for the focus.
  let before: DrawnLayer?

  init(
    canvas: Canvas, state: LayerState, focus: ControlID?, before: DrawnLayer? = nil
  ) {
    self.canvas = canvas
    self.state = state
    self.focus = focus
    self.before = before
  }

  /// Draws a view; nothing of it lands outside the box.
  mutating func draw(_ view: AnyView, in rect: Rect) {
    let outer = canvas.narrowClip(to: rect)
    defer { canvas.restoreClip(outer) }
    guard !canvas.clip.isEmpty || view.hasControls else { return }
    switch view.node {
    case .empty, .blank, .spacer: break
    case .text(let text): draw(view.lines(of: text, columns: rect.size.columns), text, in: rect)
    case .divider: drawDivider(in: rect)
    case .column(let spacing, let views): drawColumn(views, spacing: spacing, in: rect)
    case .row(let spacing, let views):
      let widths = view.widths(of: views, spacing: spacing, columns: rect.size.columns)
      drawRow(views, widths: widths, spacing: spacing, in: rect)
    case .cards(let layout, let views): drawCards(views, layout, in: rect)
    case .adaptive(let view): draw(view.built(columns: rect.size.columns), in: rect)
    case .box(let box, let corner, let content):
      draw(box, corner: corner, around: content, in: rect)
    case .scroll(let id, let content): drawScroll(id, content, in: rect)
    case .padding(let insets, let content): draw(content, in: rect.inset(by: insets))
    case .aligned(let alignment, let content):
      let columns = content.idealColumns(within: rect.size.columns)
      let indent = alignment.indent(of: columns, in: rect.size.columns)
      draw(content, in: rect.inset(leading: indent).with(columns: columns))
    case .flexible(let content): draw(content, in: rect)
    case .width(let columns, let content):
      draw(content, in: rect.with(columns: min(columns, rect.size.columns)))
    case .role(let role, let content): draw(content, onGroundOf: role, in: rect)
    case .modal(let title, let width, let content):
      drawModal(title, width: width, content, in: rect)
    case .tabs(let tabs): draw(tabs, in: rect)
    case .helpLine(let line):
      helpLines.append(
        HelpLinePlacement(line, in: rect, by: self))
      draw(line, in: rect)
    case .onClick(let message, let content):
      noteClick(maps.applied(to: message), in: rect)
      draw(content, in: rect)
    case .control(let control): draw(control.behavior, in: rect)
    case .kept(let kept): draw(kept, in: rect)
    case .mapped(let map, let content):
      maps.enter(map)
      draw(content, in: rect)
      maps.leave()
    }
  }

  /// Puts the hardware cursor where the focused control wants it, if that can be seen.
  mutating func placeCursor(_ point: Point) {
    if canvas.clip.contains(point) { cursor = point }
  }

  /// Remembers what a click in a box means, as far as it can be seen.
  mutating func noteClick(_ message: AnyMessage, in rect: Rect) {
    let visible = rect.intersection(canvas.clip)
    if !visible.isEmpty { clickTargets.append(ClickTarget(message: message, rect: visible)) }
  }

  private mutating func draw(_ control: any ControlBehavior, in rect: Rect) {
    let (id, isEnabled) = (control.id, control.isEnabled)
    if isEnabled {
      placements.append(Placement(control, in: rect, by: self))
    }
    control.draw(in: rect, isFocused: isEnabled && id == focus, on: &self)
  }

  private mutating func draw(_ lines: [[Glyph]], _ text: StyledText, in rect: Rect) {
    for (row, line) in lines.enumerated() {
      let indent = text.alignment.indent(of: line.width, in: rect.size.columns)
      canvas.draw(
        line, at: rect.origin.moved(columns: indent, rows: row),
        columns: rect.size.columns - indent)
    }
  }

  private mutating func draw(_ content: AnyView, onGroundOf role: Role, in rect: Rect) {
    let outer = canvas.plainRole
    canvas.plainRole = role
    canvas.fill(rect, role: role)
    draw(content, in: rect)
    canvas.plainRole = outer
  }
}

// MARK: - Scrolling

extension Renderer {
  mutating func drawScroll(_ id: ControlID, _ content: AnyView, in rect: Rect) {
    guard !rect.isEmpty else { return }
    var viewport = rect
    var contentRows = content.idealRows(columns: rect.size.columns)
    if contentRows > rect.size.rows {
      // The bar, and before it a blank where the content has none of its own.
      viewport = rect.inset(trailing: content.endsWithBlank ? 1 : 2)
      contentRows = content.idealRows(columns: viewport.size.columns)
    }
    var scroll = ScrollPlacement(
      id: id, viewport: viewport, barColumn: rect.maxColumn - 1, contentRows: contentRows,
      offset: state.scrolls[id] ?? 0)
    scroll.offset = min(max(0, scroll.offset), scroll.maximumOffset)
    let (firstPlacement, firstScroll) = (placements.count, scrolls.count)
    let firstClickTarget = clickTargets.count
    let (firstHelpLine, firstKeptView) = (helpLines.count, keptViews.count)
    let cursorBefore = cursor
    drawContent(content, of: scroll)
    if state.followsFocus, let rect = placements[firstPlacement...].first(where: isFocused)?.rect {
      let offset = scroll.offset(revealing: rect)
      if offset != scroll.offset {
        scroll.offset = offset
        placements.removeSubrange(firstPlacement...)
        scrolls.removeSubrange(firstScroll...)
        clickTargets.removeSubrange(firstClickTarget...)
        helpLines.removeSubrange(firstHelpLine...)
        keptViews.removeSubrange(firstKeptView...)
        canvas.fill(viewport, role: .text)
        cursor = cursorBefore
        drawContent(content, of: scroll)
      }
    }
    state.scrolls[id] = scroll.offset
    scrolls.append(scroll)
    if contentRows > rect.size.rows {
      drawScrollBar(in: rect, offset: scroll.offset, contentRows: contentRows)
    }
  }

  private func isFocused(_ placement: Placement) -> Bool {
    placement.id == focus
  }

  private mutating func drawContent(_ content: AnyView, of scroll: ScrollPlacement) {
    let outerScroll = currentScroll
    currentScroll = scroll.id
    let outerClip = canvas.narrowClip(to: scroll.viewport)
    let rows = max(scroll.contentRows, scroll.viewport.size.rows)
    draw(
      content,
      in: Rect(
        origin: scroll.viewport.origin.moved(rows: -scroll.offset),
        size: Size(columns: scroll.viewport.size.columns, rows: rows)))
    canvas.restoreClip(outerClip)
    currentScroll = outerScroll
  }

  /// A bar along the right edge of a box, whose thumb shows which part is seen.
  mutating func drawScrollBar(in rect: Rect, offset: Int, contentRows: Int) {
    let rows = rect.size.rows
    guard rows > 0, contentRows > rows else { return }
    let thumb = max(1, rows * rows / contentRows)
    let start = (rows - thumb) * offset / (contentRows - rows)
    func draw(_ part: Unicode.Scalar, from row: Int, rows: Int) {
      canvas.fill(
        Rect(column: rect.maxColumn - 1, row: rect.minRow + row, columns: 1, rows: rows),
        with: Glyph(part, role: .scrollbar))
    }
    draw("│", from: 0, rows: rows)
    draw("┃", from: start, rows: thumb)
  }
}

extension AnyView {
  /// Whether nothing stands in the last column.
  fileprivate var endsWithBlank: Bool {
    if case .padding(let insets, _) = unmapped.node { insets.trailing > 0 } else { false }
  }
}

extension Rect {
  func inset(by insets: Insets) -> Rect {
    inset(
      top: insets.top, leading: insets.leading, bottom: insets.bottom, trailing: insets.trailing)
  }

  func with(columns: Int) -> Rect {
    Rect(origin: origin, size: Size(columns: columns, rows: size.rows))
  }
}
