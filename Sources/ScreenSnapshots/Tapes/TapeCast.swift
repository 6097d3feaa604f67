import Foundation
import TerminalUI

/// A tape as a recording of a terminal: an asciicast of version 2, in direct colours.
///
/// It holds no time of day, so that equal recordings give equal bytes. Captions are markers too.
public enum TapeCast {
  /// The whole file: a header and a line for each event.
  ///
  /// - Parameters:
  ///   - recording: What was seen.
  ///   - title: What players call it.
  /// - Returns: Lines of JSON.
  public static func render(_ recording: TapeRecording, title: String) -> String {
    let moments = recording.captioned
    guard let first = moments.first else { return "" }
    let header = Header(
      width: first.frame.size.columns, height: first.frame.size.rows,
      duration: seconds(recording.durationMilliseconds), title: title)
    var lines = [json(header)]
    var before: TapeRecording.Moment?
    for moment in moments {
      if !moment.caption.isEmpty, moment.caption != before?.caption {
        lines.append(json(Event(at: moment, "m", moment.caption)))
      }
      lines.append(json(Event(at: moment, "o", output(moment, after: before))))
      before = moment
    }
    // Players end with the last event: what was seen last stays as long as the tape says.
    if let before, before.milliseconds < recording.durationMilliseconds {
      var end = before
      end.milliseconds = recording.durationMilliseconds
      lines.append(json(Event(at: end, "o", "")))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rows that differ, and the cursor.
  private static func output(
    _ moment: TapeRecording.Moment, after before: TapeRecording.Moment?
  ) -> String {
    let frame = moment.frame
    let rows = FrameANSI.render(frame, theme: moment.theme, depth: .direct)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var text = "\u{1B}[?25l" + (before == nil ? "\u{1B}[2J" : "")
    for row in 0..<frame.size.rows {
      let isSame = before.map { before in
        before.theme == moment.theme && before.frame.cells(inRow: row) == frame.cells(inRow: row)
      }
      if isSame != true { text += "\u{1B}[\(row + 1);1H" + rows[row] }
    }
    guard let cursor = frame.cursor else { return text }
    return text + "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
  }

  private static func seconds(_ milliseconds: Int) -> Double { Double(milliseconds) / 1000 }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("numbers and texts have their JSON")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private struct Header: Encodable {
    let version = 2
    let width: Int
    let height: Int
    let duration: Double
    let title: String
    let env = ["TERM": "xterm-256color"]

    private enum CodingKeys: CodingKey {
      case version, width, height, duration, title, env
    }
  }

  private struct Event: Encodable {
    let moment: TapeRecording.Moment
    let kind: String
    let text: String

    init(at moment: TapeRecording.Moment, _ kind: String, _ text: String) {
      self.moment = moment
      self.kind = kind
      self.text = text
    }

    func encode(to encoder: any Encoder) throws {
      var array = encoder.unkeyedContainer()
      try array.encode(TapeCast.seconds(moment.milliseconds))
      try array.encode(kind)
      try array.encode(text)
    }
  }
}
