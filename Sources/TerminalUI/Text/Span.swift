/// A piece of text in one role.
public struct Span: Hashable, Sendable, ExpressibleByStringInterpolation {
  public var text: String
  public var role: Role

  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }
}
