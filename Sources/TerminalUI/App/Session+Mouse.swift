extension Session {
  /// What the mouse does in the top layer; what lies behind a modal is out of reach.
  mutating func handle(_ event: MouseEvent) -> [SessionEffect] {
    guard !top.isTooSmall else { return [] }
    return switch event.action {
    case .press: press(at: event.point)
    case .wheelUp: turnWheel(by: -Self.wheelRows, at: event.point)
    case .wheelDown: turnWheel(by: Self.wheelRows, at: event.point)
    }
  }

  /// How far a notch of the wheel scrolls.
  private static var wheelRows: Int { 3 }

  // MARK: - Clicking

  private mutating func press(at point: Point) -> [SessionEffect] {
    if let key = top.key(at: point) { return press(key) }
    if let target = top.clickTargets.last(where: { $0.rect.contains(point) }) {
      return send(target.message)
    }
    if let scroll = top.scrolls.first(where: { $0.bar.contains(point) }) {
      return move(scroll, by: scroll.offset(showing: point.row) - scroll.offset)
    }
    guard let target = top.hit(at: point) else { return [] }
    return press(target, at: point)
  }

  /// A key that is named on the screen acts as if it were pressed, but never writes into a text.
  private mutating func press(_ key: Key) -> [SessionEffect] {
    guard focusedControl?.isTextEntry == true, key.isPlainCharacter else { return handle(key) }
    return handleInBindings(key, isEditing: true) ?? []
  }

  /// Gives a control the focus and lets it act on the click.
  private mutating func press(
    _ target: Placement, at point: Point
  ) -> [SessionEffect] {
    let click = Click(
      point: Point(
        column: point.column - target.rect.minColumn, row: point.row - target.rect.minRow),
      size: target.rect.size, hadFocus: focused?.id == target.id)
    var effects = focus(target)
    // The app may have another view since, or have opened something.
    guard let focused, focused.id == target.id else { return effects }
    var state = states[top.id] ?? LayerState()
    let response = focused.control.handle(click, in: &state)
    if case .ignored = response {
      guard click.hadFocus, let enter = app.keyMap[.enter].first else { return effects }
      return effects + handle(enter)
    }
    state.followsFocus = true
    states[top.id] = state
    effects += answer(response, of: focused) ?? []
    return effects
  }

  // MARK: - The wheel

  /// Scrolls what is under the pointer, or else the page; where nothing can be scrolled the wheel
  /// presses the arrows that the page has a meaning for.
  private mutating func turnWheel(by rows: Int, at point: Point) -> [SessionEffect] {
    var state = states[top.id] ?? LayerState()
    if top.hit(at: point, where: { $0.scroll(by: rows, in: &state) }) != nil {
      states[top.id] = state
      draw()
      return []
    }
    let scrollable = top.scrolls.filter { $0.maximumOffset > 0 }
    if let scroll = scrollable.first(where: { $0.viewport.contains(point) }) ?? scrollable.first {
      return move(scroll, by: rows)
    }
    let isEditing = focusedControl?.isTextEntry == true
    let arrow = app.keyMap[rows < 0 ? .up : .down].first
    return arrow.flatMap { handleInBindings($0, isEditing: isEditing) } ?? []
  }
}
