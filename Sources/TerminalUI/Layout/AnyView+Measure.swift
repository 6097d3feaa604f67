extension AnyView {
  /// The columns that the view would like to have, where there are at most so many.
  func idealColumns(within limit: Int) -> Int {
    memo.columns.value(in: limit) { measuredColumns(within: limit) }
  }

  /// The rows that the view would like to have in a width.
  func idealRows(columns: Int) -> Int {
    memo.rows.value(in: columns) { measuredRows(columns: columns) }
  }

  /// How the view's height gives way to a column's.
  func heightFlexibility(columns: Int) -> HeightFlexibility {
    memo.flexibilities.value(in: columns) { measuredFlexibility(columns: columns) }
  }

  /// The lines of a text in a width.
  func lines(of text: StyledText, columns: Int) -> [[Glyph]] {
    memo.lines.value(in: columns) {
      unbrokenLines(of: text).flatMap {
        text.wraps ? $0.wrapped(to: columns) : [$0.truncated(to: columns)]
      }
    }
  }

  /// The widths of the views that are a row's.
  func widths(of views: [AnyView], spacing: Int, columns: Int) -> [Int] {
    memo.shares.value(in: columns) {
      RowLayout.widths(of: views, spacing: spacing, columns: columns)
    }
  }

  /// The lines of a text where there is room for all of them.
  private func unbrokenLines(of text: StyledText) -> [[Glyph]] {
    memo.lines.value(in: .max) { Glyph.lines(of: text.spans) }
  }

  private func measuredColumns(within limit: Int) -> Int {
    let ideal =
      switch node {
      case .empty, .blank, .divider, .spacer: 0
      case .text(let text): unbrokenLines(of: text).map(\.width).max() ?? 0
      case .column(_, let views): views.reduce(0) { max($0, $1.idealColumns(within: limit)) }
      case .row(let spacing, let views):
        views.indices.reduce(spacing * max(0, views.count - 1)) {
          $0 + views[$1].idealColumns(within: limit)
        }
      case .cards: limit
      case .adaptive(let view): view.built(columns: limit).idealColumns(within: limit)
      case .box(_, _, let content):
        content.idealColumns(within: max(0, limit - Box.insets.columns)) + Box.insets.columns
      case .padding(let insets, let content):
        content.idealColumns(within: max(0, limit - insets.columns)) + insets.columns
      case .scroll(_, let content), .aligned(_, let content), .flexible(let content),
        .role(_, let content), .onClick(_, let content):
        content.idealColumns(within: limit)
      case .width(let columns, _), .modal(_, let columns, _): columns
      case .tabs(let tabs): tabs.idealColumns
      case .helpLine: limit
      case .control(let control): control.behavior.idealColumns(within: limit)
      case .kept(let kept): kept.view.measuredColumns(within: limit)
      case .mapped(_, let content): content.measuredColumns(within: limit)
      }
    return min(limit, ideal)
  }

  private func measuredRows(columns: Int) -> Int {
    switch node {
    case .empty, .spacer: 0
    case .blank(let lines): lines
    case .divider, .tabs, .helpLine: 1
    case .text(let text): lines(of: text, columns: columns).count
    case .column(let spacing, let views):
      views.indices.reduce(spacing * max(0, views.count - 1)) {
        $0 + views[$1].idealRows(columns: columns)
      }
    case .row(let spacing, let views):
      zip(views, widths(of: views, spacing: spacing, columns: columns))
        .reduce(0) { max($0, $1.0.idealRows(columns: $1.1)) }
    case .cards(let layout, let views): layout.rowHeights(of: views, columns: columns).reduce(0, +)
    case .adaptive(let view): view.built(columns: columns).idealRows(columns: columns)
    case .box(_, _, let content):
      content.idealRows(columns: max(0, columns - Box.insets.columns)) + Box.insets.rows
    case .padding(let insets, let content):
      content.idealRows(columns: max(0, columns - insets.columns)) + insets.rows
    case .aligned(_, let content):
      content.idealRows(columns: content.idealColumns(within: columns))
    case .scroll(_, let content), .flexible(let content), .role(_, let content),
      .onClick(_, let content):
      content.idealRows(columns: columns)
    case .width(let width, let content): content.idealRows(columns: min(width, columns))
    case .modal(_, let width, let content):
      Modal.contentRows(of: content, columns: min(width, columns)) + Modal.insets.rows
    case .control(let control): control.behavior.idealRows(columns: columns)
    case .kept(let kept): kept.view.measuredRows(columns: columns)
    case .mapped(_, let content): content.measuredRows(columns: columns)
    }
  }

  /// Whether the view takes what width is left in a row.
  var fillsWidth: Bool {
    switch node {
    case .empty, .text, .blank, .width, .tabs: false
    case .divider, .spacer, .cards, .adaptive, .scroll, .aligned, .flexible, .modal, .helpLine:
      true
    case .column(_, let views): views.contains { !$0.isSpacer && $0.fillsWidth }
    case .row(_, let views): views.contains { $0.fillsWidth }
    case .box(_, _, let content), .padding(_, let content), .role(_, let content),
      .onClick(_, let content), .mapped(_, let content):
      content.fillsWidth
    case .control(.selectable(let selectable)): selectable.content.view(isFocused: false).fillsWidth
    case .control(let control): control.behavior.fillsWidth
    case .kept(let kept): kept.view.fillsWidth
    }
  }

  private func measuredFlexibility(columns: Int) -> HeightFlexibility {
    switch node {
    case .empty, .text, .blank, .divider, .cards, .modal, .tabs, .helpLine: .fixed
    case .spacer, .scroll, .flexible: .grows
    case .column(_, let views):
      views.reduce(.fixed) { max($0, $1.heightFlexibility(columns: columns)) }
    case .row(let spacing, let views):
      zip(views, widths(of: views, spacing: spacing, columns: columns))
        .reduce(.fixed) { highest, part in
          let (view, width) = part
          return view.isSpacer || view.isFlexible
            ? highest : max(highest, view.heightFlexibility(columns: width))
        }
    case .adaptive(let view):
      view.built(columns: columns).heightFlexibility(columns: columns)
    case .box(_, _, let content):
      content.heightFlexibility(columns: max(0, columns - Box.insets.columns))
    case .padding(let insets, let content):
      content.heightFlexibility(columns: max(0, columns - insets.columns))
    case .aligned(_, let content), .role(_, let content), .onClick(_, let content):
      content.heightFlexibility(columns: columns)
    case .width(let width, let content): content.heightFlexibility(columns: min(width, columns))
    case .control(let control): control.behavior.shrinksInHeight ? .shrinks : .fixed
    case .kept(let kept): kept.view.measuredFlexibility(columns: columns)
    case .mapped(_, let content): content.measuredFlexibility(columns: columns)
    }
  }

  /// Whether there are or may be controls in it: they are placed also where nobody sees them.
  var hasControls: Bool {
    switch node {
    case .empty, .text, .blank, .divider, .spacer, .tabs, .helpLine: false
    case .adaptive, .scroll, .modal, .control: true
    case .column(_, let views), .row(_, let views), .cards(_, let views):
      memo.hasControls { views.contains { $0.hasControls } }
    case .box(_, let corner, let content): corner.hasControls || content.hasControls
    case .padding(_, let content), .aligned(_, let content), .flexible(let content),
      .width(_, let content), .role(_, let content), .onClick(_, let content),
      .mapped(_, let content):
      content.hasControls
    case .kept(let kept): kept.view.hasControls
    }
  }

  var isSpacer: Bool {
    if case .spacer = unmapped.node { true } else { false }
  }

  private var isFlexible: Bool {
    if case .flexible = unmapped.node { true } else { false }
  }

  /// The view without the maps of its messages, which change nothing in how it looks.
  var unmapped: AnyView {
    if case .mapped(_, let content) = node { content.unmapped } else { self }
  }
}

/// How a view's height gives way to the height of the column it is in.
enum HeightFlexibility: Int, Comparable, Sendable {
  case fixed
  /// Its own height, or less where there is not enough.
  case shrinks
  /// What the others leave.
  case grows

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
