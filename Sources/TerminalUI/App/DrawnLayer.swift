/// A layer as it was drawn: an object, as it has much, and whoever draws the next one looks at it.
final class DrawnLayer: Sendable {
  let id: LayerID
  /// The controls that can have the focus, in the order of Tab.
  let placements: [Placement]
  let scrolls: [ScrollPlacement]
  /// What a click means besides in controls.
  let clickTargets: [ClickTarget]
  let isTooSmall: Bool

  /// What was drawn, on what, and how it looks.
  let layer: AnyLayer?
  let backdrop: Backdrop?
  let state: LayerState
  let helpLines: [HelpLinePlacement]
  let keptViews: [KeptPlacement]
  let canvas: Canvas

  /// One of which nothing was drawn.
  init(id: LayerID, isTooSmall: Bool = false) {
    self.id = id
    self.isTooSmall = isTooSmall
    (placements, scrolls, clickTargets, helpLines, keptViews) = ([], [], [], [], [])
    (layer, backdrop, state) = (nil, nil, LayerState())
    canvas = Canvas(size: Size(columns: 0, rows: 0))
  }

  init(_ layer: AnyLayer, on backdrop: Backdrop?, as renderer: Renderer) {
    (id, self.layer, isTooSmall) = (layer.id, layer, false)
    self.backdrop = backdrop
    placements = renderer.placements
    scrolls = renderer.scrolls
    clickTargets = renderer.clickTargets
    state = renderer.state
    helpLines = renderer.helpLines
    keptViews = renderer.keptViews
    canvas = renderer.canvas
  }
}

extension DrawnLayer {
  /// The control of a name; nil where none can have the focus.
  func control(_ id: ControlID?) -> Placement? {
    id == nil ? nil : placements.first { $0.id == id }
  }

  /// The last control that a click at a point is one on: a control may hold others, which are drawn
  /// after it.
  func hit(at point: Point, where isMeant: (any ControlBehavior) -> Bool = { _ in true })
    -> Placement?
  {
    placements.last { placement in
      let drawn = Rect(
        origin: placement.rect.origin, size: placement.control.drawnSize(in: placement.rect.size))
      return placement.visible.contains(point) && drawn.contains(point)
        && isMeant(placement.control)
    }
  }

  /// The key that a help line names at a point.
  func key(at point: Point) -> Key? {
    for place in helpLines where place.rect.intersection(place.clip).contains(point) {
      guard point.row == place.rect.minRow else { continue }
      let layout = place.line.layout(
        columns: place.rect.size.columns, on: control(state.focus)?.control, focus: state.focus,
        in: state)
      let column = point.column - place.rect.minColumn
      if let key = layout.keys.last(where: { $0.columns.contains(column) })?.key { return key }
    }
    return nil
  }
}

/// What lies behind a layer: those below it, muted.
final class Backdrop: Sendable {
  private let layers: [AnyLayer]
  private let states: [LayerState]
  let canvas: Canvas

  init(_ layers: [AnyLayer], _ states: [LayerState], canvas: Canvas) {
    self.layers = layers
    self.states = states
    self.canvas = canvas
  }

  /// Whether layers look like this on a screen.
  func shows(_ layers: [AnyLayer], _ states: [LayerState], size: Size) -> Bool {
    canvas.frame.size == size && self.layers.elementsEqual(layers, by: ===)
      && self.states == states
  }
}
