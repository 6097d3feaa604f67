public import TerminalUI

/// What differs between two frames: each change with its place, what was and what is.
public struct FrameDifference: Hashable, Sendable {
  /// One thing that has changed; rows and columns count from 0.
  public enum Change: Hashable, Sendable {
    /// The screen has another size; nothing else is compared then.
    case size(was: Size, now: Size)
    /// Neighbouring cells show other characters, with the rest of the words that they are in.
    case text(row: Int, columns: Range<Int>, was: String, now: String)
    /// Neighbouring cells have another role, in one row or the same in several; the text is what
    /// they show now.
    case role(rows: ClosedRange<Int>, columns: Range<Int>, text: String, was: Role, now: Role)
    /// The hardware cursor is elsewhere; nil: it is hidden.
    case cursor(was: Point?, now: Point?)
    /// Another control has the focus; nil: none has.
    case focus(was: String?, now: String?)
  }

  /// All changes, from the top down.
  public private(set) var changes: [Change] = []
  /// Every cell that shows something else or has another role; of a wide character the first.
  public private(set) var cells: Set<Point> = []

  /// Compares two frames.
  ///
  /// - Parameters:
  ///   - was: What is expected.
  ///   - now: What is seen.
  public init(from was: Frame, to now: Frame) {
    guard was.size == now.size else {
      changes = [.size(was: was.size, now: now.size)]
      return
    }
    for row in 0..<now.size.rows { compare(row: row, was, now) }
    if was.cursor != now.cursor { changes.append(.cursor(was: was.cursor, now: now.cursor)) }
    if was.focus != now.focus { changes.append(.focus(was: was.focus, now: now.focus)) }
  }

  /// Whether the frames are equal.
  public var isEmpty: Bool { changes.isEmpty }

  /// The changes in words, one a line.
  ///
  /// - Parameter limit: How many to tell at most before the rest is only counted.
  /// - Returns: The lines, without a line feed at their end.
  public func words(limit: Int = 12) -> String {
    var lines = changes.prefix(limit).map(\.description)
    let rest = changes.count - lines.count
    if rest > 0 { lines.append("… and \(rest) more \(rest == 1 ? "difference" : "differences")") }
    return lines.joined(separator: "\n")
  }

  private mutating func compare(row: Int, _ was: Frame, _ now: Frame) {
    let pair = RowPair(was: was, now: now, row: row)
    for column in pair.columns where pair.hasChanged(column) && now[column, row].width > 0 {
      cells.insert(Point(column: column, row: row))
    }
    changes += pair.textChanges
    for change in pair.roleChanges where !extendLast(with: change, row: row) {
      changes.append(change)
    }
  }

  /// Adds a row to the change of roles that ended in the row above and is the same otherwise.
  private mutating func extendLast(with change: Change, row: Int) -> Bool {
    guard case .role(_, let columns, _, let was, let now) = change else { return false }
    let place = changes.lastIndex { other in
      guard case .role(let rows, columns, _, was, now) = other else { return false }
      return rows.upperBound == row - 1
    }
    guard let place, case .role(let rows, _, let text, _, _) = changes[place] else { return false }
    changes[place] = .role(
      rows: rows.lowerBound...row, columns: columns, text: text, was: was, now: now)
    return true
  }
}

extension FrameDifference.Change: CustomStringConvertible {
  /// Where and what, in words: `row 4, columns 5..<7: was “10”, is “22”`.
  public var description: String {
    switch self {
    case .size(let was, let now):
      "size: was \(was.columns) × \(was.rows), is \(now.columns) × \(now.rows)"
    case .text(let row, let columns, let was, let now):
      "row \(row), columns \(columns): was “\(was)”, is “\(now)”"
    case .role(let rows, let columns, let text, let was, let now):
      rows.count == 1
        ? "row \(rows.lowerBound), columns \(columns), role of “\(text)”: "
          + "was \(was.rawValue), is \(now.rawValue)"
        : "rows \(rows), columns \(columns), roles: was \(was.rawValue), is \(now.rawValue)"
    case .cursor(let was, let now): "cursor: was \(Self.words(was)), is \(Self.words(now))"
    case .focus(let was, let now): "focus: was \(was ?? "nowhere"), is \(now ?? "nowhere")"
    }
  }

  private static func words(_ cursor: Point?) -> String {
    cursor.map { "column \($0.column), row \($0.row)" } ?? "hidden"
  }
}
