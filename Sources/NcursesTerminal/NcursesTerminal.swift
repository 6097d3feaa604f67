public import TerminalUI
import CNcurses
import Glibc

/// The user's terminal, by way of ncurses.
///
/// A process has one at a time. It is used from one thread, but for ``waker``. Every way out gives
/// the terminal back as it was: ``close()``, the end of the object's life, ``suspend()``, and a
/// crash.
public final class NcursesTerminal: Terminal {
  /// The size of the screen in cells, as the terminal told it last.
  public internal(set) var size: Size
  /// Whether the terminal shows more than ASCII.
  public let glyphs: GlyphSet
  /// Ends a wait for the next event from any thread.
  public let waker: @Sendable () -> Void

  let pipe: WakeUpPipe
  /// Nil where the system has none to give; then no moment is waited for.
  let alarm: Alarm?
  let colors: ColorCapability
  let strings: TerminalStrings
  let gatherer: FrameGatherer
  let output: TerminalOutput
  let signals: SignalWatch
  /// Reads keys; a pad, since reading from a window would draw it.
  let input: UnsafeMutablePointer<WINDOW>?
  let hasXtermControls: Bool
  /// Nil where text cannot get to the user's clipboard.
  let clipboard: ClipboardWay?

  /// Events that wait to be handed out.
  var pending: [InputEvent] = []
  /// The screen as ncurses has it; nil when all of it has to be drawn.
  var shown: Frame?
  var shownTheme: Theme?
  /// How each role is written, and a blank of each rendition; empty until a theme is shown.
  var renditions: RowRenditions?
  var blanks: [cchar_t] = []
  /// Room for the cells of a row on their way to ncurses.
  var rowRoom: [cchar_t] = []
  /// What is to be shown once somebody can see it, and since when it is late.
  var next: Picture?
  var dueTime: Uptime?
  /// Whether the terminal is this program's now, not its shell's.
  var isEntered = true
  /// How the terminal's line is set for the shell, and for this program.
  var shellModes = termios()
  var programModes = termios()
  var isCursorVisible: Bool?
  /// Whether the terminal was asked for its ground and has not answered.
  var awaitsBackground = false
  /// Whether the terminal was asked for synchronized output and has not answered.
  var awaitsSynchronization = false
  /// Encloses each frame where the terminal knows it.
  var synchronization: SynchronizedOutput?
  /// When the terminal was asked.
  let askingTime = Uptime.now
  /// An answer whose end has not arrived.
  var unfinishedReply: TerminalReply?
  /// When Esc was pressed last, if nothing came since.
  var escapeTime: Uptime?
  /// Whether what is read came after what looked like the Esc key, and whether it came so soon that
  /// nobody can have typed it.
  var followsEscape = false
  var followsAtOnce = false
  var decoder = CharacterDecoder()
  /// Whether a wait has ended as there is something to be read, and nothing was read since.
  var isReadDue = false
  /// What the program was ended by, if neither the user nor itself: a signal's number, `SIGHUP` where
  /// the terminal is gone.
  var endingSignal: Int32?

  private let screen: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]
  private let rescue: CrashRescue
  private var isOpen = true

  /// Takes over the terminal on standard input and output.
  ///
  /// - Parameter options: What the user decided about it.
  /// - Throws: Why this cannot be; then nothing has changed.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalFault) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let name = try TerminalName(variable: Self.variable("TERM"))
    cn_keep_memory_of_frames()
    pipe = try WakeUpPipe()
    alarm = Alarm()
    signals = SignalWatch()
    guard ForegroundJob.waitForTurn() else { throw .inBackground }
    tcgetattr(STDIN_FILENO, &shellModes)

    // Where these are set, ncurses believes them for ever and no change of size is seen.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    let encoding = CharacterEncoding.system.choose(
      variables: Self.variable, forced: options.forcesUTF8)
    glyphs = options.isASCII ? .ascii : encoding

    let candidates = name.candidates(
      color: options.color, colorVariable: Self.variable("COLORTERM"))
    (screen, streams) = try Self.open(candidates, called: name.name)
    hasXtermControls = name.hasXtermControls
    clipboard = ClipboardWay(terminal: name, variables: Self.variable)
    strings = TerminalStrings(hasXtermControls: hasXtermControls)
    output = TerminalOutput(to: STDOUT_FILENO)

    set_escdelay(
      Int32(options.escapeDelayMilliseconds ?? EscapeDelay.milliseconds(Self.variable)))
    raw()
    noecho()
    nonl()
    typeahead(-1)
    input = Self.makeInputPad()
    tcgetattr(STDIN_FILENO, &programModes)
    cn_read_without_waiting(&programModes)
    tcsetattr(STDIN_FILENO, TCSANOW, &programModes)
    colors = Self.startColors(choice: options.color)
    // All that stands above sets the terminal's modes or writes to it at once.
    gatherer = FrameGatherer(ncurses: fileno(streams[1]))
    size = Self.currentSize()
    let pipe = pipe
    waker = { pipe.wake() }

    rescue = CrashRescue(
      descriptor: output.descriptor, bytes: strings.rescue, modes: shellModes)
    signals.start(writingTo: pipe)
    synchronization = strings.synchronization
    if options.capturesMouse { captureMouse(true) }
    output.write(strings.pasteOn)
    ask(name, forBackground: options.asksForBackground && colors != .none)
  }

  /// Asks what only the terminal itself knows; nobody waits for the answers.
  private func ask(_ name: TerminalName, forBackground asksForBackground: Bool) {
    let isInTmux = Self.variable("TMUX") != nil
    awaitsBackground = asksForBackground && name.takesBackgroundQuestion(isInTmux: isInTmux)
    awaitsSynchronization =
      synchronization == nil
      && name.takesModeQuestion(isInTmux: isInTmux, program: Self.variable("TERM_PROGRAM"))
    output.write(
      (awaitsBackground ? TerminalStrings.backgroundQuestion : [])
        + (awaitsSynchronization ? SynchronizedOutput.question : []))
  }

  deinit {
    close()
  }

  /// Gives the terminal back; nothing may be shown afterwards.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    signals.stop()
    rescue.stop()
    delwin(input)
    delscreen(screen)
    streams.forEach { _ = fclose($0) }
    gatherer.close()
    output.close()
  }

  /// Ends the process by the signal that ended the program, so that its exit status tells; returns
  /// where there was none.
  public func endBySignal() {
    close()
    if let endingSignal { signals.end(by: endingSignal) }
  }

  public func copy(_ text: String) -> CopyOutcome {
    guard let clipboard else { return .unsupported }
    guard text.utf8.count <= ClipboardWay.byteLimit else {
      return .tooLong(limit: ClipboardWay.byteLimit)
    }
    output.write(clipboard.bytes(of: text))
    return .sent
  }
}

extension NcursesTerminal {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The size the terminal has now, in cells.
  static func currentSize() -> Size {
    var window = winsize()
    guard cn_window_size(STDOUT_FILENO, &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size(columns: Int(cn_column_count()), rows: Int(cn_row_count()))
    }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  private static func open(
    _ candidates: [String], called name: String
  ) throws(TerminalFault) -> (OpaquePointer, [UnsafeMutablePointer<FILE>]) {
    guard let keys = fdopen(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 10), "r"),
      let cells = fdopen(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10), "w")
    else { throw .noResources }
    let streams = [keys, cells]
    for candidate in candidates {
      if let screen = newterm(candidate, cells, keys) { return (screen, streams) }
    }
    streams.forEach { _ = fclose($0) }
    throw .unknownTerminal(name: name)
  }

  private static func makeInputPad() -> UnsafeMutablePointer<WINDOW>? {
    let pad = newpad(1, 1)
    keypad(pad, true)
    for (sequence, code) in KeyTranslation.extraSequences where key_defined(sequence) == 0 {
      define_key(sequence, code)
    }
    return pad
  }

  private static func startColors(choice: ColorDepth?) -> ColorCapability {
    guard has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    let isUnwanted = variable("NO_COLOR").map { !$0.isEmpty } ?? false
    return ColorCapability(
      choice: choice, isColorUnwanted: isUnwanted, colorCount: Int(cn_color_count()))
  }
}
