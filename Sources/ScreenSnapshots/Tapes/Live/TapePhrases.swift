/// The words of a player in the user's language.
public struct TapePhrases: Hashable, Sendable {
  /// What the space bar does while the tape plays.
  public var pause: String
  /// What it does while the tape stands still.
  public var resume: String
  /// What Right does then.
  public var step: String
  /// What plus and minus do.
  public var speed: String
  /// What any other key does.
  public var takeOver: String
  /// That the tape has come to its end.
  public var ended: String
  /// What q does.
  public var leave: String
  /// What the space bar is called.
  public var spaceBar: String

  /// Takes the words.
  public init(
    pause: String, resume: String, step: String, speed: String, takeOver: String, ended: String,
    leave: String, spaceBar: String
  ) {
    self.pause = pause
    self.resume = resume
    self.step = step
    self.speed = speed
    self.takeOver = takeOver
    self.ended = ended
    self.leave = leave
    self.spaceBar = spaceBar
  }
}
