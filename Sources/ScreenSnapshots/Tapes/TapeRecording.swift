public import TerminalUI

/// What was seen while a tape played, by a clock that nothing but the tape moves.
///
/// So one tape always gives one recording, on whatever day and machine.
public struct TapeRecording: Hashable, Sendable {
  /// What is to be seen from a moment on.
  public struct Moment: Hashable, Sendable {
    /// Since the tape began, at the speed of its playback.
    public var milliseconds: Int
    /// What the app shows.
    public var frame: Frame
    /// Gives the frame's roles their colours.
    public var theme: Theme
    /// What is said below it; empty where nothing is.
    public var caption: String
  }

  /// What is to be seen once a command was played.
  public struct Scene: Hashable, Sendable {
    /// The command, as the tape has it; empty for what is there before the first one.
    public var command: String
    /// What the app shows.
    public var frame: Frame
  }

  /// A frame that the tape wants kept.
  public struct Screenshot: Hashable, Sendable {
    /// Where it goes.
    public var file: TapeFile
    /// What the app shows.
    public var frame: Frame
    /// Gives the frame's roles their colours.
    public var theme: Theme
  }

  /// What was seen, each thing different from the one before.
  public internal(set) var moments: [Moment] = []
  /// The same by the tape's commands, without those that changed nothing.
  public internal(set) var scenes: [Scene] = []
  /// The frames that the tape wants kept.
  public internal(set) var screenshots: [Screenshot] = []
  /// When the tape ended.
  public internal(set) var durationMilliseconds = 0
  /// The last frame, hidden or not.
  public internal(set) var lastFrame = Frame(size: Size(columns: 0, rows: 0))

  /// The moments, with a line for the captions below the frames where there are any.
  var captioned: [Moment] {
    guard moments.contains(where: { !$0.caption.isEmpty }) else { return moments }
    return moments.map { moment in
      var moment = moment
      moment.frame = moment.frame.above(bars: [[Span(" " + moment.caption, .barStrong)]])
      return moment
    }
  }
}
