/// The line of tabs.
struct Tabs<Message: Sendable>: Sendable {
  var id: ControlID
  var titles: [String]
  var selected: Int?
  var onSelect: @Sendable (Int) -> Message

  func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Message) -> Other
  ) -> Tabs<Other> {
    let onSelect = onSelect
    return Tabs<Other>(
      id: id, titles: titles, selected: selected, onSelect: { transform(onSelect($0)) })
  }

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
    let narrowest = Spacing(gap: 0, hasBlanks: false)
    return (0...Self.widestGap).reversed().map { Spacing(gap: $0, hasBlanks: true) }
      .first { self.columns(of: $0) <= columns } ?? narrowest
  }

  private static var widestGap: Int { 2 }

  private func columns(of spacing: Spacing) -> Int {
    let own = spacing.hasBlanks ? 2 : 1
    return titles.reduce(spacing.gap * max(0, titles.count - 1)) {
      $0 + TextWidth.width(of: $1) + own
    }
  }
}

/// The line of keys at the foot of a page.
struct HelpLine: Sendable {
  /// What there is to show, by the control that has the focus.
  private let entries: @Sendable (ControlID?) -> [HelpEntry]
  private let trailing: HelpEntry?

  init<Message>(_ bindings: [KeyBinding<Message>], trailing: KeyBinding<Message>?) {
    entries = { focus in
      bindings.acting(where: focus).filter { $0.isEnabled && $0.isInHelpLine }.map(HelpEntry.init)
    }
    self.trailing = trailing.map(HelpEntry.init)
  }

  /// The keys that act where the focus is.
  func hints<Message>(
    on control: (any ControlBehavior<Message>)?, focus: ControlID?, in state: LayerState
  ) -> (leading: [KeyHint], trailing: KeyHint?) {
    let hints = entries(focus).compactMap { $0.hint(on: control, in: state) }
    return (KeyHint.joined(hints), trailing?.hint(on: control, in: state))
  }
}

extension Renderer {
  mutating func draw(_ tabs: Tabs<Message>, in rect: Rect) {
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
        .message(tabs.onSelect(index)),
        in: Rect(
          column: rect.minColumn + glyphs.width, row: rect.minRow, columns: tab.width, rows: 1))
      glyphs += tab
    }
    canvas.draw(
      glyphs.truncated(to: rect.size.columns), at: rect.origin, columns: rect.size.columns)
  }

  mutating func draw(_ line: HelpLine, in rect: Rect) {
    let firstClickTarget = clickTargets.count
    defer { noteHelpLine(line, in: rect, clickTargets: firstClickTarget..<clickTargets.count) }
    canvas.fill(rect, role: .keyHelp)
    let area = rect.inset(leading: 1, trailing: 1)
    var room = area.size.columns
    let hints = line.hints(
      on: placements.first { $0.id == focus }?.control, focus: focus, in: state)
    if let trailing = hints.trailing {
      let columns = trailing.glyphs.width
      draw(trailing, at: Point(column: area.maxColumn - columns, row: rect.minRow))
      room -= columns + Self.hintGap
    }
    var column = area.minColumn
    for hint in hints.leading {
      let columns = hint.glyphs.width
      guard column - area.minColumn + columns <= room else { continue }
      draw(hint, at: Point(column: column, row: rect.minRow))
      column += columns + Self.hintGap
    }
  }

  /// Draws a hint; a click on a key's name presses it, and one on what a single key does, too.
  private mutating func draw(_ hint: KeyHint, at start: Point) {
    let glyphs = hint.glyphs
    canvas.draw(glyphs, at: start, columns: glyphs.width)
    if hint.labels.count == 1, let key = hint.labels[0].key {
      noteClick(
        .key(key), in: Rect(origin: start, size: Size(columns: glyphs.width, rows: 1)))
      return
    }
    var place = start
    for label in hint.labels {
      let width = TextWidth.width(of: label.text)
      if let key = label.key {
        noteClick(.key(key), in: Rect(origin: place, size: Size(columns: width, rows: 1)))
      }
      place = place.moved(columns: width + 1)
    }
  }

  private static var hintGap: Int { 3 }
}
