extension Session {
  /// Draws the scene; of a layer that is the same as before only what depends on the focus.
  mutating func draw() {
    guard let layer = scene.layers.last else {
      preconditionFailure("a scene has at least one layer")
    }
    keepStates()
    guard size.columns >= scene.minimumSize.columns, size.rows >= scene.minimumSize.rows else {
      top = DrawnLayer(id: layer.id, isTooSmall: true)
      frame = finished(Self.notice(scene.tooSmall, size: size))
      requestedFocus = nil
      return
    }
    let backdrop = backdrop()
    let before = latestDrawing(of: layer, on: backdrop)
    if let before, before.layer === layer, goOn(from: before, in: layer) { return }
    draw(layer, on: backdrop, before: before)
  }

  /// Draws the layer on top with the focus where it is now.
  mutating func drawFocus() {
    guard let layer = scene.layers.last else { return }
    if top.isTooSmall || !goOn(from: top, in: layer) { draw() }
  }

  /// What is to be seen once a field was typed into and nobody has heard of it; nil where more than the
  /// field may have to move.
  func echo(of field: Field<AnyMessage>, at place: Placement) -> Frame? {
    guard let state = states[top.id] else { return nil }
    var renderer = Renderer(canvas: top.canvas, state: state, focus: state.focus)
    guard renderer.drawText(of: field, at: place) else { return nil }
    return finished(renderer)
  }

  /// Lets the next drawing be a whole one, whatever was drawn before.
  mutating func forgetDrawings() {
    top = DrawnLayer(id: top.id, isTooSmall: top.isTooSmall)
    covered = [:]
  }

  /// Forgets the layers that are gone, and keeps the drawing of one that is covered now.
  private mutating func keepStates() {
    func isKept(_ id: LayerID) -> Bool {
      scene.retained.contains(id) || scene.layers.contains { $0.id == id }
    }
    // Nothing is gone most of the time.
    if !states.keys.allSatisfy(isKept) { states = states.filter { isKept($0.key) } }
    if !covered.keys.allSatisfy(isKept) { covered = covered.filter { isKept($0.key) } }
    if top.id != scene.layers.last?.id, isKept(top.id), !top.isTooSmall {
      covered[top.id] = top
    }
  }

  // MARK: - Layers below the top

  private func backdrop() -> Backdrop? {
    let layers = Array(scene.layers.dropLast())
    guard !layers.isEmpty else { return nil }
    let states = layers.map { self.states[$0.id] ?? LayerState() }
    if let known = top.backdrop, known.shows(layers, states, size: size) { return known }
    var canvas = Canvas(size: size)
    for (layer, state) in zip(layers, states) {
      canvas = drawnWithoutFocus(layer, state, on: canvas)
      canvas.mute(.backdrop)
    }
    return Backdrop(layers, states, canvas: canvas)
  }

  private func drawnWithoutFocus(
    _ layer: AnyLayer, _ state: LayerState, on canvas: Canvas
  ) -> Canvas {
    if let before = covered[layer.id], before.layer === layer, before.backdrop == nil,
      before.canvas.frame.size == size, before.state.scrolls == state.scrolls
    {
      var renderer = Renderer(goingOnFrom: before, state: state, focus: nil)
      if renderer.drawAgain(before.state.focus) { return renderer.canvas }
    }
    var renderer = Renderer(canvas: canvas, state: state, focus: nil)
    renderer.draw(layer.view, in: canvas.clip)
    return renderer.canvas
  }

  // MARK: - The layer on top

  /// The latest drawing of a layer of a name on the same ground.
  private func latestDrawing(
    of layer: AnyLayer, on backdrop: Backdrop?
  ) -> DrawnLayer? {
    let latest = top.id == layer.id ? top : covered[layer.id]
    guard let latest, !latest.isTooSmall, latest.backdrop === backdrop,
      latest.canvas.frame.size == size
    else { return nil }
    return latest
  }

  /// Draws only the controls that have lost or got the focus or have changed by a key, and the help
  /// line; false where that is not enough.
  private mutating func goOn(from before: DrawnLayer, in layer: AnyLayer) -> Bool {
    var state = states[layer.id] ?? LayerState()
    if let requestedFocus, requestedFocus != state.focus { state.moveFocus(to: requestedFocus) }
    guard state.scrolls == before.state.scrolls, state.hasPlaces(of: before.state),
      before.control(state.focus) != nil
        || before.placements.isEmpty && state.focus == nil
    else { return false }
    var renderer = Renderer(goingOnFrom: before, state: state, focus: state.focus)
    guard renderer.drawAgain(before.state.focus, state.focus) else { return false }
    keep(renderer, of: layer, on: before.backdrop)
    return true
  }

  private mutating func draw(
    _ layer: AnyLayer, on backdrop: Backdrop?, before: DrawnLayer?
  ) {
    var state = states[layer.id] ?? LayerState()
    if let wanted = requestedFocus ?? (state.focus == nil ? layer.initialFocus : nil),
      wanted != state.focus
    {
      state.moveFocus(to: wanted)
    }
    let before = before.flatMap { state.hasPlaces(of: $0.state) ? $0 : nil }
    var renderer = renderer(state, on: backdrop, before: before)
    renderer.draw(layer.view, in: renderer.canvas.clip)
    if !renderer.placements.contains(where: { $0.id == state.focus }) {
      let fallback = renderer.fallbackFocus(layer.initialFocus)
      if fallback?.id != state.focus {
        let isFollowed = fallback?.id == layer.initialFocus || fallback?.isSeen == true
        state.moveFocus(to: fallback?.id)
        state.followsFocus = isFollowed
        if !renderer.giveFocus(to: fallback?.id, isFollowed: isFollowed) {
          renderer = self.renderer(state, on: backdrop, before: before)
          renderer.draw(layer.view, in: renderer.canvas.clip)
        }
      }
    }
    keep(renderer, of: layer, on: backdrop)
  }

  /// One that nobody shares an empty canvas with, which would have to be copied.
  private func renderer(
    _ state: LayerState, on backdrop: Backdrop?, before: DrawnLayer?
  ) -> Renderer {
    Renderer(
      canvas: backdrop?.canvas ?? Canvas(size: size), state: state, focus: state.focus,
      before: before)
  }

  private mutating func keep(
    _ renderer: Renderer, of layer: AnyLayer, on backdrop: Backdrop?
  ) {
    states[layer.id] = renderer.state
    covered[layer.id] = nil
    top = DrawnLayer(layer, on: backdrop, as: renderer)
    frame = finished(renderer)
    requestedFocus = nil
  }

  private func finished(_ renderer: Renderer) -> Frame {
    var frame = renderer.canvas.frame
    frame.cursor = renderer.cursor
    frame.focus = renderer.state.focus?.name
    return finished(frame)
  }

  private func finished(_ frame: Frame) -> Frame {
    glyphs == .ascii ? frame.asciiOnly() : frame
  }

  /// A sentence in the middle of an otherwise empty screen.
  private static func notice(_ text: String, size: Size) -> Frame {
    var canvas = Canvas(size: size)
    let lines = Glyph.line(of: [Span(text)]).wrapped(to: size.columns)
    for (row, line) in lines.enumerated() {
      canvas.draw(
        line,
        at: Point(
          column: (size.columns - line.width) / 2, row: (size.rows - lines.count) / 2 + row),
        columns: line.width)
    }
    return canvas.frame
  }
}

extension LayerState {
  mutating func moveFocus(to id: ControlID?) {
    focus = id
    followsFocus = true
    typedStepper = nil
  }

  /// Whether all that was remembered of controls is the same, but for those that have the focus.
  fileprivate func hasPlaces(of other: LayerState) -> Bool {
    func hasFocus(_ id: ControlID) -> Bool { id == focus || id == other.focus }
    func isSame<Place: Hashable>(_ own: [ControlID: Place], _ others: [ControlID: Place]) -> Bool {
      own == others
        || own.allSatisfy { others[$0.key] == $0.value || hasFocus($0.key) }
          && others.allSatisfy { own[$0.key] != nil || hasFocus($0.key) }
    }
    return isSame(texts, other.texts) && isSame(areas, other.areas)
      && isSame(tables, other.tables)
  }
}

extension Renderer {
  /// The control that gets the focus when none has it: the one the layer names, or the first that
  /// can be seen, so that a page is read from its top; or the first at all.
  func fallbackFocus(_ named: ControlID?) -> Placement? {
    placements.first { $0.id == named } ?? placements.first { $0.isSeen } ?? placements.first
  }
}
