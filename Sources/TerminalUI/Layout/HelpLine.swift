import Synchronization

/// The line of keys at the foot of a page.
struct HelpLine: Sendable {
  /// What there is to show of a binding; nil where it is off or not for the line.
  private enum Item: Sendable {
    case fixed(HelpEntry?, isEnabled: Bool)
    /// By the control that has the focus, in so many columns at most.
    case varying(@Sendable (ControlID?) -> (HelpEntry?, isEnabled: Bool), widest: Int?)

    /// The columns of the longest that it may be; nil where it is always the same, or never there.
    var widest: Int? {
      if case .varying(_, let widest) = self { widest } else { nil }
    }

    func entry(where focus: ControlID?) -> (entry: HelpEntry?, isEnabled: Bool) {
      switch self {
      case .fixed(let entry, let isEnabled): (entry, isEnabled)
      case .varying(let entry, _): entry(focus)
      }
    }
  }

  /// What shows where a control has the focus.
  fileprivate struct Entries: Sendable {
    /// Nil also where it varies and there is nothing to say of it now.
    var first: HelpEntry?
    /// The columns of the longest that the first may be; nil where it is always the same.
    var widestFirst: Int?
    var others: [HelpEntry]
  }

  private let items: [Item]
  private let precedence: KeyPrecedence
  private let trailing: HelpEntry?
  private let memo = HelpLineMemo()

  init(_ bindings: [AnyKeyBinding], trailing: AnyKeyBinding?) {
    items = bindings.map { binding in
      if binding.varies {
        return .varying(
          { Self.entry(of: binding.acting(where: $0)) }, widest: binding.widestHint)
      }
      let (entry, isEnabled) = Self.entry(of: binding)
      return .fixed(entry, isEnabled: isEnabled)
    }
    precedence = KeyPrecedence(bindings)
    self.trailing = trailing.map(HelpEntry.init)
  }

  private static func entry(of binding: AnyKeyBinding) -> (HelpEntry?, isEnabled: Bool) {
    let isShown = binding.isEnabled && binding.parts.isInHelpLine
    return (isShown ? HelpEntry(binding) : nil, binding.isEnabled)
  }

  private func entries(where focus: ControlID?) -> Entries {
    memo.entries(where: focus) {
      let all = items.map { $0.entry(where: focus) }
      var shown = all.indices.map { index in
        precedence.isShown(index) { all[$0].isEnabled } ? all[index].entry : nil
      }
      guard let first = shown.indices.first(where: { items[$0].widest != nil || shown[$0] != nil })
      else { return Entries(others: []) }
      let leading = shown.remove(at: first)
      return Entries(
        first: leading, widestFirst: items[first].widest, others: shown.compactMap { $0 })
    }
  }

  /// What the line shows where the focus is.
  ///
  /// - Parameters:
  ///   - columns: How long it is.
  ///   - control: What has the focus; nil where nothing has.
  ///   - focus: Its name.
  ///   - state: What is remembered of the layer.
  /// - Returns: The hints and where they stand, as many as there is room for.
  func layout(
    columns: Int, on control: (any ControlBehavior)?, focus: ControlID?,
    in state: LayerState
  ) -> HelpLineLayout {
    func hints() -> HelpLineHints {
      let entries = entries(where: focus)
      return HelpLineHints(
        first: entries.first?.hint(on: control, in: state), widestFirst: entries.widestFirst,
        others: entries.others.compactMap { $0.hint(on: control, in: state) },
        trailing: trailing?.hint(on: control, in: state))
    }
    // What a text takes for itself depends on what is in it.
    if control?.isTextEntry == true { return memo.layout(of: hints(), columns: columns) }
    let place = HelpLineMemo.Place(
      focus: focus, columns: columns, hasCopy: control?.copied(in: state) != nil)
    return memo.layout(at: place) { HelpLineLayout(hints(), columns: columns) }
  }
}

/// What a help line tells, in its order.
private struct HelpLineHints: Equatable {
  var first: KeyHint?
  /// The columns of the longest that the first may be; nil where it is always the same.
  var widestFirst: Int?
  var others: [KeyHint]
  /// Always shows, at the right end.
  var trailing: KeyHint?

  /// The first and the others, with one hint for all that do the same; but a first that varies takes none
  /// in, which the others would have to make room for where the focus moves on.
  var joined: (first: KeyHint?, others: [KeyHint]) {
    guard let first, widestFirst == nil else { return (first, KeyHint.joined(others)) }
    let joined = KeyHint.joined([first] + others)
    return (joined.first, Array(joined.dropFirst()))
  }
}

/// The hints of a help line and where they stand, counted from its first column.
///
/// The first stands at the left, where the eye begins; all others at the right, the trailing one last. So
/// they keep their places from page to page, and where the focus moves and the first says something else: the
/// longest that it may say has its room, up to a third of the line.
struct HelpLineLayout: Sendable {
  private(set) var hints: [(start: Int, glyphs: [Glyph])] = []
  /// Where a click presses a key: on its name, and for a single one on what it does, too.
  private(set) var keys: [(key: Key, columns: Range<Int>)] = []

  private static let margin = 1
  private static let gap = 3

  fileprivate init(_ all: HelpLineHints, columns: Int) {
    var end = columns - Self.margin
    if let trailing = all.trailing { addAtRight(trailing, before: &end) }
    var firstColumns = min(all.widestFirst ?? 0, columns / 3)
    let hints = all.joined
    if let first = hints.first {
      let glyphs = first.glyphs
      firstColumns = max(firstColumns, glyphs.width)
      add(first, glyphs.truncated(to: end - Self.margin), at: Self.margin)
    }
    var room = end - Self.margin - (firstColumns > 0 ? firstColumns + Self.gap : 0)
    let shown = hints.others.filter { hint in
      let width = hint.glyphs.width
      guard width <= room else { return false }
      room -= width + Self.gap
      return true
    }
    for hint in shown.reversed() { addAtRight(hint, before: &end) }
  }

  private mutating func addAtRight(_ hint: KeyHint, before end: inout Int) {
    let glyphs = hint.glyphs
    add(hint, glyphs, at: end - glyphs.width)
    end -= glyphs.width + Self.gap
  }

  private mutating func add(_ hint: KeyHint, _ glyphs: [Glyph], at start: Int) {
    hints.append((start, glyphs))
    if hint.labels.count == 1, let key = hint.labels[0].key {
      keys.append((key, start..<start + glyphs.width))
      return
    }
    var column = start
    for label in hint.labels {
      let width = TextWidth.width(of: label.text)
      if let key = label.key { keys.append((key, column..<column + width)) }
      column += width + 1
    }
  }
}

/// What a help line has shown so far.
private final class HelpLineMemo: Sendable {
  /// All that it depends on, but in a text.
  struct Place: Hashable {
    let focus: ControlID?
    let columns: Int
    /// Whether what has the focus can be copied.
    let hasCopy: Bool
  }

  private struct Known {
    var entries: [ControlID?: HelpLine.Entries] = [:]
    var layouts: [Place: HelpLineLayout] = [:]
    /// What was shown last while a text had the focus.
    var inText: (hints: HelpLineHints, columns: Int, layout: HelpLineLayout)?
  }

  private let known = Mutex(Known())

  func entries(
    where focus: ControlID?, _ make: () -> HelpLine.Entries
  ) -> HelpLine.Entries {
    if let entries = known.withLock({ $0.entries[focus] }) { return entries }
    let entries = make()
    known.withLock { $0.entries[focus] = entries }
    return entries
  }

  func layout(at place: Place, _ make: () -> HelpLineLayout) -> HelpLineLayout {
    if let layout = known.withLock({ $0.layouts[place] }) { return layout }
    let layout = make()
    known.withLock { $0.layouts[place] = layout }
    return layout
  }

  func layout(of hints: HelpLineHints, columns: Int) -> HelpLineLayout {
    known.withLock { known in
      if let last = known.inText, last.columns == columns, last.hints == hints {
        return last.layout
      }
      let layout = HelpLineLayout(hints, columns: columns)
      known.inText = (hints, columns, layout)
      return layout
    }
  }
}
