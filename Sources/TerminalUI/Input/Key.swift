/// A key with its modifiers, as a terminal can tell them apart.
public struct Key: Hashable, Sendable {
  /// Which key it is, without its modifiers.
  public enum Code: Hashable, Sendable {
    /// A printable character; Shift is part of it (`A`, `?`).
    case character(Character)
    case enter
    case escape
    case tab
    case backTab
    case backspace
    case delete
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// A function key, 1 to 12.
    case function(Int)
  }

  /// Which key it is.
  public var code: Code
  /// Whether Control is held.
  public var isControl: Bool

  /// Makes a key.
  public init(_ code: Code, isControl: Bool = false) {
    self.code = code
    self.isControl = isControl
  }

  /// A printable character.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// Control and a lowercase letter.
  public static func control(_ character: Character) -> Key {
    Key(.character(character), isControl: true)
  }
  /// A function key, 1 to 12.
  public static func function(_ number: Int) -> Key { Key(.function(number)) }

  public static let enter = Key(.enter)
  public static let escape = Key(.escape)
  public static let tab = Key(.tab)
  public static let backTab = Key(.backTab)
  public static let backspace = Key(.backspace)
  public static let delete = Key(.delete)
  public static let up = Key(.up)
  public static let down = Key(.down)
  public static let left = Key(.left)
  public static let right = Key(.right)
  public static let home = Key(.home)
  public static let end = Key(.end)
  public static let pageUp = Key(.pageUp)
  public static let pageDown = Key(.pageDown)
  public static let space = Key.character(" ")
}

extension Key {
  /// Whether the key writes a character into a text.
  public var isPlainCharacter: Bool {
    guard case .character = code else { return false }
    return !isControl
  }
}
