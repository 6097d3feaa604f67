#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One place of the grid.
///
/// A plain value of 16 bytes without a string of its own, so that a whole screen is compared and copied
/// as so many bytes.
public struct Cell: Hashable, Sendable {
  // Up to five scalars of 21 bits, as many as terminals keep in a cell; 0 where there are no more.
  // Three are in the first field; of the fifth the lower half is behind the fourth.
  @usableFromInline var leading: UInt64 = 0
  private var trailing: UInt32 = 0
  private var rest: UInt16 = 0
  private var cells: UInt8
  /// What the place is for.
  public var role: Role

  @usableFromInline static var scalarBits: Int { 21 }
  private static let maximumCount = 5

  /// Makes a place.
  ///
  /// - Parameters:
  ///   - text: One grapheme that passed the text gate, so of at most five scalars; what has more
  ///     becomes U+FFFD. Empty in the second cell of a wide one.
  ///   - width: How many cells the grapheme takes: 1 or 2; 0 in the second cell of a wide one.
  ///   - role: What the place is for.
  public init(text: String, width: Int, role: Role) {
    cells = UInt8(clamping: width)
    self.role = role
    self.text = text
  }

  /// Makes a place for a scalar that takes one cell.
  init(_ scalar: Unicode.Scalar, role: Role) {
    leading = UInt64(scalar.value)
    cells = 1
    self.role = role
  }

  /// Makes a place for a character of ASCII.
  init(_ code: UInt8, role: Role) {
    self.init(Unicode.Scalar(code), role: role)
  }

  /// What is shown: one grapheme; empty in the second cell of a wide one.
  public var text: String {
    get { String(String.UnicodeScalarView(scalars)) }
    set {
      (leading, trailing, rest) = (0, 0, 0)
      for (index, scalar) in newValue.unicodeScalars.enumerated() {
        guard index < Self.maximumCount else {
          (leading, trailing, rest) = (0xFFFD, 0, 0)
          return
        }
        put(scalar.value, at: index)
      }
    }
  }

  /// What is shown, as its Unicode scalars.
  public var scalars: [Unicode.Scalar] {
    if let onlyScalar { return [onlyScalar] }
    return (0..<Self.maximumCount).map(value).prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  /// What is shown where that is a single scalar.
  @inlinable package var onlyScalar: Unicode.Scalar? {
    leading != 0 && leading >> Self.scalarBits == 0 ? Unicode.Scalar(UInt32(leading)) : nil
  }

  private func value(at index: Int) -> UInt32 {
    let mask: UInt32 = 1 << Self.scalarBits - 1
    return switch index {
    case 0...2: UInt32(truncatingIfNeeded: leading >> (index * Self.scalarBits)) & mask
    case 3: trailing & mask
    default: trailing >> Self.scalarBits | UInt32(rest) << (32 - Self.scalarBits)
    }
  }

  /// Puts a scalar where there is none yet.
  private mutating func put(_ value: UInt32, at index: Int) {
    switch index {
    case 0...2: leading |= UInt64(value) << (index * Self.scalarBits)
    case 3: trailing |= value
    default:
      trailing |= value << Self.scalarBits
      rest = UInt16(value >> (32 - Self.scalarBits))
    }
  }

  /// How many cells the grapheme takes: 1 or 2; 0 in the second cell of a wide one.
  public var width: Int {
    get { Int(cells) }
    set { cells = UInt8(clamping: newValue) }
  }

  /// Whether it shows a printable character of ASCII.
  package var isPlain: Bool { leading < 0x80 && TextGate.isPlain(UInt8(leading)) }

  /// An empty place for the same.
  var asBlank: Cell { Cell(0x20, role: role) }

  /// An empty place of plain text.
  public static let blank = Cell(0x20, role: .text)
}

/// A finished screen: a grid of cells, the hardware cursor's place, and the focused control's name.
public struct Frame: Hashable, Sendable {
  /// How many columns and rows there are.
  public let size: Size
  /// All rows one after the other, `size.columns` cells each.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor is; nil hides it.
  public var cursor: Point?
  /// The name of the control that has the focus, for snapshots and assistive use.
  public var focus: String?

  /// Makes an empty screen.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell in a column and a row; both lie within `size`.
  public subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// Takes a part of a row as it is in another frame of the same size.
  mutating func copy(_ columns: Range<Int>, ofRow row: Int, from other: Frame) {
    let range = row * size.columns + columns.lowerBound..<row * size.columns + columns.upperBound
    cells.replaceSubrange(range, with: other.cells[range])
  }

  /// Sets columns of a row to a cell of one column; the other halves of wide characters that reached
  /// in become blanks.
  mutating func fill(_ columns: Range<Int>, ofRow row: Int, with cell: Cell) {
    guard let last = columns.last else { return }
    let start = row * size.columns
    if cells[start + columns.lowerBound].width == 0, columns.lowerBound > 0 {
      cells[start + columns.lowerBound - 1] = cells[start + columns.lowerBound].asBlank
    }
    if cells[start + last].width == 2, last + 1 < size.columns {
      cells[start + last + 1] = cells[start + last].asBlank
    }
    for index in start + columns.lowerBound...start + last { cells[index] = cell }
  }

  /// Gives every cell a role and leaves its text.
  mutating func setRole(_ role: Role) {
    for index in cells.indices { cells[index].role = role }
  }

  /// The columns of a row that look different from those of another frame, with all of each wide
  /// character that is or was among them.
  ///
  /// - Parameters:
  ///   - row: A row of this frame.
  ///   - other: What was seen before; nil, or another size: all of it is different.
  /// - Returns: From the first such column to the last; nil where there is none.
  package func changedColumns(inRow row: Int, since other: Frame?) -> Range<Int>? {
    guard let other, other.size == size else { return 0..<size.columns }
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { new in
      other.cells.withUnsafeBufferPointer { old in
        // Most rows have stayed, and their bytes tell soonest.
        guard let ownCells = new.baseAddress, let otherCells = old.baseAddress,
          memcmp(ownCells + start, otherCells + start, size.columns * MemoryLayout<Cell>.stride)
            != 0
        else { return nil }
        var (lower, upper) = (start, start + size.columns)
        while lower < upper, new[lower] == old[lower] { lower += 1 }
        guard lower < upper else { return nil }
        while new[upper - 1] == old[upper - 1] { upper -= 1 }
        func isInside(_ index: Int) -> Bool { new[index].width == 0 || old[index].width == 0 }
        while lower > start, isInside(lower) { lower -= 1 }
        while upper < start + size.columns, isInside(upper) { upper += 1 }
        return lower - start..<upper - start
      }
    }
  }

  /// The cells of one row.
  package func cells(inRow row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Whether no character of a row takes two cells.
  package func isNarrow(inRow row: Int) -> Bool {
    cells(inRow: row).allSatisfy { $0.width == 1 }
  }

  /// The text of one row, as a terminal shows it, with its trailing blanks.
  public func line(_ row: Int) -> String {
    cells(inRow: row).map(\.text).joined()
  }

  /// All rows, without trailing blanks, joined by line feeds.
  public var text: String {
    (0..<size.rows).map { row in
      var line = line(row)
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
