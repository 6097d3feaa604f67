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
    let window = cn_standard_window()
    if shown == nil {
      werase(window)
      clearok(window, true)
    }
    var isChanged = shown == nil || frame.cursor != shown?.cursor
    for row in 0..<min(frame.size.rows, size.rows) {
      guard let columns = frame.changedColumns(inRow: row, since: shown) else { continue }
      draw(columns.clamped(to: 0..<size.columns), row: row, of: frame, in: window)
      isChanged = true
    }
    defer { shown = frame }
    guard isChanged else { return }
    wmove(window, Int32(frame.cursor?.row ?? 0), Int32(frame.cursor?.column ?? 0))
    let bytes = gatherer.gather { update(window, showsCursor: frame.cursor != nil) }
    output.write(synchronization?.enclosing(bytes) ?? bytes)
  }

  /// Forgets what the screen shows, so that the next frame is written whole.
  public func repaint() {
    shown = nil
  }

  private func draw(
    _ columns: Range<Int>, row: Int, of frame: Frame, in window: UnsafeMutablePointer<WINDOW>?
  ) {
    var cells: [cchar_t] = []
    cells.reserveCapacity(columns.count)
    var rendition = rendition(of: .text)
    for column in columns {
      let cell = frame[column, row]
      // The second cell of a wide character comes with the first.
      guard cell.width > 0, column + cell.width <= size.columns else { continue }
      if cell.role != rendition.role { rendition = self.rendition(of: cell.role) }
      if let scalar = cell.onlyScalar, cell.isPlain || Self.width(of: scalar) == cell.width {
        cells.append(cn_cell(wchar_t(scalar.value), rendition.attributes, rendition.pair))
        continue
      }
      for glyph in CellGlyph.glyphs(of: cell, width: Self.width) {
        var cell = cchar_t()
        let characters = glyph.map { wchar_t($0.value) } + [0]
        cn_set_cell(&cell, characters, rendition.attributes, rendition.pair)
        cells.append(cell)
      }
    }
    mvwadd_wchnstr(window, Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
  }

  /// What the C library says of a character; -1 where it does not know it.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    Int(cn_width(wchar_t(scalar.value)))
  }

  private func update(_ window: UnsafeMutablePointer<WINDOW>?, showsCursor: Bool) {
    wnoutrefresh(window)
    doupdate()
    guard isCursorVisible != showsCursor else { return }
    curs_set(showsCursor ? 1 : 0)
    isCursorVisible = showsCursor
  }

  /// How a role is written.
  struct Rendition {
    let role: Role
    let attributes: attr_t
    let pair: Int32
  }

  private func rendition(of role: Role) -> Rendition {
    renditions.first { $0.role == role } ?? Rendition(role: role, attributes: 0, pair: 0)
  }

  /// Gives each role a pair of colours of its own, numbered by its place; pair 0 is the terminal's.
  private func makeRenditions(_ theme: Theme) -> [Rendition] {
    Role.allCases.enumerated().map { index, role in
      let rendition = RoleRendition(of: role, in: theme, with: colors)
      var pair: Int32 = 0
      if let colors = rendition.colors {
        pair = Int32(index + 1)
        init_extended_pair(pair, Int32(colors.foreground), Int32(colors.background))
      }
      return Rendition(role: role, attributes: rendition.attributes.ncurses, pair: pair)
    }
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
