/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// How a column comes to its width, in cells.
  public enum Width: Hashable, Sendable {
    case fixed(Int)
    /// Shares what the others leave, but is never narrower than this.
    case flexible(minimum: Int)
  }

  /// Stands in the header.
  public var title: String
  /// What the header is for.
  public var titleRole: Role
  /// How wide the column is.
  public var width: Width
  /// Where the texts stand in the column.
  public var alignment: Alignment
  /// Where the table is too narrow, the column of the lowest priority goes first.
  public var priority: Int

  /// Makes a column.
  public init(
    _ title: String, titleRole: Role = .muted, width: Width, alignment: Alignment = .leading,
    priority: Int = 0
  ) {
    self.title = title
    self.titleRole = titleRole
    self.width = width
    self.alignment = alignment
    self.priority = priority
  }
}

/// Rows under a header that stays; a row is asked for only when it is seen.
///
/// The arrows, Page Up, Page Down, Home and End move the focused row; Enter activates it, as does a
/// click on it.
public struct Table<Message: Sendable>: Sendable {
  /// The name of the control.
  public var id: ControlID
  /// The columns from left to right.
  public var columns: [TableColumn]
  /// How many rows there are.
  public var count: Int
  /// Shown in place of the rows when there are none.
  public var emptyText: String
  /// The cells of a row, one for each column; asked for once.
  public let row: @Sendable (_ index: Int) -> [[Span]]
  /// What Enter on a row means; nil: nothing.
  public var onActivate: (@Sendable (_ index: Int) -> Message)?
  /// What copying a row means, asked for once; nil: there is nothing to copy.
  public let copied: (@Sendable (_ index: Int) -> String?)?
  let memo: TableMemo
  let key: @Sendable (_ index: Int) -> Int

  /// Makes a table.
  ///
  /// Tables that show rows of the same things may share a memo, which keeps those that were seen; `key`
  /// then tells all these rows from each other.
  public init(
    id: ControlID, columns: [TableColumn], count: Int, emptyText: String = "",
    memo: TableMemo = TableMemo(), key: @escaping @Sendable (_ index: Int) -> Int = { $0 },
    row: @escaping @Sendable (_ index: Int) -> [[Span]],
    onActivate: (@Sendable (_ index: Int) -> Message)? = nil,
    copied: (@Sendable (_ index: Int) -> String?)? = nil
  ) {
    self.id = id
    self.columns = columns
    self.count = count
    self.emptyText = emptyText
    self.memo = memo
    self.key = key
    self.row = row
    self.onActivate = onActivate
    self.copied = copied
  }

  /// The table, whatever its messages are.
  var erased: Table<AnyMessage> {
    var activate: (@Sendable (Int) -> AnyMessage)?
    if let onActivate { activate = { AnyMessage(onActivate($0)) } }
    return Table<AnyMessage>(
      id: id, columns: columns, count: count, emptyText: emptyText, memo: memo, key: key,
      row: row, onActivate: activate, copied: copied)
  }
}

extension Table: ControlBehavior where Message == AnyMessage {
  var isEnabled: Bool { count > 0 }
  var fillsWidth: Bool { true }
  var shrinksInHeight: Bool { true }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse {
    var position = position(in: state)
    let page = max(1, position.visibleRows - 1)
    switch key {
    case .enter: return onActivate.map { .message($0(position.row)) } ?? .ignored
    case .up where position.row > 0: position.row -= 1
    case .down where position.row < count - 1: position.row += 1
    case .pageUp: position.row = max(0, position.row - page)
    case .pageDown: position.row = min(count - 1, position.row + page)
    case .home: position.row = 0
    case .end: position.row = count - 1
    default: return .ignored
    }
    state.tables[id] = position
    return .handled
  }

  /// A click chooses a row, and one on the chosen row activates it; on the scroll bar it leads to
  /// that part of the rows.
  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse {
    var position = position(in: state)
    let row = click.point.row - Self.headerRows
    guard row >= 0 else { return .handled }
    if count > position.visibleRows, click.point.column == click.size.columns - 1 {
      let offset = ScrollPlacement.offset(
        of: row, rows: position.visibleRows, maximumOffset: count - position.visibleRows)
      _ = scroll(by: offset - position.offset, in: &state)
      return .handled
    }
    let index = position.offset + row
    guard index < count else { return .handled }
    if click.hadFocus, index == position.row { return handle(.enter, in: &state) }
    position.row = index
    state.tables[id] = position
    return .handled
  }

  /// The focused row stays among those that are seen.
  func scroll(by rows: Int, in state: inout LayerState) -> Bool {
    var position = position(in: state)
    guard count > position.visibleRows else { return false }
    position.offset = min(max(0, position.offset + rows), count - position.visibleRows)
    position.row = min(
      max(position.row, position.offset), position.offset + position.visibleRows - 1)
    state.tables[id] = position
    return true
  }

  func copied(in state: LayerState) -> String? {
    guard count > 0, let copied else { return nil }
    let index = position(in: state).row
    return memo.copy(of: key(index)) { copied(index) }
  }

  /// The position kept for the table, within the rows that there are now.
  func position(in state: LayerState) -> TablePosition {
    var position = state.tables[id] ?? TablePosition()
    position.row = max(0, min(position.row, count - 1))
    return position
  }
}
