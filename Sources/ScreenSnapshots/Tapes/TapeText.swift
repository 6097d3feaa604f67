/// A tape as text: what is to be seen after each of its commands, for a difference that people read.
///
/// Times are left out, and so are commands that changed nothing: only what is seen makes a
/// difference.
public enum TapeText {
  /// How many lines tell of a difference before the rest is only counted.
  static let differenceLimit = 4

  private static let mark = "▶"

  /// The whole text.
  public static func render(_ recording: TapeRecording) -> String {
    recording.scenes.map { scene in
      title(of: scene) + "\n" + FrameText.render(scene.frame)
    }.joined(separator: "\n")
  }

  /// What differs between a text that was kept and a recording, in words; nil where nothing does.
  ///
  /// - Parameters:
  ///   - kept: A text that ``render(_:)`` once gave.
  ///   - recording: What is seen now.
  /// - Returns: The first command after which something else is seen, and what.
  public static func difference(from kept: String, to recording: TapeRecording) -> String? {
    guard kept != render(recording) else { return nil }
    let parts = Self.parts(of: kept)
    for (part, scene) in zip(parts, recording.scenes) {
      guard part.title == title(of: scene) else {
        return "was “\(part.title)”, is “\(title(of: scene))”"
      }
      if let difference = FrameText.difference(
        from: part.frame, to: scene.frame, limit: differenceLimit)
      {
        return "\(part.title)\n\(difference)"
      }
    }
    return parts.count == recording.scenes.count
      ? "the text is not a tape's any more"
      : "was \(parts.count) screens, is \(recording.scenes.count)"
  }

  private static func title(of scene: TapeRecording.Scene) -> String {
    scene.command.isEmpty ? mark : "\(mark) \(scene.command)"
  }

  private static func parts(of text: String) -> [(title: String, frame: String)] {
    var parts: [(title: String, frame: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(mark) {
        parts.append((String(line), ""))
      } else if !line.isEmpty, !parts.isEmpty {
        parts[parts.count - 1].frame += line + "\n"
      }
    }
    return parts
  }
}
