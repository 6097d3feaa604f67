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

  /// The second cell where this is the first of a wide character.
  var secondHalf: Cell { Cell(text: "", width: 0, role: role) }

  /// The same where plain text is for something else.
  func with(plainRole: Role) -> Cell {
    guard role == .text else { return self }
    var cell = self
    cell.role = plainRole
    return cell
  }

  /// An empty place for the same.
  var asBlank: Cell { Cell(0x20, role: role) }

  /// An empty place of plain text.
  public static let blank = Cell(0x20, role: .text)
}
