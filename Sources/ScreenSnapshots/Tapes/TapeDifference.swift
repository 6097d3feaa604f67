import TerminalUI

/// The first thing that differs between a file that a tape once gave and what it would give now.
public enum TapeDifference: Hashable, Sendable {
  /// A screen shows something else; the command is that of the tape before it, nil for a screenshot.
  case screen(after: String?, FrameDifference)
  /// What was kept is not as a screen is written.
  case damaged(after: String?, FrameTextFault)
  /// Something is seen after another command.
  case command(was: String, now: String)
  /// There were more or fewer screens.
  case sceneCount(was: Int, now: Int)
  /// A line is another one; it counts from 1, and long ones are cut to what is worth reading.
  case line(Int, was: String, now: String)
  /// There were more or fewer lines.
  case lineCount(was: Int, now: Int)

  /// How many changes of a screen are worth telling before the rest is only counted.
  public static let changeLimit = 4
}

extension TapeDifference: CustomStringConvertible {
  /// The difference in words, in English.
  public var description: String {
    switch self {
    case .screen(let command, let difference):
      Self.below(command, difference.words(limit: Self.changeLimit))
    case .damaged(let command, let fault):
      Self.below(command, "the golden is not a screen: \(fault)")
    case .command(let was, let now): "was “\(was)”, is “\(now)”"
    case .sceneCount(let was, let now): "was \(was) screens, is \(now)"
    case .line(let number, let was, let now): "line \(number): was “\(was)”, is “\(now)”"
    case .lineCount(let was, let now): "was \(was) lines, is \(now)"
    }
  }

  private static func below(_ command: String?, _ words: String) -> String {
    command.map { "\($0)\n\(words)" } ?? words
  }
}

extension TapeRecording {
  /// What differs between a file that was kept and what is seen now; nil where nothing does.
  ///
  /// - Parameters:
  ///   - kept: What the file holds.
  ///   - file: The file.
  ///   - text: What it would hold now.
  /// - Returns: The first difference.
  public func difference(
    from kept: String, in file: TapeFile, to text: String
  ) -> TapeDifference? {
    guard kept != text else { return nil }
    return screenDifference(from: kept, in: file) ?? Self.lineDifference(from: kept, to: text)
  }

  /// What differs between screens as text; nil for other formats, and where no screen differs.
  private func screenDifference(from kept: String, in file: TapeFile) -> TapeDifference? {
    guard file.format == .text else { return nil }
    guard let shot = screenshots.first(where: { $0.file == file }) else {
      return TapeText.difference(from: kept, to: self)
    }
    return TapeDifference(from: kept, to: shot.frame, after: nil)
  }

  /// The first line that differs.
  private static func lineDifference(from kept: String, to text: String) -> TapeDifference {
    let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = text.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(before, now).prefix { $0 == $1 }.count
    guard same < before.count, same < now.count else {
      return .lineCount(was: before.count, now: now.count)
    }
    let start = max(0, zip(before[same], now[same]).prefix { $0 == $1 }.count - 10)
    return .line(
      same + 1, was: excerpt(before[same], start), now: excerpt(now[same], start))
  }

  private static func excerpt(_ line: Substring, _ start: Int) -> String {
    let rest = line.dropFirst(start)
    return (start > 0 ? "…" : "") + rest.prefix(60) + (rest.count > 60 ? "…" : "")
  }
}

extension TapeDifference {
  /// What differs between a screen that was kept and a frame; nil where nothing does.
  init?(from kept: String, to frame: Frame, after command: String?) {
    do throws(FrameTextFault) {
      let difference = FrameDifference(from: try FrameText.frame(from: kept), to: frame)
      guard !difference.isEmpty else { return nil }
      self = .screen(after: command, difference)
    } catch {
      self = .damaged(after: command, error)
    }
  }
}
