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

/// A key and what it does, as the help line shows them.
struct KeyHint: Hashable, Sendable {
  var label: String
  var help: String

  init<Message>(_ binding: KeyBinding<Message>) {
    label = binding.label
    help = binding.help
  }

  /// One hint for all bindings that do the same, where the first of them stands.
  static func joined<Message>(_ bindings: [KeyBinding<Message>]) -> [KeyHint] {
    bindings.reduce(into: []) { hints, binding in
      if let index = hints.firstIndex(where: { $0.help == binding.help }) {
        hints[index].label += " " + binding.label
      } else {
        hints.append(KeyHint(binding))
      }
    }
  }

  var glyphs: [Glyph] {
    Glyph.line(of: [Span(label, .keyName), Span(" " + help, .keyHelp)])
  }
}

/// The line of keys at the foot of a page.
struct HelpLine: Hashable, Sendable {
  var hints: [KeyHint]
  var trailing: KeyHint?
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
      glyphs += Glyph.line(of: [
        Span((isSelected ? "▸" : " ") + title + blank, isSelected ? .tabSelected : .tab)
      ])
    }
    canvas.draw(
      glyphs.truncated(to: rect.size.columns), at: rect.origin, columns: rect.size.columns)
  }

  mutating func draw(_ line: HelpLine, in rect: Rect) {
    canvas.fill(rect, role: .keyHelp)
    let area = rect.inset(leading: 1, trailing: 1)
    var room = area.size.columns
    if let trailing = line.trailing?.glyphs {
      canvas.draw(
        trailing, at: Point(column: area.maxColumn - trailing.width, row: rect.minRow),
        columns: trailing.width)
      room -= trailing.width + Self.hintGap
    }
    var column = area.minColumn
    for hint in line.hints {
      let glyphs = hint.glyphs
      guard column - area.minColumn + glyphs.width <= room else { continue }
      canvas.draw(
        glyphs, at: Point(column: column, row: rect.minRow), columns: glyphs.width)
      column += glyphs.width + Self.hintGap
    }
  }

  private static var hintGap: Int { 3 }
}
