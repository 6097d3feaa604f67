import CNcurses
import TerminalUI

extension NcursesTerminal {
  /// Takes the mouse, where the terminal's entry in the database says how, or leaves it alone.
  package func captureMouse(_ isOn: Bool) {
    output.write(
      gatherer.gather {
        // What a click is would otherwise be waited for.
        mouseinterval(0)
        mousemask(isOn ? cn_mouse_events() : 0, nil)
      })
  }

  /// What the mouse did that ncurses has just read of; nil for what means nothing here.
  func readMouse() -> MouseEvent? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let point = Point(column: Int(event.x), row: Int(event.y))
    if event.bstate & cn_main_button() != 0 { return MouseEvent(.press, at: point) }
    guard event.bstate & cn_mouse_events() != 0 else { return nil }
    return MouseEvent(event.bstate & cn_wheel_up() != 0 ? .wheelUp : .wheelDown, at: point)
  }
}
