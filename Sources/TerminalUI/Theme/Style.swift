/// What a terminal can do to text besides colouring it.
public struct TextAttributes: OptionSet, Hashable, Sendable {
  /// A bit for each attribute.
  public let rawValue: Int

  /// Takes the attributes whose bits are set.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Heavier letters; brighter ones on some terminals.
  public static let bold = TextAttributes(rawValue: 1)
  /// Fainter letters, where the terminal has them.
  public static let dim = TextAttributes(rawValue: 2)
  /// A line under the text.
  public static let underline = TextAttributes(rawValue: 4)
  /// Text and ground change places.
  public static let reverse = TextAttributes(rawValue: 8)
}

/// The look of a role: its colours, its attributes, and what remains of it without colour.
public struct Style: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Color
  /// The colour behind it.
  public var background: Color
  /// What is done to the text besides.
  public var attributes: TextAttributes
  /// The attributes where there is no colour: `NO_COLOR`, vt100.
  public var monochromeAttributes: TextAttributes

  /// Makes a look.
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
