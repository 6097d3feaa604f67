extension Session {
  /// Who gets a key: the focused control, then the app's bindings, then the movement of the focus.
  ///
  /// A text takes its own keys as they are. Whatever else moves about or reaches a control does so
  /// by the key map.
  mutating func handle(_ key: Key) -> [SessionEffect] {
    if top.isTooSmall {
      let binding = bindings.first {
        $0.parts.worksWhenTooSmall && $0.acts(on: key, isEditing: false)
      }
      return binding?.message(copying: nil).map { send($0) } ?? []
    }
    let focused = focused
    let isEditing = focused?.control.isTextEntry == true
    if isEditing, let effects = handle(key, in: focused) { return effects }
    let step = app.keyMap.step(for: key)
    if !isEditing, let own = step ?? (KeyMap.isStep(key) ? nil : key),
      let effects = handle(own, in: focused)
    {
      return effects
    }
    if let effects = handleInBindings(key, isEditing: isEditing) { return effects }
    guard let step, !isEditing || !key.isPlainCharacter else { return [] }
    if isEditing, step != key, let effects = handle(step, in: focused) { return effects }
    return move(step)
  }

  /// The effects of the app's own meaning of a key; nil where it has none.
  mutating func handleInBindings(_ key: Key, isEditing: Bool) -> [SessionEffect]? {
    guard let layer = scene.layers.last else { return nil }
    let acting = layer.bindings.acting(
      on: key, where: states[layer.id]?.focus, isEditing: isEditing)
    guard !acting.isEmpty else { return nil }
    let copied = copied
    return acting.lazy.compactMap { $0.message(copying: copied) }.first.map { send($0) }
  }

  /// What the keys of the top layer do where the focus is.
  var bindings: [AnyKeyBinding] {
    scene.layers.last?.bindings.acting(where: states[top.id]?.focus) ?? []
  }

  /// What the control that has the focus copies.
  var copied: String? {
    focusedControl?.copied(in: states[top.id] ?? LayerState())
  }

  mutating func paste(_ text: String) -> [SessionEffect] {
    guard !top.isTooSmall, let focused else { return [] }
    var state = states[top.id] ?? LayerState()
    let response = focused.control.paste(text, in: &state)
    if case .ignored = response { return [] }
    state.followsFocus = true
    states[top.id] = state
    return answer(response, of: focused) ?? []
  }

  /// The control that has the focus, where it stands.
  var focused: Placement? { top.control(states[top.id]?.focus) }

  /// The control that has the focus.
  var focusedControl: (any ControlBehavior)? { focused?.control }

  /// The effects of a key in the focused control; nil if the control leaves it to others.
  ///
  /// A control that was scrolled out of sight is first brought back: no key does what cannot be
  /// seen.
  private mutating func handle(_ key: Key, in focused: Placement?) -> [SessionEffect]? {
    guard let focused else { return nil }
    var state = states[top.id] ?? LayerState()
    let response = focused.control.handle(key, in: &state)
    if case .ignored = response { return nil }
    state.followsFocus = true
    if focused.scroll != nil, !focused.isSeen {
      states[top.id]?.followsFocus = true
      draw()
      return []
    }
    states[top.id] = state
    return answer(response, of: focused)
  }

  /// Does what a control made of a key; nil where it left it to others.
  mutating func answer(
    _ response: KeyResponse, of control: Placement
  ) -> [SessionEffect]? {
    switch response {
    case .ignored: return nil
    case .handled:
      drawFocus()
      return []
    case .message(let message): return send(message, of: control)
    case .edited(let field):
      if let showEcho, let echo = echo(of: field, at: control) { showEcho(echo, app.theme) }
      return send(field.onChange(field.text), of: control)
    case .advance: return moveInOrder(by: 1)
    }
  }

  /// Gives the app what a control says.
  mutating func send(
    _ message: AnyMessage, of control: Placement
  ) -> [SessionEffect] {
    send(control.maps.applied(to: message))
  }

  /// Gives the app a message that one of its views or bindings has.
  mutating func send(_ message: AnyMessage) -> [SessionEffect] {
    send(message.message() as Message)
  }
}

// MARK: - Movement

extension Session {
  private mutating func move(_ key: Key) -> [SessionEffect] {
    switch key {
    case .tab: return moveInOrder(by: 1)
    case .backTab: return moveInOrder(by: -1)
    case .up: return moveFocus(.up)
    case .down: return moveFocus(.down)
    case .left: return moveFocus(.left)
    case .right: return moveFocus(.right)
    case .pageUp: return scroll { -max(1, $0.viewport.size.rows - 1) }
    case .pageDown: return scroll { max(1, $0.viewport.size.rows - 1) }
    case .home: return scroll { -$0.offset }
    case .end: return scroll { $0.maximumOffset - $0.offset }
    default: return []
    }
  }

  private mutating func moveInOrder(by step: Int) -> [SessionEffect] {
    let (placements, focus) = (top.placements, states[top.id]?.focus)
    let stops = placements.filter { $0.control.isTabStop || $0.id == focus }
    guard !stops.isEmpty else { return [] }
    let current = stops.firstIndex { $0.id == focus }
    let target = current.map { ($0 + step + stops.count) % stops.count } ?? 0
    return self.focus(stops[target])
  }

  /// Moves to the nearest control in a direction; text that lies before it is scrolled by first.
  private mutating func moveFocus(_ direction: Direction) -> [SessionEffect] {
    guard let focused else { return scroll { _ in direction.scrolledRows } }
    let movement = FocusMovement(placements: top.placements, scrolls: top.scrolls)
    if movement.scrollsFirst(from: focused, direction) {
      return scroll { _ in direction.scrolledRows }
    }
    guard let target = movement.target(from: focused, direction) else {
      return scroll { _ in direction.scrolledRows }
    }
    return focus(target)
  }

  mutating func focus(_ target: Placement) -> [SessionEffect] {
    guard target.id != focused?.id else {
      // It may have been scrolled out of sight, and is followed again.
      drawFocus()
      return []
    }
    var state = states[top.id] ?? LayerState()
    state.moveFocus(to: target.id)
    states[top.id] = state
    if let message = target.control.onFocus { return send(message, of: target) }
    drawFocus()
    return []
  }

  /// Scrolls the area with the focus, or else the first that can be scrolled.
  private mutating func scroll(
    by rows: (ScrollPlacement) -> Int
  ) -> [SessionEffect] {
    let own = top.scrolls.first { $0.id == focused?.scroll && $0.maximumOffset > 0 }
    guard let scroll = own ?? top.scrolls.first(where: { $0.maximumOffset > 0 }) else { return [] }
    return move(scroll, by: rows(scroll))
  }

  /// Scrolls an area by so many rows, as far as there is something to see.
  ///
  /// A focus that goes out of sight moves to a control that can be seen, if there is one.
  mutating func move(_ scroll: ScrollPlacement, by difference: Int) -> [SessionEffect] {
    let offset = min(max(0, scroll.offset + difference), scroll.maximumOffset)
    guard offset != scroll.offset else { return [] }
    states[top.id]?.scrolls[scroll.id] = offset
    states[top.id]?.followsFocus = false
    draw()
    guard let hidden = focused, hidden.scroll == scroll.id, !hidden.isSeen else {
      return []
    }
    let seen = top.placements.filter { $0.scroll == scroll.id && $0.isSeenWhole }
    guard let target = difference > 0 ? seen.first : seen.last else { return [] }
    return focus(target)
  }
}
