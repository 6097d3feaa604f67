import TerminalUI

extension TapeFormat {
  /// A whole tape in this format; nil where the format is one of single frames.
  ///
  /// - Parameters:
  ///   - recording: What was seen.
  ///   - title: What the recording is called.
  /// - Returns: The file's text.
  public func render(_ recording: TapeRecording, title: String) -> String? {
    switch self {
    case .text: TapeText.render(recording)
    case .cast: TapeCast.render(recording, title: title)
    case .svg: TapeSVG.render(recording, title: title)
    case .ansi: nil
    }
  }

  /// A single frame in this format; nil where the format is one of whole tapes.
  ///
  /// - Parameters:
  ///   - screenshot: What was seen.
  ///   - title: What a picture is called.
  /// - Returns: The file's text.
  public func render(_ screenshot: TapeRecording.Screenshot, title: String) -> String? {
    switch self {
    case .text: FrameText.render(screenshot.frame)
    case .svg: FrameSVG.render(screenshot.frame, theme: screenshot.theme, title: title)
    case .ansi: FrameANSI.render(screenshot.frame, theme: screenshot.theme, depth: .direct)
    case .cast: nil
    }
  }
}

extension TapeRecording {
  /// What every file of a tape holds, outputs first.
  ///
  /// - Parameters:
  ///   - tape: The tape that was played.
  ///   - title: What the recording is called.
  /// - Returns: The files with their texts.
  public func files(of tape: Tape, title: String) -> [(file: TapeFile, text: String)] {
    let outputs = tape.outputs.compactMap { file in
      file.format.render(self, title: title).map { (file, $0) }
    }
    let shots = screenshots.compactMap { shot in
      shot.file.format.render(shot, title: title).map { (shot.file, $0) }
    }
    return outputs + shots
  }

  /// What differs between a file that was kept and what is seen now, in words; nil where nothing
  /// does.
  ///
  /// - Parameters:
  ///   - kept: What the file holds.
  ///   - file: The file.
  ///   - text: What it would hold now.
  /// - Returns: The first difference.
  public func difference(from kept: String, in file: TapeFile, to text: String) -> String? {
    guard kept != text else { return nil }
    let inWords: String? =
      if file.format == .text {
        if let shot = screenshots.first(where: { $0.file == file }) {
          FrameText.difference(
            from: kept, to: shot.frame, limit: TapeText.differenceLimit)
        } else {
          TapeText.difference(from: kept, to: self)
        }
      } else {
        nil
      }
    return inWords ?? Self.lineDifference(from: kept, to: text)
  }

  /// The first line that differs, cut to what is worth reading.
  private static func lineDifference(from kept: String, to text: String) -> String {
    let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = text.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(before, now).prefix { $0 == $1 }.count
    guard same < before.count, same < now.count else {
      return "was \(before.count) lines, is \(now.count)"
    }
    let start = max(0, zip(before[same], now[same]).prefix { $0 == $1 }.count - 10)
    return "line \(same + 1): was “\(excerpt(before[same], start))”, is "
      + "“\(excerpt(now[same], start))”"
  }

  private static func excerpt(_ line: Substring, _ start: Int) -> String {
    let rest = line.dropFirst(start)
    return (start > 0 ? "…" : "") + rest.prefix(60) + (rest.count > 60 ? "…" : "")
  }
}
