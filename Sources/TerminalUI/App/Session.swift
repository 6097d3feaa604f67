/// What a session wants of the loop around it, for an app with any messages.
enum SessionEffect: Sendable {
  /// Slow work, whose answer goes to ``Session/send(_:)``.
  case run(@Sendable () -> AnyMessage)
  case copy(String, @Sendable (CopyOutcome) -> AnyMessage)
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
  var frame: Frame

  /// What the app shows, as it was made last.
  private(set) var scene = AnyScene()
  var states: [LayerID: LayerState] = [:]
  /// The layer that takes the keys, as it was last drawn.
  var top: DrawnLayer
  /// The layers that were drawn before others covered them.
  var covered: [LayerID: DrawnLayer] = [:]
  /// What is seen: to take it apart takes a while, for which nobody waits once its successor is seen.
  private var seen: (scene: AnyScene, top: DrawnLayer)?
  /// The control that an effect gave the focus, until the next drawing.
  var requestedFocus: ControlID?
  /// Shows what was typed before the app hears of it; nil where only the app's answer is shown.
  let showEcho: ((Frame, Theme) -> Void)?

  /// Starts an app and draws its first frame.
  init(
    _ app: A, size: Size, glyphs: GlyphSet = .unicode,
    showEcho: ((Frame, Theme) -> Void)? = nil
  ) {
    self.app = app
    self.showEcho = showEcho
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
  mutating func handle(_ event: InputEvent) -> [SessionEffect] {
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

  /// Asks the app for its scene and draws it.
  mutating func render() {
    scene = app.scene(in: SceneEnvironment(size: size, glyphs: glyphs)).erased
    draw()
  }

  /// Lets go what was seen before.
  mutating func noteSeen() {
    seen = (scene, top)
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
  mutating func send(_ message: Message) -> [SessionEffect] {
    var effects: [SessionEffect] = []
    collect(app.update(message), into: &effects)
    render()
    return effects
  }

  private mutating func collect(
    _ effect: Effect<Message>, into effects: inout [SessionEffect]
  ) {
    switch effect {
    case .none: break
    case .run(let work): effects.append(.run { AnyMessage(work()) })
    case .focus(let id): requestedFocus = id
    case .copy(let text, let answer): effects.append(.copy(text) { AnyMessage(answer($0)) })
    case .captureMouse(let isOn): effects.append(.captureMouse(isOn))
    case .quit: effects.append(.quit)
    case .suspend: effects.append(.suspend)
    case .redraw:
      forgetDrawings()
      effects.append(.redraw)
    case .batch(let batch):
      for effect in batch { collect(effect, into: &effects) }
    }
  }
}
