/// A piece of text in one role.
public struct Span: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What is shown, once it has passed the text gate.
  public var text: String
  /// What the text is for.
  public var role: Role

  /// Makes a piece of text.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// Makes a piece of plain text in place.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
