import CNcurses
import Glibc
import TerminalUI

extension NcursesTerminal {
  /// Stops the process, and the job it belongs to, until the user returns.
  package func suspend() {
    leave()
    SignalWatch.unwatch(SIGTSTP)
    kill(0, SIGTSTP)
    // The signal may reach another thread first. Where nobody could ever continue the process, the
    // system does not stop it either, hence the limit.
    var wait = pollfd(fd: pipe.readDescriptor, events: Int16(POLLIN), revents: 0)
    poll(&wait, 1, 50)
    SignalWatch.watch(SIGTSTP)
    enter()
    var arrivals = pipe.drain()
    arrivals.signals.remove(SIGCONT)
    answer(arrivals)
  }

  /// Gives the terminal back to the shell.
  func leave() {
    output.write(strings.leaving)
    endwin()
    isCursorVisible = nil
  }

  /// Takes the terminal again, whole and at its present size.
  func enter() {
    reset_prog_mode()
    output.write(strings.pasteOn)
    isTakingOver = true
    shown = nil
    takeNewSize()
    pending.append(.redraw)
  }

  /// Follows the terminal to a new size, and tells.
  func takeNewSize() {
    let newSize = Self.currentSize()
    guard newSize != size else { return }
    size = newSize
    resizeterm(Int32(newSize.rows), Int32(newSize.columns))
    shown = nil
    pending.append(.resize(newSize))
  }
}
