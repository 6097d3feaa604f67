package import TerminalUI
import CNcurses
import Glibc

/// Standard input and output as lines: a terminal without any control of it, a pipe or a file.
///
/// It moves no cursor and writes no escape sequence. All that it changes of a terminal is its echo,
/// while a masked answer is typed; every way out gives that back.
package final class StandardLines: LineTerminal {
  package let glyphs: GlyphSet
  package let waker: @Sendable () -> Void

  private let pipe: WakeUpPipe
  private let alarm: Alarm?
  private let signals: SignalWatch
  /// How the terminal on standard input was set; nil where there is none.
  private let modes: termios?
  private let rescue: CrashRescue?
  private let isOutputTerminal = isatty(STDOUT_FILENO) == 1
  private var buffer = LineBuffer()
  private var pending: [LineEvent] = []
  /// What is asked for and not answered yet.
  private var prompt: LinearPrompt?
  private var isEchoOff = false
  /// Whether standard output takes nothing any more.
  private var isBroken = false
  private var isOpen = true

  /// Takes over standard input and output.
  ///
  /// - Parameters:
  ///   - isASCII: Whether nothing but ASCII is written, whatever the locale.
  ///   - forcesUTF8: Whether UTF-8 is written, whatever the locale.
  /// - Throws: ``TerminalFault/noResources``.
  package init(isASCII: Bool, forcesUTF8: Bool) throws(TerminalFault) {
    let encoding = CharacterEncoding.system.choose(
      variables: NcursesTerminal.variable, forced: forcesUTF8)
    glyphs = isASCII ? .ascii : encoding
    let pipe = try WakeUpPipe()
    self.pipe = pipe
    alarm = Alarm()
    waker = { pipe.wake() }
    var present = termios()
    modes = tcgetattr(STDIN_FILENO, &present) == 0 ? present : nil
    rescue = modes.map { CrashRescue(descriptor: STDIN_FILENO, bytes: [], modes: $0) }
    signals = SignalWatch()
    signals.start(writingTo: pipe)
    // The system stops the process by itself; there is no screen to leave before.
    SignalWatch.unwatch(SIGTSTP)
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    close()
  }

  /// Gives the terminal back.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    // What was typed of a masked answer must not be left to the shell, which would show it.
    giveEchoBack(TCSAFLUSH)
    if prompt != nil, modes != nil { put("\n") }
    signals.stop()
    rescue?.stop()
    signal(SIGPIPE, SIG_DFL)
  }

  package func suspend() {
    guard modes != nil else { return }
    giveEchoBack()
    kill(0, SIGTSTP)
  }

  // MARK: - Output

  package func write(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    let width = isOutputTerminal ? columns : nil
    let wrapped = width.map { width in lines.flatMap { $0.wrappedLines(to: width) } } ?? lines
    put(wrapped.map { $0 + "\n" }.joined())
  }

  /// On a terminal the answer stands behind the question; one that comes from elsewhere is not seen.
  package func ask(_ prompt: LinearPrompt) {
    self.prompt = prompt
    put(prompt.text + (modes == nil ? "\n" : ""))
    if prompt.isMasked, var hidden = modes {
      hidden.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSADRAIN, &hidden)
      isEchoOff = true
    }
  }

  /// The width to which lines are wrapped, where the terminal tells none too.
  private var columns: Int {
    var window = winsize()
    guard cn_window_size(STDOUT_FILENO, &window) == 0, window.ws_col > 0 else { return 80 }
    return Int(window.ws_col)
  }

  private func put(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty, !isBroken {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        isBroken = true
      }
    }
  }

  private func giveEchoBack(_ when: Int32 = TCSADRAIN) {
    guard isEchoOff, var modes else { return }
    tcsetattr(STDIN_FILENO, when, &modes)
    isEchoOff = false
  }

  // MARK: - Input

  package func nextEvent(
    takesLines: Bool, watching descriptors: [Int32], until moment: Int?
  ) -> LineEvent {
    alarm?.set(to: moment)
    while true {
      answer(pipe.drain())
      if !pending.isEmpty { return pending.removeFirst() }
      if takesLines, isBroken { return .end }
      if takesLines, let event = buffer.next() { return taken(event) }
      wait(forLines: takesLines, watching: descriptors)
    }
  }

  /// A line was typed: what hid it is over.
  private func taken(_ event: LineEvent) -> LineEvent {
    guard case .line = event else { return event }
    if isEchoOff { put("\n") }
    giveEchoBack()
    prompt = nil
    return event
  }

  /// Turns what came through the pipe into events.
  private func answer(_ arrivals: WakeUpPipe.Arrivals) {
    if !arrivals.signals.isDisjoint(with: [SIGTERM, SIGHUP, SIGQUIT]) {
      pending.append(.other(.terminate))
    }
    if arrivals.signals.contains(SIGINT) {
      giveEchoBack()
      if prompt != nil, modes != nil { put("\n") }
      prompt = nil
      pending.append(.interrupt)
    }
    if arrivals.signals.contains(SIGCONT), let prompt { ask(prompt) }
    if arrivals.isWoken { pending.append(.other(.wake)) }
  }

  /// Sleeps until something comes, and reads what has.
  private func wait(forLines: Bool, watching descriptors: [Int32]) {
    // One that is negative is passed over by the system.
    let all =
      [forLines ? STDIN_FILENO : -1, pipe.readDescriptor, alarm?.descriptor ?? -1] + descriptors
    var waits = all.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&waits, nfds_t(waits.count), -1) > 0 else { return }
    if waits[2].revents != 0, let moment = alarm?.ring() {
      pending.append(.other(.moment(moment)))
    }
    pending += waits[3...].filter { $0.revents != 0 }.map { .other(.readable($0.fd)) }
    if waits[0].revents != 0 { readInput() }
  }

  private func readInput() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      buffer.take(bytes.prefix(count))
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      buffer.end()
    }
  }
}
