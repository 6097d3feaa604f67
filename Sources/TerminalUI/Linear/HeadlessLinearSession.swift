/// An app that is read out to nobody: lines go in, lines come out.
///
/// Slow work runs at once, so that the same answers always give the same lines.
public struct HeadlessLinearSession<A: LinearApp> {
  private var linear: LinearSession<A>
  /// All that was told and answered so far, as a terminal would show it; masked answers are not
  /// shown.
  public private(set) var transcript: [String] = []
  /// Whether the app has ended; then nothing is answered any more.
  public private(set) var hasQuit = false

  /// Starts an app and tells its first page.
  public init(_ app: A, glyphs: GlyphSet = .unicode) {
    self.init(
      LinearSession(Session(app, size: LinearSession<A>.size, glyphs: glyphs)))
  }

  /// Reads out an app as it stands in a headless session, on a screen large enough for all of it.
  public init(readingOut headless: HeadlessSession<A>) {
    var session = headless.session
    _ = session.handle(.resize(LinearSession<A>.size))
    self.init(LinearSession(session))
  }

  private init(_ linear: LinearSession<A>) {
    self.linear = linear
    tell()
  }

  /// The app in its present state.
  public var app: A { linear.session.app }
  /// What the same app would show on a screen.
  public var frame: Frame { linear.session.frame }
  /// What is asked for now.
  public var prompt: LinearPrompt { linear.prompt }

  /// Answers with a line.
  ///
  /// - Parameter line: A number, a name, a key, or the text that is asked for.
  /// - Returns: What is told because of it.
  @discardableResult
  public mutating func answer(_ line: String) -> [String] {
    guard !hasQuit else { return [] }
    let prompt = linear.prompt
    transcript.append(prompt.text + (prompt.isMasked ? "" : line))
    let start = transcript.count
    perform(linear.answer(line))
    if !hasQuit { tell() }
    return Array(transcript[start...])
  }

  /// Presses Ctrl-C.
  public mutating func interrupt() {
    guard !hasQuit else { return }
    perform(linear.interrupt())
    if !hasQuit { tell() }
  }

  /// Gives the app a message, as something that it waits for besides lines does; what it brings is
  /// told with the next answer.
  public mutating func deliver(_ message: A.Message) {
    guard !hasQuit else { return }
    perform(linear.send(message))
  }

  private mutating func tell() {
    transcript += linear.tell()
  }

  private mutating func perform(_ effects: [SessionEffect]) {
    for effect in effects where !hasQuit {
      switch effect {
      case .run(let work):
        transcript += linear.tellProgress()
        perform(linear.send(work()))
      case .redraw: linear.wantsWholePage = true
      case .quit: hasQuit = true
      case .copy(_, let answer): perform(linear.send(answer(.unsupported)))
      case .captureMouse, .suspend: break
      }
    }
  }
}

extension HeadlessLinearSession {
  /// The names of the controls that have a number, as often as they have one.
  package var numberedControls: [ControlID] {
    linear.page.choices.compactMap { choice in
      switch choice.id {
      case .control(let id), .part(let id, _): id
      case .laterRows, .earlierRows: nil
      }
    }
  }

  /// The names of the controls of the layer on top with which something can be done; a table whose
  /// rows cannot be opened, and what can only be copied, is only told.
  package var enabledControls: [ControlID] {
    linear.session.top.placements.filter { placement in
      switch placement.control {
      case let table as Table<AnyMessage>: table.onActivate != nil
      case let selectable as Selectable: !selectable.isOnlyCopied
      default: true
      }
    }.map(\.id)
  }

  /// The number of a control that is one choice.
  package func number(of control: ControlID) -> Int? { linear.numbers[.control(control)] }
}
