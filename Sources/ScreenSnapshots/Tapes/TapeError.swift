/// Why a text is no tape, and where.
public struct TapeError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// No command has this name.
    case unknownCommand(String)
    /// No setting has this name.
    case unknownSetting(String, known: [String])
    /// A command or setting lacks what follows it.
    case missingValue(after: String)
    /// The end of a text or pattern is missing.
    case openText
    /// Not a time such as `500ms`, `2s` or `0.5`, up to an hour.
    case invalidTime(String)
    /// Not a whole number of the range.
    case invalidNumber(String, ClosedRange<Int>)
    /// Not a number of the range.
    case invalidSpeed(String, ClosedRange<Double>)
    /// The regular expression cannot be read.
    case invalidPattern(String)
    /// No terminal tells this key from others.
    case unknownKey(String)
    /// The command takes no such addition.
    case invalidAddition(String, to: String)
    /// A file whose ending tells no format that fits.
    case unknownFormat(String, known: [TapeFormat])
    /// Two commands write one file.
    case fileTwice(String)
    /// A setting behind the first key.
    case lateSetting(String)
    /// `Paste` without a `Copy` before it.
    case nothingCopied
    /// Something that begins no command.
    case unexpected(String)
    /// More keys, captions and screenshots together than a tape of its size may have.
    case tooLong(limit: Int)
  }

  /// What is wrong.
  public let reason: Reason
  /// Where it is.
  public let position: TapePosition

  init(_ reason: Reason, at position: TapePosition) {
    self.reason = reason
    self.position = position
  }
}
