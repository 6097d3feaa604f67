/// Where an arrow leads.
enum Direction: Hashable, Sendable {
  case up
  case down
  case left
  case right

  /// How far an arrow scrolls when it leads to no control.
  var scrolledRows: Int {
    switch self {
    case .up: -1
    case .down: 1
    case .left, .right: 0
    }
  }
}

/// Finds the control that an arrow leads to.
struct FocusMovement {
  let placements: [Placement]
  let scrolls: [ScrollPlacement]

  /// The nearest control in a direction: first one in the same scroll area, then any.
  ///
  /// To the left and the right only those count that share a row with the focused control.
  func target(from focused: Placement, _ direction: Direction) -> Placement? {
    let inside = nearest(to: focused, direction, at: { $0.rect }) {
      $0.scroll != nil && $0.scroll == focused.scroll
    }
    return inside ?? nearest(to: focused, direction, at: visibleRect) { _ in true }
  }

  /// Whether the focused control's scroll area moves before the focus does: while it can, and the
  /// focus is out of sight or the next control of the area is far or missing.
  func scrollsFirst(from focused: Placement, _ direction: Direction) -> Bool {
    guard let scroll = scrolls.first(where: { $0.id == focused.scroll }),
      scroll.canScroll(by: direction.scrolledRows)
    else { return false }
    guard focused.isSeen, let target = target(from: focused, direction),
      target.scroll == focused.scroll
    else { return true }
    let margin = scroll.viewport.size.rows / 2
    return target.rect.minRow - scroll.viewport.maxRow > margin
      || scroll.viewport.minRow - target.rect.maxRow > margin
  }

  /// The control's box, moved to the edge of its scroll area if it lies beyond.
  private func visibleRect(_ placement: Placement) -> Rect {
    guard let scroll = scrolls.first(where: { $0.id == placement.scroll }) else {
      return placement.rect
    }
    var rect = placement.rect
    rect.origin.row = min(
      max(rect.minRow, scroll.viewport.minRow), max(0, scroll.viewport.maxRow - 1))
    rect.size.rows = min(rect.size.rows, scroll.viewport.maxRow - rect.minRow)
    return rect
  }

  /// The nearest of the other controls that are meant, by their boxes.
  private func nearest(
    to focused: Placement, _ direction: Direction, at box: (Placement) -> Rect,
    where isMeant: (Placement) -> Bool
  ) -> Placement? {
    let start = box(focused)
    var best: (placement: Placement, distance: Int)?
    for placement in placements where placement.id != focused.id && isMeant(placement) {
      guard let distance = distance(from: start, to: box(placement), direction) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (placement, distance) }
    }
    return best?.placement
  }

  /// How far a box is in a direction, in columns, of which two are as long as a row is high; nil if
  /// it does not lie there.
  private func distance(from: Rect, to: Rect, _ direction: Direction) -> Int? {
    let columnGap = max(0, max(to.minColumn - from.maxColumn, from.minColumn - to.maxColumn) + 1)
    let rowGap = max(0, max(to.minRow - from.maxRow, from.minRow - to.maxRow) + 1)
    return switch direction {
    case .up: to.maxRow <= from.minRow ? (from.minRow - to.maxRow) * 4 + columnGap : nil
    case .down: to.minRow >= from.maxRow ? (to.minRow - from.maxRow) * 4 + columnGap : nil
    case .left:
      to.maxColumn <= from.minColumn && rowGap == 0 ? from.minColumn - to.maxColumn : nil
    case .right:
      to.minColumn >= from.maxColumn && rowGap == 0 ? to.minColumn - from.maxColumn : nil
    }
  }
}
