extension Renderer {
  /// Goes on from a layer's drawing, to draw again what depends on the focus.
  init(goingOnFrom layer: DrawnLayer, state: LayerState, focus: ControlID?) {
    (canvas, self.state, self.focus, before) = (layer.canvas, state, focus, nil)
    placements = layer.placements
    scrolls = layer.scrolls
    clickTargets = layer.clickTargets
    helpLines = layer.helpLines
    keptViews = layer.keptViews
  }

  /// Draws controls and the help line again, as they are with the focus where it is now.
  ///
  /// Nothing else of a layer depends on the focus, unless something scrolls with it.
  ///
  /// - Parameters:
  ///   - one: A control that may look different.
  ///   - other: Another one; one of both has the focus.
  /// - Returns: Whether the drawing is now what a whole one would be; otherwise it is of no use.
  mutating func drawAgain(_ one: ControlID?, _ other: ControlID? = nil) -> Bool {
    for placement in placements where placement.id == one || placement.id == other {
      guard drawAgain(placement) else { return false }
    }
    for place in helpLines {
      onGround(place.ground, in: place.clip) { $0.draw(place.line, in: place.rect) }
    }
    return true
  }

  /// Gives the focus, which no control has had in the drawing so far.
  ///
  /// - Parameters:
  ///   - id: The control; nil where there is none to have it.
  ///   - isFollowed: Whether areas scroll with it.
  /// - Returns: Whether the drawing is now what a whole one would be; otherwise it is of no use.
  mutating func giveFocus(to id: ControlID?, isFollowed: Bool) -> Bool {
    focus = id
    state.moveFocus(to: id)
    state.followsFocus = isFollowed
    return drawAgain(id)
  }

  /// Draws the text of a field that has the focus and was typed into.
  ///
  /// - Returns: Whether the drawing is now what it is without an answer of the app; otherwise, where the
  ///   field cannot be seen whole and may have to be scrolled to, nothing was drawn.
  mutating func drawText(of field: Field<AnyMessage>, at placement: Placement) -> Bool {
    guard placement.isSeenWhole else { return false }
    onGround(placement.ground, in: placement.clip) {
      field.drawText(in: placement.rect, isFocused: true, on: &$0)
    }
    return true
  }

  /// False where the control has others in it, or cannot be seen whole and may have to be scrolled to.
  private mutating func drawAgain(_ placement: Placement) -> Bool {
    guard placement.id != focus || placement.isSeenWhole else { return false }
    let counts = (placements.count, scrolls.count, clickTargets.count)
    onGround(placement.ground, in: placement.clip) { renderer in
      renderer.maps = placement.maps
      renderer.canvas.fill(placement.rect, role: .text)
      placement.control.draw(
        in: placement.rect, isFocused: placement.id == renderer.focus, on: &renderer)
      renderer.maps = MessageMaps()
    }
    return counts == (placements.count, scrolls.count, clickTargets.count)
  }

  private mutating func onGround(
    _ ground: Role, in clip: Rect, _ draw: (inout Renderer) -> Void
  ) {
    let (outerClip, outerGround) = (canvas.clip, canvas.plainRole)
    (canvas.clip, canvas.plainRole) = (clip, ground)
    draw(&self)
    (canvas.clip, canvas.plainRole) = (outerClip, outerGround)
  }
}
