import CNcurses
import Glibc
import TerminalUI

extension NcursesTerminal {
  /// Stops the process, and the job it belongs to, until the user returns.
  ///
  /// Does nothing where whoever started the program does not want it to stop.
  public func suspend() {
    guard !signals.isIgnored(SIGTSTP) else { return }
    leave()
    SignalWatch.unwatch(SIGTSTP)
    kill(0, SIGTSTP)
    // The signal may reach another thread first. Where nobody could ever continue the process, the
    // system does not stop it either, hence the limit.
    var wait = pollfd(fd: pipe.readDescriptor, events: Int16(POLLIN), revents: 0)
    poll(&wait, 1, 50)
    SignalWatch.watch(SIGTSTP)
    enter()
  }

  /// Takes the terminal again after a stop that nobody announced: whoever had it since left it in
  /// another state.
  func comeBack() {
    guard waitForTurn() else { return }
    leave()
    enter()
  }

  /// Waits, stopped, for this job's turn at the terminal.
  ///
  /// - Returns: Whether it came; else the program has to end.
  func waitForTurn() -> Bool {
    guard !ForegroundJob.isInForeground else { return true }
    // A stop that nobody ever ends would else outlast the signal that is to end the program.
    signals.setInterrupting(true)
    defer { signals.setInterrupting(false) }
    let hasCome = ForegroundJob.waitForTurn {
      let arrivals = pipe.drain()
      if arrivals.isWoken { pending.append(.wake) }
      if let signal = arrivals.signals.intersection(SignalWatch.endings).min() {
        end(by: signal)
      }
      return endingSignal != nil
    }
    if !hasCome { end(by: SIGHUP) }
    return hasCome
  }

  /// Gives the terminal back to the shell, as well as it lets itself be written to.
  func leave() {
    guard isEntered else { return }
    isEntered = false
    next = nil
    isCursorVisible = nil
    // Stopped by force and ended in the background, the program would else be stopped once more.
    ForegroundJob.withoutTurn {
      if !output.finish(patience: .seconds(1)) {
        // What is left of a frame is worth less than the screen before it.
        output.replaceRest(with: strings.rescue)
      }
      output.write(strings.leaving)
      output.write(gatherer.gather { endwin() })
      if !output.finish(patience: .milliseconds(200)) { output.replaceRest(with: []) }
      guard ForegroundJob.isInForeground || hasOwnModes else { return }
      // ncurses would wait until all is shown.
      tcsetattr(STDIN_FILENO, TCSANOW, &shellModes)
    }
  }

  /// Whether the terminal's line is still set as this program set it; a shell whose turn it is has
  /// set its own.
  private var hasOwnModes: Bool {
    var modes = termios()
    tcgetattr(STDIN_FILENO, &modes)
    return memcmp(&modes, &programModes, MemoryLayout<termios>.size) == 0
  }

  /// Takes the terminal again, whole and at its present size, once it is this job's turn.
  func enter() {
    guard waitForTurn() else { return }
    var arrivals = pipe.drain()
    arrivals.signals.remove(SIGCONT)
    if arrivals.signals.isDisjoint(with: SignalWatch.endings) {
      tcsetattr(STDIN_FILENO, TCSANOW, &programModes)
      output.write(gatherer.gather { keypad(input, true) })
      output.write(strings.pasteOn)
      isEntered = true
      shown = nil
      takeNewSize()
      pending.append(.redraw)
    }
    answer(arrivals)
  }

  /// Follows the terminal to a new size, and tells.
  func takeNewSize() {
    let newSize = Self.currentSize()
    guard newSize != size else { return }
    size = newSize
    // ncurses writes where a size takes its lines away.
    output.write(
      gatherer.gather { resizeterm(Int32(newSize.rows), Int32(newSize.columns)) })
    shown = nil
    pending.append(.resize(newSize))
  }
}
