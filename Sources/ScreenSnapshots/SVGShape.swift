/// A character that is drawn rather than written: lines, corners and blocks.
enum SVGShape: Hashable {
  /// Lines from the middle of the cell to its sides.
  case lines(Set<Side>, isHeavy: Bool)
  /// A quarter of a circle between two sides, one of them left or right.
  case corner(horizontal: Side, vertical: Side)
  /// A filled part of the cell, in eighths from its left top corner, and how dense it is.
  case block(left: Int, top: Int, width: Int, height: Int, opacity: Double)

  enum Side: Hashable {
    case left
    case right
    case up
    case down
  }

  /// The shape of a character; nil for one that a font has to draw.
  init?(_ text: String) {
    guard let shape = Self.known[text] ?? Self.eighths(text) else { return nil }
    self = shape
  }

  private static let known: [String: SVGShape] = {
    var shapes: [String: SVGShape] = [
      "╭": .corner(horizontal: .right, vertical: .down),
      "╮": .corner(horizontal: .left, vertical: .down),
      "╰": .corner(horizontal: .right, vertical: .up),
      "╯": .corner(horizontal: .left, vertical: .up),
      "▀": .block(left: 0, top: 0, width: 8, height: 4, opacity: 1),
      "▐": .block(left: 4, top: 0, width: 4, height: 8, opacity: 1),
      "░": .block(left: 0, top: 0, width: 8, height: 8, opacity: 0.25),
      "▒": .block(left: 0, top: 0, width: 8, height: 8, opacity: 0.5),
      "▓": .block(left: 0, top: 0, width: 8, height: 8, opacity: 0.75),
    ]
    let sides: [(light: String, heavy: String, Set<Side>)] = [
      ("─", "━", [.left, .right]), ("│", "┃", [.up, .down]),
      ("┌", "┏", [.right, .down]), ("┐", "┓", [.left, .down]),
      ("└", "┗", [.right, .up]), ("┘", "┛", [.left, .up]),
      ("├", "┣", [.right, .up, .down]), ("┤", "┫", [.left, .up, .down]),
      ("┬", "┳", [.left, .right, .down]), ("┴", "┻", [.left, .right, .up]),
      ("┼", "╋", [.left, .right, .up, .down]),
      ("╴", "╸", [.left]), ("╵", "╹", [.up]), ("╶", "╺", [.right]), ("╷", "╻", [.down]),
    ]
    for (light, heavy, sides) in sides {
      shapes[light] = .lines(sides, isHeavy: false)
      shapes[heavy] = .lines(sides, isHeavy: true)
    }
    return shapes
  }()

  /// The blocks that grow from below, U+2581 to U+2588, and from the left, U+2588 to U+258F.
  private static func eighths(_ text: String) -> SVGShape? {
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x2581...0x2588:
      let height = Int(scalar.value - 0x2580)
      return .block(left: 0, top: 8 - height, width: 8, height: height, opacity: 1)
    case 0x2589...0x258F:
      return .block(left: 0, top: 0, width: Int(0x2590 - scalar.value), height: 8, opacity: 1)
    default: return nil
    }
  }
}
