public import TerminalUI
import CNcurses
import Glibc

/// A frame and the theme that it is shown in.
struct Picture {
  let frame: Frame
  let theme: Theme
}

extension NcursesTerminal {
  public func show(_ frame: Frame, theme: Theme) {
    next = Picture(frame: frame, theme: theme)
    paintWhenSeen()
  }

  /// Paints the newest frame, unless nobody would see it: while the terminal takes nothing, and for a
  /// moment where the next key or size is there already.
  func paintWhenSeen() {
    guard isEntered, next != nil else { return }
    output.flush()
    guard output.isEmpty, !isMoreWaiting || isOverdue, let picture = next.take() else { return }
    dueTime = nil
    paint(picture.frame, picture.theme)
  }

  private var isMoreWaiting: Bool {
    guard pending.isEmpty else { return true }
    var waits: [2 of pollfd] = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.readDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    var span = waits.mutableSpan
    return span.withUnsafeMutableBufferPointer { poll($0.baseAddress, nfds_t($0.count), 0) > 0 }
  }

  /// Whether a frame has waited for longer than an eye notices.
  private var isOverdue: Bool {
    let now = Uptime.now
    guard let dueTime else {
      dueTime = now
      return false
    }
    return now - dueTime >= .milliseconds(30)
  }

  private func paint(_ frame: Frame, _ theme: Theme) {
    if shownTheme.map({ $0 != theme }) ?? true {
      let renditions = RowRenditions(of: theme, with: colors)
      blanks = makeBlanks(renditions.distinct)
      self.renditions = renditions
      shownTheme = theme
      shown = nil
    }
    let window = cn_next_screen()
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
    output.write(
      gatherer.gather(in: synchronization) { update(showsCursor: frame.cursor != nil) })
  }

  /// Forgets what the screen shows, so that the next frame is written whole.
  public func repaint() {
    shown = nil
  }

  private func draw(
    _ columns: Range<Int>, row number: Int, of frame: Frame,
    in window: UnsafeMutablePointer<WINDOW>?
  ) {
    guard let renditions else { return }
    var row = frame.cells(inRow: number)
    if row.count > size.columns { row.removeSubrange(size.columns...) }
    let (blanks, fillsBlanks) = (blanks, canFill(row: number, of: frame))
    // A cell makes no more cells of ncurses than it has columns.
    if rowRoom.count < row.count { rowRoom = Array(repeating: cchar_t(), count: row.count) }
    rowRoom.withUnsafeMutableBufferPointer { buffer in
      var cells = CellRow(buffer)
      renditions.forEachRun(ofChanged: columns, in: row) { run in
        let (columns, blank) = (run.columns, blanks[run.number])
        if run.isBlank, fillsBlanks, columns.count > RowRenditions.maximumFill {
          cells.write(to: window, row: number)
          withUnsafePointer(to: blank) { blank in
            _ = mvwhline_set(
              window, Int32(number), Int32(columns.lowerBound), blank, Int32(columns.count))
          }
        } else {
          cells.append(row[columns], like: blank)
        }
      }
      cells.write(to: window, row: number)
    }
  }

  /// Whether blanks of a row may be written without a look at what is in their place: half of a wide
  /// character would stay there.
  private func canFill(row: Int, of frame: Frame) -> Bool {
    frame.isNarrow(inRow: row)
      && (shown.map { $0.size == frame.size && $0.isNarrow(inRow: row) } ?? true)
  }

  private func update(showsCursor: Bool) {
    doupdate()
    guard isCursorVisible != showsCursor else { return }
    curs_set(showsCursor ? 1 : 0)
    isCursorVisible = showsCursor
  }

  /// Gives each pair of colours a number, and takes a blank of each rendition; pair 0 is the terminal's.
  private func makeBlanks(_ renditions: [RoleRendition]) -> [cchar_t] {
    var pairs: [RoleRendition.Colors] = []
    return renditions.map { rendition in
      guard let colors = rendition.colors else {
        return cn_blank(rendition.attributes.ncurses, 0)
      }
      let place = pairs.firstIndex(of: colors) ?? pairs.count
      let number = Int32(place + 1)
      if place == pairs.count {
        pairs.append(colors)
        init_extended_pair(number, Int32(colors.foreground), Int32(colors.background))
      }
      return cn_blank(rendition.attributes.ncurses, number)
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
