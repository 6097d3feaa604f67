/// An app without a terminal: keys go in, frames come out.
///
/// Slow work runs at once, to its end before the next frame, so that the same keys always give the
/// same frames.
public struct HeadlessSession<A: App> {
  private(set) var session: Session<A>
  /// What the app has written to the clipboard, oldest first.
  public private(set) var copied: [String] = []
  /// Whether the app has the mouse, or has left it to the terminal.
  public private(set) var isMouseCaptured = true
  /// Whether the app has ended; then nothing comes in any more.
  public private(set) var hasQuit = false

  /// Starts an app on a screen that nobody sees.
  public init(
    _ app: A, size: Size = Size(columns: 100, rows: 30), glyphs: GlyphSet = .unicode
  ) {
    session = Session(app, size: size, glyphs: glyphs)
  }

  /// The app in its present state.
  public var app: A { session.app }
  /// What is to be seen now.
  public var frame: Frame { session.frame }

  /// Presses keys, one after the other.
  public mutating func send(_ keys: Key...) {
    for key in keys { handle(.key(key)) }
  }

  /// Types a text, a key for each character.
  public mutating func type(_ text: String) {
    for character in text { handle(.key(.character(character))) }
  }

  /// Presses the mouse's main button.
  public mutating func click(_ point: Point) {
    handle(.mouse(MouseEvent(.press, at: point)))
  }

  /// Pastes a text, as one piece.
  public mutating func paste(_ text: String) {
    handle(.paste(text))
  }

  /// Gives the screen another size.
  public mutating func resize(to size: Size) {
    handle(.resize(size))
  }

  /// Takes the app, as it stands, to a screen that shows other characters.
  public mutating func show(in glyphs: GlyphSet) {
    session.show(in: glyphs)
  }

  /// Changes the app in something that is not seen.
  package mutating func changeApp(_ change: (inout A) -> Void) {
    session.changeApp(change)
  }

  /// Takes any event.
  public mutating func handle(_ event: InputEvent) {
    guard !hasQuit else { return }
    if case .background = event {
      for message in session.app.waits.compactMap({ $0.message(on: event) }) { deliver(message) }
    }
    perform(session.handle(event))
  }

  /// Gives the app a message, as something that it waits for besides keys does.
  public mutating func deliver(_ message: A.Message) {
    guard !hasQuit else { return }
    perform(session.send(message))
  }

  private mutating func perform(_ effects: [SessionEffect]) {
    for effect in effects where !hasQuit {
      switch effect {
      case .run(let work): perform(session.send(work()))
      case .copy(let text, let answer):
        copied.append(text)
        perform(session.send(answer(.sent)))
      case .quit: hasQuit = true
      case .captureMouse(let isOn): isMouseCaptured = isOn
      case .suspend, .redraw: break
      }
    }
  }
}
