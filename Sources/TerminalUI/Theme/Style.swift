/// What a terminal can do to text besides colouring it.
public struct TextAttributes: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  public static let bold = TextAttributes(rawValue: 1)
  public static let dim = TextAttributes(rawValue: 2)
  public static let underline = TextAttributes(rawValue: 4)
  public static let reverse = TextAttributes(rawValue: 8)
}

/// The look of a role: its colours, its attributes, and what remains of it without colour.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: TextAttributes
  /// The attributes where there is no colour: `NO_COLOR`, vt100.
  public var monochromeAttributes: TextAttributes

  public init(
    foreground: Color,
    background: Color,
    attributes: TextAttributes = [],
    monochromeAttributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.monochromeAttributes = monochromeAttributes
  }
}
