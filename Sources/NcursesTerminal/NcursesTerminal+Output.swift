public import TerminalUI
import CNcurses
import Glibc

extension NcursesTerminal {
  public func show(_ frame: Frame, theme: Theme) {
    next = (frame, theme)
    paintWhenSeen()
  }

  /// Paints the newest frame, unless nobody would see it: while the terminal takes nothing, and for a
  /// moment where the next key or size is there already.
  func paintWhenSeen() {
    guard isEntered, let (frame, theme) = next else { return }
    output.flush()
    guard output.isEmpty, !isMoreWaiting || isOverdue else { return }
    next = nil
    dueTime = nil
    paint(frame, theme)
  }

  private var isMoreWaiting: Bool {
    !pending.isEmpty || pipe.hasArrivals || cn_waiting_bytes(STDIN_FILENO) > 0
  }

  /// Whether a frame has waited for longer than an eye notices.
  private var isOverdue: Bool {
    let now = ContinuousClock.now
    guard let dueTime else {
      dueTime = now
      return false
    }
    return now - dueTime >= .milliseconds(30)
  }

  private func paint(_ frame: Frame, _ theme: Theme) {
    if theme != shownTheme {
      renditions = makeRenditions(theme)
      shownTheme = theme
      shown = nil
    }
    guard frame.cells != shown?.cells || frame.cursor != shown?.cursor else { return }

    let window = cn_standard_window()
    if shown == nil {
      werase(window)
      clearok(window, true)
    }
    for row in 0..<min(frame.size.rows, size.rows) where !isShown(row, of: frame) {
      draw(row, of: frame, in: window)
    }
    wmove(window, Int32(frame.cursor?.row ?? 0), Int32(frame.cursor?.column ?? 0))
    let bytes = gatherer.gather { update(window, showsCursor: frame.cursor != nil) }
    output.write(synchronization?.enclosing(bytes) ?? bytes)
    shown = frame
  }

  /// Forgets what the screen shows, so that the next frame is written whole.
  public func repaint() {
    shown = nil
  }

  private func isShown(_ row: Int, of frame: Frame) -> Bool {
    guard let shown, shown.size == frame.size else { return false }
    let range = row * frame.size.columns..<(row + 1) * frame.size.columns
    return shown.cells[range] == frame.cells[range]
  }

  private func draw(_ row: Int, of frame: Frame, in window: UnsafeMutablePointer<WINDOW>?) {
    var cells: [cchar_t] = []
    cells.reserveCapacity(frame.size.columns)
    var (role, rendition) = (Role.text, renditions[.text])
    for column in 0..<min(frame.size.columns, size.columns) {
      let cell = frame[column, row]
      // The second cell of a wide character comes with the first.
      guard cell.width > 0, column + cell.width <= size.columns else { continue }
      if cell.role != role { (role, rendition) = (cell.role, renditions[cell.role]) }
      guard let rendition else { continue }
      for glyph in CellGlyph.glyphs(of: cell, width: { Int(cn_width(wchar_t($0.value))) }) {
        var cell = cchar_t()
        let characters = glyph.map { wchar_t($0.value) } + [0]
        cn_set_cell(&cell, characters, rendition.attributes, rendition.pair)
        cells.append(cell)
      }
    }
    mvwadd_wchnstr(window, Int32(row), 0, cells, Int32(cells.count))
  }

  private func update(_ window: UnsafeMutablePointer<WINDOW>?, showsCursor: Bool) {
    wnoutrefresh(window)
    doupdate()
    guard isCursorVisible != showsCursor else { return }
    curs_set(showsCursor ? 1 : 0)
    isCursorVisible = showsCursor
  }

  /// Gives each role a pair of colours of its own, numbered by its place; pair 0 is the terminal's.
  private func makeRenditions(
    _ theme: Theme
  ) -> [Role: (attributes: attr_t, pair: Int32)] {
    var renditions: [Role: (attributes: attr_t, pair: Int32)] = [:]
    for (index, role) in Role.allCases.enumerated() {
      let rendition = RoleRendition(of: role, in: theme, with: colors)
      var pair: Int32 = 0
      if let colors = rendition.colors {
        pair = Int32(index + 1)
        init_extended_pair(pair, Int32(colors.foreground), Int32(colors.background))
      }
      renditions[role] = (rendition.attributes.ncurses, pair)
    }
    return renditions
  }
}

extension TextAttributes {
  fileprivate var ncurses: attr_t {
    var attributes: attr_t = 0
    if contains(.bold) { attributes |= cn_bold() }
    if contains(.dim) { attributes |= cn_dim() }
    if contains(.underline) { attributes |= cn_underline() }
    if contains(.reverse) { attributes |= cn_reverse() }
    return attributes
  }
}
