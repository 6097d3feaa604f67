/// The name of something that keys do, by which they are bound.
public struct KeyAction: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// Stands in the user's file, so it stays the same for ever.
  public let name: String

  /// Names an action.
  public init(_ name: String) {
    self.name = name
  }

  /// Names an action in place.
  public init(stringLiteral value: String) {
    name = value
  }

  /// The name itself.
  public var description: String { name }
}

// MARK: - What keys do in every app

extension KeyAction {
  /// The focus or the row above.
  public static let up: KeyAction = "up"
  public static let down: KeyAction = "down"
  public static let left: KeyAction = "left"
  public static let right: KeyAction = "right"
  public static let nextControl: KeyAction = "next-control"
  public static let previousControl: KeyAction = "previous-control"
  /// What the control that has the focus is there for.
  public static let enter: KeyAction = "enter"
  /// Presses a button, turns a mark, takes the next option.
  public static let toggle: KeyAction = "toggle"
  public static let previousPage: KeyAction = "previous-page"
  public static let nextPage: KeyAction = "next-page"
  /// The top of a list or page.
  public static let first: KeyAction = "first"
  public static let last: KeyAction = "last"
}
