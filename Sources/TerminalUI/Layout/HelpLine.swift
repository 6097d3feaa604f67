import Synchronization

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
  private let memo = HelpLineMemo()

  init(_ bindings: [AnyKeyBinding], trailing: AnyKeyBinding?) {
    items = bindings.map { binding in
      if binding.varies { return .varying { Self.entry(of: binding.acting(where: $0)) } }
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

  private func entries(where focus: ControlID?) -> [HelpEntry] {
    memo.entries(where: focus) {
      let all = items.map { $0.entry(where: focus) }
      return all.indices.compactMap { index in
        precedence.isShown(index) { all[$0].isEnabled } ? all[index].entry : nil
      }
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
      HelpLineHints(
        leading: entries(where: focus).compactMap { $0.hint(on: control, in: state) },
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
  var leading: [KeyHint]
  /// Always shows, at the right end.
  var trailing: KeyHint?
}

/// The hints of a help line and where they stand, counted from its first column.
struct HelpLineLayout: Sendable {
  private(set) var hints: [(start: Int, glyphs: [Glyph])] = []
  /// Where a click presses a key: on its name, and for a single one on what it does, too.
  private(set) var keys: [(key: Key, columns: Range<Int>)] = []

  private static let margin = 1
  private static let gap = 3

  fileprivate init(_ all: HelpLineHints, columns: Int) {
    var end = columns - Self.margin
    if let trailing = all.trailing {
      let glyphs = trailing.glyphs
      add(trailing, glyphs, at: end - glyphs.width)
      end -= glyphs.width + Self.gap
    }
    var column = Self.margin
    for hint in KeyHint.joined(all.leading) {
      let glyphs = hint.glyphs
      guard column + glyphs.width <= end else { continue }
      add(hint, glyphs, at: column)
      column += glyphs.width + Self.gap
    }
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
    var entries: [ControlID?: [HelpEntry]] = [:]
    var layouts: [Place: HelpLineLayout] = [:]
    /// What was shown last while a text had the focus.
    var inText: (hints: HelpLineHints, columns: Int, layout: HelpLineLayout)?
  }

  private let known = Mutex(Known())

  func entries(where focus: ControlID?, _ make: () -> [HelpEntry]) -> [HelpEntry] {
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
