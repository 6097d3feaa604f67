/// What a session wants of the loop around it.
enum SessionEffect<Message: Sendable>: Sendable {
  /// Slow work, whose answer goes to ``Session/send(_:)``.
  case run(@Sendable () -> Message)
  case copy(String, @Sendable (CopyOutcome) -> Message)
  case captureMouse(Bool)
  case quit
  case suspend
  case redraw
}

/// An app at work: its state, its focus, and its latest frame.
///
/// The pure core of the loop. What comes in is events, what goes out is a frame and what is to be
/// done besides; the live loop and the headless one differ only in how they do that.
struct Session<A: App> {
  typealias Message = A.Message

  /// The app in its present state.
  private(set) var app: A
  /// The screen in cells.
  private(set) var size: Size
  /// Which characters the screen can show.
  private(set) var glyphs: GlyphSet
  /// What is to be seen now.
  private(set) var frame: Frame

  var states: [LayerID: LayerState] = [:]
  /// The layer that takes the keys, as it was last drawn.
  var top: DrawnLayer<Message>
  /// The control that an effect gave the focus, until the next drawing.
  private var requestedFocus: ControlID?

  /// Starts an app and draws its first frame.
  init(_ app: A, size: Size, glyphs: GlyphSet = .unicode) {
    self.app = app
    self.size = size
    self.glyphs = glyphs
    frame = Frame(size: size)
    top = DrawnLayer(id: "")
    render()
  }

  /// Takes an event and draws what it changed.
  ///
  /// - Parameter event: What came from the terminal.
  /// - Returns: What the loop is to do, in this order.
  mutating func handle(_ event: InputEvent) -> [SessionEffect<Message>] {
    switch event {
    case .key(let key): return handle(key)
    case .mouse(let event): return handle(event)
    case .paste(let text): return paste(text)
    case .resize(let newSize):
      size = newSize
      for id in states.keys { states[id]?.followsFocus = true }
      render()
      return []
    case .wake, .readable, .moment, .background, .redraw: return []
    case .terminate: return [.quit]
    }
  }

  /// Changes the app in something that is not seen, so that nothing is drawn.
  mutating func changeApp(_ change: (inout A) -> Void) {
    change(&app)
  }

  /// Draws what there is for a screen that shows other characters.
  mutating func show(in glyphs: GlyphSet) {
    self.glyphs = glyphs
    render()
  }

  /// Gives the app a message and draws what it changed.
  ///
  /// - Parameter message: What happened; the answer of slow work, for example.
  /// - Returns: What the loop is to do, in this order.
  mutating func send(_ message: Message) -> [SessionEffect<Message>] {
    var effects: [SessionEffect<Message>] = []
    collect(app.update(message), into: &effects)
    render()
    return effects
  }

  private mutating func collect(
    _ effect: Effect<Message>, into effects: inout [SessionEffect<Message>]
  ) {
    switch effect {
    case .none: break
    case .run(let work): effects.append(.run(work))
    case .focus(let id): requestedFocus = id
    case .copy(let text, let answer): effects.append(.copy(text, answer))
    case .captureMouse(let isOn): effects.append(.captureMouse(isOn))
    case .quit: effects.append(.quit)
    case .suspend: effects.append(.suspend)
    case .redraw: effects.append(.redraw)
    case .batch(let batch):
      for effect in batch { collect(effect, into: &effects) }
    }
  }
}

// MARK: - Drawing

extension Session {
  /// Draws the scene; once more if the focus turned out to be elsewhere than the scene was told.
  mutating func render() {
    var focus = requestedFocus ?? states[top.id]?.focus
    for _ in 0..<Self.maximumPasses {
      draw(app.scene(in: SceneEnvironment(size: size, glyphs: glyphs, focus: focus)))
      let resolved = states[top.id]?.focus
      guard resolved != focus else { break }
      focus = resolved
    }
    requestedFocus = nil
    if glyphs == .ascii { frame = frame.asciiOnly() }
  }

  /// A scene that changes its controls with every focus comes to rest after so many drawings.
  private static var maximumPasses: Int { 3 }

  private mutating func draw(_ scene: Scene<Message>) {
    guard let topLayer = scene.layers.last else {
      preconditionFailure("a scene has at least one layer")
    }
    let kept = Set(scene.layers.map(\.id) + scene.retained)
    states = states.filter { kept.contains($0.key) }
    guard size.columns >= scene.minimumSize.columns, size.rows >= scene.minimumSize.rows else {
      top = DrawnLayer(id: topLayer.id, bindings: topLayer.bindings, isTooSmall: true)
      frame = Self.notice(scene.tooSmall, size: size)
      return
    }
    var canvas = Canvas(size: size)
    for layer in scene.layers.dropLast() {
      var renderer = Renderer<Message>(
        canvas: canvas, state: states[layer.id] ?? LayerState(), focus: nil)
      renderer.draw(layer.view, in: canvas.clip)
      canvas = renderer.canvas
      canvas.mute(.backdrop)
    }
    draw(topLayer, on: canvas)
  }

  private mutating func draw(_ layer: Layer<Message>, on canvas: Canvas) {
    var state = states[layer.id] ?? LayerState()
    if let requestedFocus, requestedFocus != state.focus { state.moveFocus(to: requestedFocus) }
    var renderer = Renderer<Message>(canvas: canvas, state: state, focus: state.focus)
    renderer.draw(layer.view, in: canvas.clip)
    if !renderer.placements.contains(where: { $0.id == state.focus }) {
      let fallback = renderer.fallbackFocus(layer.initialFocus)
      if fallback?.id != state.focus {
        state.moveFocus(to: fallback?.id)
        state.followsFocus = fallback?.id == layer.initialFocus || fallback?.isSeen == true
        renderer = Renderer<Message>(canvas: canvas, state: state, focus: state.focus)
        renderer.draw(layer.view, in: canvas.clip)
      }
    }
    states[layer.id] = renderer.state
    top = DrawnLayer(
      id: layer.id, bindings: layer.bindings, placements: renderer.placements,
      scrolls: renderer.scrolls, clickTargets: renderer.clickTargets)
    frame = renderer.canvas.frame
    frame.cursor = renderer.cursor
    frame.focus = state.focus?.name
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

/// A layer that takes keys, as it was drawn.
struct DrawnLayer<Message: Sendable>: Sendable {
  var id: LayerID
  var bindings: [KeyBinding<Message>] = []
  /// The controls that can have the focus, in the order of Tab.
  var placements: [Placement<Message>] = []
  var scrolls: [ScrollPlacement] = []
  /// What a click means besides in controls.
  var clickTargets: [ClickTarget<Message>] = []
  var isTooSmall = false
}

extension LayerState {
  mutating func moveFocus(to id: ControlID?) {
    focus = id
    followsFocus = true
    typedStepper = nil
  }
}

extension Renderer {
  /// The control that gets the focus when none has it: the one the layer names, or the first that
  /// can be seen, so that a page is read from its top; or the first at all.
  func fallbackFocus(_ named: ControlID?) -> Placement<Message>? {
    placements.first { $0.id == named } ?? placements.first { $0.isSeen } ?? placements.first
  }
}
