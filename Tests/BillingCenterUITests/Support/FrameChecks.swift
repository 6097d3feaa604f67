import TerminalUI

/// What holds for every frame, whatever is on it: boxes are closed, nothing lies over their sides,
/// buttons are whole, and there is one focus with the cursor on it.
struct FrameChecks {
  private let size: Size
  /// The first scalar of each cell's text, row after row; 0 in the second cell of a wide one.
  private var codes: [UInt32] = []
  private var roles: [Role] = []
  private let cursor: Point?
  private let focus: String?
  private(set) var faults: [String] = []

  /// What is wrong with a frame.
  ///
  /// - Parameters:
  ///   - frame: What is seen.
  ///   - isScrolled: Whether the page was scrolled by hand, so that of a high control with the focus
  ///     the part that shows it may be out of sight.
  ///   - hasEndlessNames: Whether names are so long that a button that says one cannot be whole.
  /// - Returns: Each fault in a sentence.
  static func faults(
    in frame: Frame, isScrolled: Bool = false, hasEndlessNames: Bool = false
  ) -> [String] {
    var checks = FrameChecks(frame)
    checks.checkBoxes()
    if !hasEndlessNames { checks.checkButtons() }
    if !isScrolled || showsFocus(frame) { checks.checkFocus() }
    return checks.faults
  }

  /// Whether anything looks as what has the focus does.
  static func showsFocus(_ frame: Frame) -> Bool {
    frame.cells.contains { focusRoles.contains($0.role) }
  }

  static let focusRoles: Set<Role> = [
    .buttonFocused, .primaryFocused, .fieldFocused, .selectedFocused,
  ]

  /// Whether something has the focus and cannot be seen; nothing has where the screen is too small.
  static func hidesFocus(_ frame: Frame) -> Bool {
    frame.focus != nil && frame.cursor == nil && frame.size.columns >= 60 && frame.size.rows >= 20
  }

  private init(_ frame: Frame) {
    size = frame.size
    cursor = frame.cursor
    focus = frame.focus
    codes.reserveCapacity(frame.cells.count)
    roles.reserveCapacity(frame.cells.count)
    var restOfWide = false
    for cell in frame.cells {
      let code = cell.text.unicodeScalars.first?.value ?? 0
      codes.append(code)
      roles.append(cell.role)
      if restOfWide != (cell.width == 0) { faults.append("half of a wide character") }
      restOfWide = cell.width == 2
      if code < 0x20 && code != 0 || (0x7F...0x9F).contains(code) {
        faults.append("the control character \(code)")
      }
    }
  }

  private func code(_ column: Int, _ row: Int) -> UInt32 {
    codes[row * size.columns + column]
  }

  private func role(_ column: Int, _ row: Int) -> Role {
    roles[row * size.columns + column]
  }
}

// MARK: - Boxes

extension FrameChecks {
  /// The characters of a box's lines, as codes.
  private struct Lines {
    let side: UInt32
    let top: (left: UInt32, right: UInt32)
    let bottom: (left: UInt32, right: UInt32)
    /// What the lower edge is made of; the upper one may have a title.
    let edge: UInt32

    init(_ characters: String) {
      let codes = characters.unicodeScalars.map(\.value)
      side = codes[0]
      top = (codes[1], codes[2])
      bottom = (codes[3], codes[4])
      edge = codes[5]
    }

    static let all = [Lines("│╭╮╰╯─"), Lines("┃┏┓┗┛━"), Lines("│┌┐└┘─")]
  }

  private mutating func checkBoxes() {
    for index in codes.indices where codes[index] >= 0x250C && codes[index] <= 0x2570 {
      guard roles[index] != .backdrop else { continue }
      let (column, row) = (index % size.columns, index / size.columns)
      for lines in Lines.all {
        if codes[index] == lines.top.left {
          check(lines, from: column, row, lines.top, towards: 1, ending: lines.bottom)
        } else if codes[index] == lines.bottom.left {
          check(lines, from: column, row, lines.bottom, towards: -1, ending: lines.top)
        } else if codes[index] == lines.top.right {
          checkLeft(of: column, row, lines.top)
        } else if codes[index] == lines.bottom.right {
          checkLeft(of: column, row, lines.bottom)
        }
      }
    }
  }

  /// Follows a box from one of its left corners: along the edge to the right corner, and along both
  /// sides to the other edge, which may be scrolled out of sight.
  private mutating func check(
    _ lines: Lines, from column: Int, _ row: Int, _ corners: (left: UInt32, right: UInt32),
    towards step: Int, ending: (left: UInt32, right: UInt32)
  ) {
    let next = (column + 1..<size.columns).first {
      code($0, row) == corners.left || code($0, row) == corners.right
    }
    guard let right = next, code(right, row) == corners.right else {
      faults.append("no right corner for \(column), \(row)")
      return
    }
    if corners == lines.bottom,
      (column + 1..<right).contains(where: { code($0, row) != lines.edge })
    {
      faults.append("a broken lower edge from \(column), \(row)")
    }
    var end = row + step
    while (0..<size.rows).contains(end), code(column, end) == lines.side {
      if code(right, end) != lines.side { faults.append("a broken side at \(right), \(end)") }
      end += step
    }
    guard (0..<size.rows).contains(end) else { return }
    if code(right, end) == lines.side { faults.append("a broken side at \(column), \(end)") }
    let endsLeft = code(column, end) == ending.left
    if endsLeft != (code(right, end) == ending.right) {
      faults.append("an open box from \(column), \(row) to \(right), \(end)")
    }
  }

  private mutating func checkLeft(
    of column: Int, _ row: Int, _ corners: (left: UInt32, right: UInt32)
  ) {
    let next = (0..<column).last {
      code($0, row) == corners.left || code($0, row) == corners.right
    }
    if let next, code(next, row) == corners.left { return }
    faults.append("no left corner for \(column), \(row)")
  }
}

// MARK: - Controls

extension FrameChecks {
  private static let ellipsis: UInt32 = 0x2026

  private mutating func checkButtons() {
    for index in codes.indices where codes[index] == Self.ellipsis {
      switch roles[index] {
      case .button, .buttonFocused, .primary, .primaryFocused:
        faults.append("a cut button in row \(index / size.columns)")
      default: break
      }
    }
  }

  /// A list's row is chosen while a text filters it; apart from that one thing has the focus.
  private mutating func checkFocus() {
    let groups = groups { $0 == .buttonFocused || $0 == .primaryFocused || $0 == .fieldFocused }
    let rows = self.groups { $0 == .selectedFocused || $0 == .selectedMatch }
    if groups.count > 1 { faults.append("\(groups.count) things look focused: \(groups)") }
    guard let cursor else {
      if !groups.isEmpty { faults.append("a focus without a cursor") }
      return
    }
    guard (0..<size.columns).contains(cursor.column), (0..<size.rows).contains(cursor.row) else {
      faults.append("the cursor is outside, at \(cursor)")
      return
    }
    if focus == nil { faults.append("a cursor without a focus") }
    let isOnFocus = (groups + rows).contains { $0.contains(cursor.row) }
    let role = role(cursor.column, cursor.row)
    if !isOnFocus { faults.append("the cursor is in row \(cursor.row), on \(role)") }
    switch role {
    case .buttonFocused, .primaryFocused, .fieldFocused, .selectedFocused, .placeholder: break
    default: faults.append("the cursor is on \(role)")
    }
  }

  /// The rows of each group of cells of some roles; what is in rows that touch is one group.
  private func groups(where isWanted: (Role) -> Bool) -> [ClosedRange<Int>] {
    var groups: [ClosedRange<Int>] = []
    var end: Int?
    for index in roles.indices where isWanted(roles[index]) {
      defer { end = index }
      let row = index / size.columns
      if end == index - 1, index % size.columns > 0 { continue }
      if let last = groups.last, last.upperBound == row - 1 {
        groups[groups.count - 1] = last.lowerBound...row
      } else {
        groups.append(row...row)
      }
    }
    return groups
  }
}
