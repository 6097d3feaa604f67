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
}
