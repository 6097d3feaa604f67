/// The line of tabs.
struct Tabs: Sendable {
  var id: ControlID
  var titles: [String]
  var selected: Int?
  var onSelect: @Sendable (Int) -> AnyMessage

  /// With a cell for the mark before each title, a blank behind it, and a gap between two.
  var idealColumns: Int {
    columns(of: Spacing(gap: Self.widestGap, hasBlanks: true))
  }

  /// What stands between the titles.
  struct Spacing: Hashable, Sendable {
    /// The cells between two tabs.
    var gap: Int
    /// Whether a blank of its own is behind each title.
    var hasBlanks: Bool
  }

  /// The widest spacing at which all tabs fit, or the narrowest.
  func spacing(columns: Int) -> Spacing {
    var spacing = Spacing(gap: Self.widestGap, hasBlanks: true)
    while self.columns(of: spacing) > columns {
      if spacing.gap == 0 { return Spacing(gap: 0, hasBlanks: false) }
      spacing.gap -= 1
    }
    return spacing
  }

  private static var widestGap: Int { 2 }

  private func columns(of spacing: Spacing) -> Int {
    let own = spacing.hasBlanks ? 2 : 1
    return titles.reduce(spacing.gap * max(0, titles.count - 1)) {
      $0 + TextWidth.width(of: $1) + own
    }
  }
}

extension Renderer {
  mutating func draw(_ tabs: Tabs, in rect: Rect) {
    let spacing = tabs.spacing(columns: rect.size.columns)
    let gap = Glyph.line(of: [Span(String(repeating: " ", count: spacing.gap))])
    let blank = spacing.hasBlanks ? " " : ""
    var glyphs: [Glyph] = []
    for (index, title) in tabs.titles.enumerated() {
      if index > 0 { glyphs += gap }
      let isSelected = index == tabs.selected
      let tab = Glyph.line(of: [
        Span((isSelected ? "▸" : " ") + title + blank, isSelected ? .tabSelected : .tab)
      ])
      noteClick(
        maps.applied(to: tabs.onSelect(index)),
        in: Rect(
          column: rect.minColumn + glyphs.width, row: rect.minRow, columns: tab.width, rows: 1))
      glyphs += tab
    }
    canvas.draw(
      glyphs.truncated(to: rect.size.columns), at: rect.origin, columns: rect.size.columns)
  }

  mutating func draw(_ line: HelpLine, in rect: Rect) {
    canvas.fill(rect, role: .keyHelp)
    let control = placements.first { $0.id == focus }?.control
    let layout = line.layout(columns: rect.size.columns, on: control, focus: focus, in: state)
    for hint in layout.hints {
      canvas.draw(
        hint.glyphs, at: rect.origin.moved(columns: hint.start), columns: hint.glyphs.width)
    }
  }
}
