import CNcurses
import TerminalUI

extension NcursesTerminal {
  /// Takes the mouse, where the terminal is known to tell of it as xterm does, or leaves it alone.
  public func captureMouse(_ isOn: Bool) {
    // The console's entry in the database has a mouse, and no word for asking it.
    guard hasXtermControls else { return }
    output.write(
      gatherer.gather {
        // What a click is would otherwise be waited for.
        mouseinterval(0)
        mousemask(isOn ? cn_mouse_events() : 0, nil)
      })
  }

  /// What the mouse did that ncurses has just read of, oldest first; what means nothing here is left
  /// out.
  func readMouse() -> [MouseEvent] {
    var events: [MouseEvent] = []
    var event = MEVENT()
    // ncurses reads all that has come before it tells of any, and hands out the latest first.
    while getmouse(&event) == OK {
      let point = Point(column: Int(event.x), row: Int(event.y))
      let action = Self.mouseActions.first { event.bstate & $0.mask != 0 }?.action
      if let action { events.append(MouseEvent(action, at: point)) }
    }
    return events.reversed()
  }

  private static let mouseActions: [(mask: mmask_t, action: MouseEvent.Action)] = [
    (cn_main_button(), .press), (cn_wheel_up(), .wheelUp), (cn_wheel_down(), .wheelDown),
  ]
}
