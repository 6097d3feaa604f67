import TerminalUI

/// The parts of a frame's picture that a theme decides: the window, the styles, and the grounds.
struct SVGPicture {
  let ink: SVGInk
  let theme: Theme

  private var metrics: SVGMetrics { ink.metrics }

  private var page: Color { theme[.text].background }

  // MARK: Window

  /// The looks of all roles that are seen, by the roles' own names.
  var styles: [String] {
    var styles = [
      "text{font:\(SVGText.number(SVGMetrics.fontSize))px 'DejaVu Sans Mono','SF Mono',Menlo,"
        + "Consolas,monospace;white-space:pre}",
      "rect{shape-rendering:crispEdges}",
      ".round{shape-rendering:auto}",
      ".line{fill:none;stroke-width:1.2;stroke-linecap:square}",
      ".heavy{stroke-width:2.4}",
      ".middle{text-anchor:middle}",
    ]
    for role in Role.allCases where ink.roles.contains(role) {
      let color = color(of: role)
      let isBold = theme[role].attributes.contains(.bold)
      let isDim = theme[role].attributes.contains(.dim)
      styles.append(
        ".\(role.rawValue){fill:\(color.hex)\(isBold ? ";font-weight:bold" : "")"
          + "\(isDim ? ";opacity:0.7" : "")}")
      styles.append(".line.\(role.rawValue){fill:none;stroke:\(color.hex)}")
    }
    return styles
  }

  /// The window with its bar; everything else lies inside.
  func window(title: String) -> [String] {
    let bar = theme[.bar]
    let radius = SVGText.number(SVGMetrics.cornerRadius)
    let width = SVGText.number(metrics.width - 1)
    let height = SVGText.number(metrics.height - 1)
    let middle = SVGText.number(SVGMetrics.barHeight / 2)
    let edge = theme[.border].foreground.hex
    let curve = SVGMetrics.cornerRadius
    let right = metrics.width - 0.5
    let barBottom = SVGText.number(SVGMetrics.barHeight)
    var elements = [
      "<rect class=\"round\" x=\"0.5\" y=\"0.5\" width=\"\(width)\" height=\"\(height)\" "
        + "rx=\"\(radius)\" fill=\"\(page.hex)\" stroke=\"\(edge)\"/>",
      "<path d=\"M1 \(barBottom)V\(SVGText.number(curve + 0.5))a\(radius) \(radius) 0 0 1 \(radius)"
        + " -\(radius)H\(SVGText.number(right - curve - 0.5))a\(radius) \(radius) 0 0 1 \(radius) "
        + "\(radius)V\(barBottom)z\" fill=\"\(bar.background.hex)\"/>",
    ]
    for index in 0..<3 {
      let x = SVGText.number(20 + 18 * Double(index))
      elements.append("<circle cx=\"\(x)\" cy=\"\(middle)\" r=\"5\" fill=\"\(edge)\"/>")
    }
    if !title.isEmpty {
      let x = SVGText.number(metrics.width / 2)
      let y = SVGText.number(SVGMetrics.barHeight / 2 + 4.5)
      elements.append(
        "<text class=\"middle\" x=\"\(x)\" y=\"\(y)\" fill=\"\(bar.foreground.hex)\">"
          + "\(SVGText.escaped(title))</text>")
    }
    return elements
  }

  // MARK: Cells

  /// A block behind every run whose ground is not the page's; at the edges it fills the padding.
  var grounds: [String] {
    let grounds = looks { ground(of: $0) }
    return ink.runs.enumerated().flatMap { row, runs in
      runs.compactMap { run in
        guard let color = grounds[run.role], color != page else { return nil }
        let isFirst = run.columns.lowerBound == 0
        let isLast = run.columns.upperBound == metrics.size.columns
        let left = isFirst ? 1 : metrics.left(ofColumn: run.columns.lowerBound)
        let right = isLast ? metrics.width - 1 : metrics.left(ofColumn: run.columns.upperBound)
        return SVGText.rect(
          left: left, top: metrics.top(ofRow: row), width: right - left,
          height: SVGMetrics.cellHeight, attributes: "fill=\"\(color.hex)\"")
      }
    }
  }

  /// A line below every run that its look underlines.
  var underlines: [String] {
    let isUnderlined = looks { theme[$0].attributes.contains(.underline) }
    return ink.runs.enumerated().flatMap { row, runs in
      runs.filter { isUnderlined[$0.role] == true }.map { run in
        SVGText.rect(
          left: metrics.left(ofColumn: run.columns.lowerBound),
          top: metrics.top(ofRow: row) + SVGMetrics.cellHeight - 2,
          width: Double(run.columns.count) * SVGMetrics.cellWidth, height: 1,
          attributes: "class=\"\(run.role.rawValue)\"")
      }
    }
  }

  /// Something about each role that is seen.
  private func looks<Value>(_ value: (Role) -> Value) -> [Role: Value] {
    Dictionary(uniqueKeysWithValues: ink.roles.map { ($0, value($0)) })
  }

  private func color(of role: Role) -> Color {
    let style = theme[role]
    return style.attributes.contains(.reverse) ? style.background : style.foreground
  }

  private func ground(of role: Role) -> Color {
    let style = theme[role]
    return style.attributes.contains(.reverse) ? style.foreground : style.background
  }
}
