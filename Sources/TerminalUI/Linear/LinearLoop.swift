/// Reads an app out, and takes answers, until it ends or the lines do.
public enum LinearLoop {
  /// Tells the app's pages and gives it the user's answers.
  ///
  /// Slow work is waited for before the next line is taken, so that lines from a pipe find the page
  /// that they were written for. Meanwhile Ctrl-C asks as it does on the screens. Where the lines
  /// end, work that still runs is waited for, and the app is left as it is.
  ///
  /// - Parameters:
  ///   - app: The app in its first state.
  ///   - terminal: Where lines come from and go to.
  /// - Returns: The app in its last state.
  @discardableResult
  public static func run<A: LinearApp>(_ app: A, on terminal: any LineTerminal) -> A {
    var run = LinearRun(app, on: terminal)
    while !run.hasEnded { run.step() }
    return run.app
  }
}

/// One run of the loop.
private struct LinearRun<A: LinearApp> {
  private var linear: LinearSession<A>
  private let terminal: any LineTerminal
  private let mailbox = Mailbox()
  /// How many pieces of slow work have not answered yet.
  private var workCount = 0
  /// Whether a question is open although work is under way: Ctrl-C has asked whether to leave.
  private var asksMeanwhile = false
  private var isAsked = false
  private var hasNoMoreLines = false
  private(set) var hasEnded = false

  var app: A { linear.session.app }

  init(_ app: A, on terminal: any LineTerminal) {
    self.terminal = terminal
    linear = LinearSession(
      Session(app, size: LinearSession<A>.size, glyphs: terminal.glyphs))
    terminal.write(linear.tell())
  }

  mutating func step() {
    let takesLines = workCount == 0 || asksMeanwhile
    if hasNoMoreLines, workCount == 0 {
      hasEnded = true
      return
    }
    if takesLines, !hasNoMoreLines, !isAsked {
      terminal.ask(linear.prompt)
      isAsked = true
    }
    let waits = app.waits
    let targets = WaitTargets(of: waits)
    let event = terminal.nextEvent(
      takesLines: takesLines && !hasNoMoreLines, watching: targets.descriptors,
      until: targets.moment)
    take(event, waits)
  }

  private mutating func take(_ event: LineEvent, _ waits: [Wait<A.Message>]) {
    switch event {
    case .line(let line):
      isAsked = false
      asksMeanwhile = false
      perform(linear.answer(line))
      tellUnlessAtWork()
    case .interrupt:
      isAsked = false
      asksMeanwhile = workCount > 0
      perform(linear.interrupt())
      if !hasEnded { terminal.write(linear.tell()) }
    case .end: hasNoMoreLines = true
    case .other(.terminate): hasEnded = true
    case .other(let input):
      for message in waits.compactMap({ $0.message(on: input) }) {
        perform(linear.send(message))
      }
      takeAnswers()
    }
  }

  /// Takes what slow work has answered; the end of the last piece is told.
  private mutating func takeAnswers() {
    let wasAtWork = workCount > 0
    for message in mailbox.empty() {
      workCount -= 1
      perform(linear.send(message))
    }
    if wasAtWork, !isAsked { tellUnlessAtWork() }
  }

  private mutating func tellUnlessAtWork() {
    guard !hasEnded else { return }
    terminal.write(workCount > 0 ? linear.tellProgress() : linear.tell())
  }

  private mutating func perform(_ effects: [SessionEffect]) {
    for effect in effects where !hasEnded {
      switch effect {
      case .run(let work):
        workCount += 1
        let (mailbox, wake) = (mailbox, terminal.waker)
        BackgroundThread.start {
          mailbox.post(work())
          wake()
        }
      case .suspend: terminal.suspend()
      case .redraw: linear.wantsWholePage = true
      case .quit: hasEnded = true
      case .copy(_, let answer): perform(linear.send(answer(.unsupported)))
      case .captureMouse: break
      }
    }
  }
}
