/// A tape as text: what is to be seen after each of its commands, for a difference that people read.
///
/// Times are left out, and so are commands that changed nothing: only what is seen makes a
/// difference.
public enum TapeText {
  private static let mark = "▶"

  /// The whole text.
  public static func render(_ recording: TapeRecording) -> String {
    recording.scenes.map { scene in
      title(of: scene) + "\n" + FrameText.render(scene.frame)
    }.joined(separator: "\n")
  }

  /// What differs between a text that was kept and a recording; nil where no screen does.
  ///
  /// - Parameters:
  ///   - kept: A text that ``render(_:)`` once gave.
  ///   - recording: What is seen now.
  /// - Returns: The first command after which something else is seen, and what.
  public static func difference(from kept: String, to recording: TapeRecording) -> TapeDifference? {
    let parts = Self.parts(of: kept)
    for (part, scene) in zip(parts, recording.scenes) {
      guard part.title == title(of: scene) else {
        return .command(was: part.title, now: title(of: scene))
      }
      if let difference = TapeDifference(from: part.frame, to: scene.frame, after: part.title) {
        return difference
      }
    }
    return parts.count == recording.scenes.count
      ? nil : .sceneCount(was: parts.count, now: recording.scenes.count)
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
