/// The name of a control or a scroll area, unique within its layer.
public struct ControlID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// Shows in snapshots, so it stays the same for ever.
  public let name: String

  /// Names a control.
  public init(_ name: String) {
    self.name = name
  }

  /// Names a control in place.
  public init(stringLiteral value: String) {
    name = value
  }

  /// The name itself.
  public var description: String { name }
}
