import TerminalUI

/// A tape as a picture that moves, by style sheets alone: no script, and nothing is loaded.
///
/// Where nothing moves, as in a printed page or for a reader who wants no motion, it is the first
/// frame. A row is drawn once, however often and long it is seen.
public enum TapeSVG {
  /// The whole document.
  ///
  /// - Parameters:
  ///   - recording: What was seen.
  ///   - title: What stands in the window's own bar, and what a screen reader calls the picture.
  /// - Returns: An SVG document.
  public static func render(_ recording: TapeRecording, title: String = "") -> String {
    var film = TapeFilm(recording, title: title)
    return film.document()
  }
}

/// The rows of a recording, by what they show and when.
private struct TapeFilm {
  /// How a row looks.
  private struct Look: Hashable {
    var cells: [Cell]
    var cursorColumn: Int?
    var theme: Theme
  }

  private struct Interval: Hashable {
    var from: Int
    var to: Int
  }

  private let moments: [TapeRecording.Moment]
  private let title: String
  private let duration: Int
  private var looks: [Look: Int] = [:]
  private var definitions: [String] = []
  private var styles: [String] = []
  private var themes: [Theme] = []

  /// The last frame is there for a moment before all begins anew.
  private static let lastMilliseconds = 2_000

  init(_ recording: TapeRecording, title: String) {
    moments = recording.captioned
    self.title = title
    let last = moments.last?.milliseconds ?? 0
    duration = max(recording.durationMilliseconds, last + Self.lastMilliseconds)
    for moment in moments where !themes.contains(moment.theme) { themes.append(moment.theme) }
  }

  mutating func document() -> String {
    guard let first = moments.first else { return "" }
    let metrics = SVGMetrics(size: first.frame.size)
    let width = SVGText.number(metrics.width)
    let height = SVGText.number(metrics.height)
    let uses = windows() + rows()
    let groups = grouped(uses)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      role="img" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
      <title>\(SVGText.escaped(title))</title>
      <style>
      \((looksOfThemes() + styles).joined(separator: "\n"))
      @media (prefers-reduced-motion:reduce){g{animation:none !important}}
      </style>
      <defs>
      \(definitions.joined(separator: "\n"))
      </defs>
      \(groups.joined(separator: "\n"))
      </svg>

      """
  }

  // MARK: - What is seen when

  /// For each look of each row, from when to when it is there.
  private mutating func rows() -> [(interval: Interval, element: String)] {
    var elements: [(interval: Interval, element: String)] = []
    for row in 0..<(moments.first?.frame.size.rows ?? 0) {
      let top = SVGText.number(Double(row) * SVGMetrics.cellHeight)
      for (interval, look) in intervals({ look(ofRow: row, in: $0) }) {
        let number = number(of: look)
        elements.append((interval, "<use xlink:href=\"#r\(number)\" y=\"\(top)\"/>"))
      }
    }
    return elements
  }

  private func windows() -> [(interval: Interval, element: String)] {
    intervals { $0.theme }.map { interval, theme in
      let frame = Frame(size: moments.first?.frame.size ?? Size(columns: 0, rows: 0))
      let window = SVGPicture(ink: SVGInk(frame: frame), theme: theme).window(title: title)
      return (interval, window.joined(separator: "\n"))
    }
  }

  /// What something is from when to when, where it stays the same for a while.
  private func intervals<Value: Equatable>(
    _ value: (TapeRecording.Moment) -> Value
  ) -> [(Interval, Value)] {
    var intervals: [(Interval, Value)] = []
    for moment in moments {
      let value = value(moment)
      if let last = intervals.last {
        guard last.1 != value else { continue }
        intervals[intervals.count - 1].0.to = moment.milliseconds
      }
      intervals.append((Interval(from: moment.milliseconds, to: duration), value))
    }
    return intervals
  }

  // MARK: - How it is drawn

  private func look(ofRow row: Int, in moment: TapeRecording.Moment) -> Look {
    let cursor = moment.frame.cursor.flatMap { $0.row == row ? $0.column : nil }
    return Look(
      cells: Array(moment.frame.cells(inRow: row)), cursorColumn: cursor, theme: moment.theme)
  }

  /// The number under which a look is drawn.
  private mutating func number(of look: Look) -> Int {
    if let known = looks[look] { return known }
    let number = looks.count
    looks[look] = number
    var frame = Frame(size: Size(columns: look.cells.count, rows: 1))
    for (column, cell) in look.cells.enumerated() { frame[column, 0] = cell }
    frame.cursor = look.cursorColumn.map { Point(column: $0, row: 0) }
    let ink = SVGInk(frame: frame)
    let picture = SVGPicture(ink: ink, theme: look.theme)
    let elements =
      picture.grounds + picture.underlines + ink.texts + ink.shapes + ink.cursor
    let theme = themes.firstIndex(of: look.theme) ?? 0
    definitions.append("<g id=\"r\(number)\" class=\"t\(theme)\">\(elements.joined())</g>")
    return number
  }

  /// The styles of all roles that are seen, for each theme.
  private func looksOfThemes() -> [String] {
    let seen = Set(looks.keys.flatMap { $0.cells.map(\.role) })
    var frame = Frame(size: Size(columns: max(1, seen.count), rows: 1))
    for (column, role) in Role.allCases.filter(seen.contains).enumerated() {
      frame[column, 0] = Cell(text: " ", width: 1, role: role)
    }
    var lines: [String] = []
    for (index, theme) in themes.enumerated() {
      for style in SVGPicture(ink: SVGInk(frame: frame), theme: theme).styles {
        let isOfTheme = Role.allCases.contains { style.contains(".\($0.rawValue){") }
        let line = isOfTheme ? ".t\(index) \(style)" : style
        if !lines.contains(line) { lines.append(line) }
      }
    }
    return lines
  }

  /// What is there at the same times goes together.
  private mutating func grouped(_ elements: [(interval: Interval, element: String)]) -> [String] {
    var groups: [(interval: Interval, elements: [String])] = []
    for (interval, element) in elements {
      if let index = groups.firstIndex(where: { $0.interval == interval }) {
        groups[index].elements.append(element)
      } else {
        groups.append((interval, [element]))
      }
    }
    return groups.enumerated().map { index, group in
      let isAlways = group.interval == Interval(from: 0, to: duration)
      if !isAlways { addStyle(of: group.interval, number: index) }
      let name = isAlways ? "" : " class=\"k\(index)\""
      return "<g\(name)>\n\(group.elements.joined(separator: "\n"))\n</g>"
    }
  }

  private mutating func addStyle(of interval: Interval, number: Int) {
    let isFirst = interval.from == 0
    var frames = isFirst ? "0%{visibility:visible}" : "0%{visibility:hidden}"
    if !isFirst { frames += "\(percent(interval.from)){visibility:visible}" }
    if interval.to < duration { frames += "\(percent(interval.to)){visibility:hidden}" }
    styles.append("@keyframes k\(number){\(frames)}")
    styles.append(
      ".k\(number){visibility:\(isFirst ? "visible" : "hidden");"
        + "animation:k\(number) \(duration)ms step-end infinite}")
  }

  /// A moment's place in the whole, to a ten-thousandth of a hundredth.
  private func percent(_ milliseconds: Int) -> String {
    let share = milliseconds * 1_000_000 / max(1, duration)
    let (whole, rest) = share.quotientAndRemainder(dividingBy: 10_000)
    let digits = String(rest)
    return "\(whole).\(String(repeating: "0", count: 4 - digits.count))\(digits)%"
  }
}
