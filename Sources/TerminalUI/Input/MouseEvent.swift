/// What a mouse did over the screen, as a terminal tells it.
public struct MouseEvent: Hashable, Sendable {
  /// What was done with the mouse.
  public enum Action: Hashable, Sendable {
    /// The main button went down.
    case press
    /// The wheel was turned by one notch.
    case wheelUp
    case wheelDown
  }

  /// What was done.
  public var action: Action
  /// Where the pointer was, in cells.
  public var point: Point

  /// Describes what a mouse did.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
