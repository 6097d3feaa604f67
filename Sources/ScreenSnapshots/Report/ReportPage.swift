import TerminalUI

/// The report as one page: each screen as it was and as it is, and what has changed in words.
struct ReportPage {
  let failures: [ScreenFailure]

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(heading)</title>
    <style>
    \(String(decoding: PackageResources.report_css, as: UTF8.self))
    \(FrameHTML.styles(theme: .reportDark, scope: ".dark"))
    \(FrameHTML.styles(theme: .reportLight, scope: ".light"))
    </style>
    </head>
    <body class="dark" data-view="side">
    <header>
    <h1>\(heading)</h1>
    \(failures.isEmpty ? "" : Self.controls)
    </header>
    <main>
    \(failures.map(article).joined(separator: "\n"))
    </main>
    <script>
    \(String(decoding: PackageResources.report_js, as: UTF8.self))
    </script>
    </body>
    </html>

    """
  }

  private var heading: String {
    switch failures.count {
    case 0: "All screens are as their goldens"
    case 1: "1 screen is not as its golden"
    default: "\(failures.count) screens are not as their goldens"
    }
  }

  private static let controls = """
    <div class="controls">
    <input type="search" id="filter" placeholder="Filter by name or change" aria-label="Filter">
    <span role="group" aria-label="View">
    <button type="button" data-view="side" aria-pressed="true">1 side by side</button>
    <button type="button" data-view="over" aria-pressed="false">2 overlay</button>
    <button type="button" data-view="was" aria-pressed="false">3 was</button>
    <button type="button" data-view="now" aria-pressed="false">4 is</button>
    </span>
    <label class="mix">was <input type="range" id="mix" min="0" max="100" value="100"> is</label>
    <button type="button" id="ground">t light</button>
    </div>
    <p class="keys"><kbd>j</kbd> <kbd>k</kbd> next and previous screen · <kbd>n</kbd> <kbd>p</kbd> \
    next and previous change · <kbd>1</kbd>–<kbd>4</kbd> view · <kbd>Space</kbd> was or is · \
    <kbd>c</kbd> copies the command · <kbd>t</kbd> dark or light · <kbd>/</kbd> filter</p>
    <p>Take all of them as they are now: <code>swift run screen-snapshots accept --all</code></p>
    """

  // MARK: One screen

  private func article(_ failure: ScreenFailure) -> String {
    let now = try? FrameText.frame(from: failure.now)
    let was = failure.was.flatMap { try? FrameText.frame(from: $0) }
    let difference =
      if let was, let now { FrameDifference(from: was, to: now) } else { FrameDifference?.none }
    let name = SVGText.escaped(failure.name)
    return """
      <article tabindex="-1" aria-label="\(name)">
      <h2>\(name)</h2>
      <p class="place">\(SVGText.escaped("\(failure.target) · \(failure.suite)"))</p>
      \(changes(of: failure, difference))
      <div class="frames">
      \(was.map { figure($0, "was", difference) } ?? "")
      \(now.map { figure($0, "now", difference) } ?? "")
      </div>
      <p>\(advice(for: failure))</p>
      </article>
      """
  }

  private func changes(of failure: ScreenFailure, _ difference: FrameDifference?) -> String {
    guard let difference else {
      let words =
        failure.was == nil
        ? "There was no golden; it has been written as the screen is."
        : "The golden is not a screen, so there is nothing to compare with."
      return "<p>\(words)</p>"
    }
    let items = difference.changes.map { change in
      let words = SVGText.escaped(change.description)
      guard let place = change.place else { return "<li>\(words)</li>" }
      let data =
        "data-row=\"\(place.minRow)\" data-column=\"\(place.minColumn)\" "
        + "data-rows=\"\(place.size.rows)\" data-columns=\"\(place.size.columns)\""
      return "<li><button type=\"button\" class=\"change\" \(data)>\(words)</button></li>"
    }
    return "<ol class=\"changes\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  private func figure(_ frame: Frame, _ name: String, _ difference: FrameDifference?) -> String {
    let screen = FrameHTML.screen(frame, marking: difference?.cells ?? [])
    return """
      <figure class="\(name)"><figcaption>\(name == "was" ? "was" : "is")</figcaption>\
      <div class="stage">\(screen)</div></figure>
      """
  }

  private func advice(for failure: ScreenFailure) -> String {
    guard failure.was != nil else { return "Look at it, and commit it if it is right." }
    let command = SVGText.escaped("swift run screen-snapshots accept \(failure.id.quoted)")
    return "Take it as it is now: <code class=\"accept\">\(command)</code>"
  }
}

extension FrameDifference.Change {
  /// The cells that it is about; nil for what is about none.
  fileprivate var place: Rect? {
    switch self {
    case .text(let row, let columns, _, _):
      Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)
    case .role(let rows, let columns, _, _, _):
      Rect(
        column: columns.lowerBound, row: rows.lowerBound, columns: columns.count, rows: rows.count)
    case .cursor(_, let now?): Rect(column: now.column, row: now.row, columns: 1, rows: 1)
    case .size, .cursor, .focus: nil
    }
  }
}
