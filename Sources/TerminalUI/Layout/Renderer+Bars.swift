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
  /// What there is to show of a binding; nil where it is off or not for the line.
  private enum Item: Sendable {
    case fixed(HelpEntry?, isEnabled: Bool)
    /// By the control that has the focus.
    case varying(@Sendable (ControlID?) -> (HelpEntry?, isEnabled: Bool))

    func entry(where focus: ControlID?) -> (entry: HelpEntry?, isEnabled: Bool) {
      switch self {
      case .fixed(let entry, let isEnabled): (entry, isEnabled)
      case .varying(let entry): entry(focus)
      }
    }
  }

  private let items: [Item]
  private let precedence: KeyPrecedence
  private let trailing: HelpEntry?

  init<Message>(_ bindings: [KeyBinding<Message>], trailing: KeyBinding<Message>?) {
    items = bindings.map { binding in
      if binding.varies { return .varying { Self.entry(of: binding.acting(where: $0)) } }
      let (entry, isEnabled) = Self.entry(of: binding)
      return .fixed(entry, isEnabled: isEnabled)
    }
    precedence = KeyPrecedence(bindings.map { ($0.keys, $0.givesWay) })
    self.trailing = trailing.map(HelpEntry.init)
  }

  private static func entry<Message>(
    of binding: KeyBinding<Message>
  ) -> (HelpEntry?, isEnabled: Bool) {
    let isShown = binding.isEnabled && binding.isInHelpLine
    return (isShown ? HelpEntry(binding) : nil, binding.isEnabled)
  }

  private func entries(where focus: ControlID?) -> [HelpEntry] {
    let all = items.map { $0.entry(where: focus) }
    return all.indices.compactMap { index in
      precedence.isShown(index) { all[$0].isEnabled } ? all[index].entry : nil
    }
  }

  /// The keys that act where the focus is.
  func hints<Message>(
    on control: (any ControlBehavior<Message>)?, focus: ControlID?, in state: LayerState
  ) -> (leading: [KeyHint], trailing: KeyHint?) {
    let hints = entries(where: focus).compactMap { $0.hint(on: control, in: state) }
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
      on: placements.firstIndex { $0.id == focus }.map { controls[$0] }, focus: focus, in: state)
    if let trailing = hints.trailing {
      let glyphs = trailing.glyphs
      draw(trailing, glyphs, at: Point(column: area.maxColumn - glyphs.width, row: rect.minRow))
      room -= glyphs.width + Self.hintGap
    }
    var column = area.minColumn
    for hint in hints.leading {
      let glyphs = hint.glyphs
      guard column - area.minColumn + glyphs.width <= room else { continue }
      draw(hint, glyphs, at: Point(column: column, row: rect.minRow))
      column += glyphs.width + Self.hintGap
    }
  }

  /// Draws a hint; a click on a key's name presses it, and one on what a single key does, too.
  private mutating func draw(_ hint: KeyHint, _ glyphs: [Glyph], at start: Point) {
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
