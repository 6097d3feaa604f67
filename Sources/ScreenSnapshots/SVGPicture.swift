import TerminalUI

/// The parts of a frame's picture, from the ground up.
struct SVGPicture {
  let frame: Frame
  let theme: Theme
  let metrics: SVGMetrics

  init(frame: Frame, theme: Theme) {
    self.frame = frame
    self.theme = theme
    metrics = SVGMetrics(size: frame.size)
  }

  private var page: Color { theme[.text].background }

  // MARK: Window

  /// The looks of all roles that are seen, by the roles' own names.
  var styles: [String] {
    let seen = Set(frame.cells.map(\.role))
    var styles = [
      "text{font:\(SVGText.number(SVGMetrics.fontSize))px 'DejaVu Sans Mono','SF Mono',Menlo,"
        + "Consolas,monospace;white-space:pre}",
      "rect{shape-rendering:crispEdges}",
      ".round{shape-rendering:auto}",
      ".line{fill:none;stroke-width:1.2;stroke-linecap:square}",
      ".heavy{stroke-width:2.4}",
      ".middle{text-anchor:middle}",
    ]
    for role in Role.allCases where seen.contains(role) {
      let ink = ink(of: role)
      let isBold = theme[role].attributes.contains(.bold)
      let isDim = theme[role].attributes.contains(.dim)
      styles.append(
        ".\(role.rawValue){fill:\(ink.hex)\(isBold ? ";font-weight:bold" : "")"
          + "\(isDim ? ";opacity:0.7" : "")}")
      styles.append(".line.\(role.rawValue){fill:none;stroke:\(ink.hex)}")
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
    (0..<frame.size.rows).flatMap { row in
      frame.roleRuns(inRow: row).compactMap { run in
        let color = ground(of: run.role)
        guard color != page else { return nil }
        let isFirst = run.columns.lowerBound == 0
        let isLast = run.columns.upperBound == frame.size.columns
        let left = isFirst ? 1 : metrics.left(ofColumn: run.columns.lowerBound)
        let right = isLast ? metrics.width - 1 : metrics.left(ofColumn: run.columns.upperBound)
        return rect(
          left: left, top: metrics.top(ofRow: row), width: right - left,
          height: SVGMetrics.cellHeight, attributes: "fill=\"\(color.hex)\"")
      }
    }
  }

  var texts: [String] {
    (0..<frame.size.rows).flatMap { row in
      frame.roleRuns(inRow: row).flatMap { run in
        pieces(of: run, inRow: row) + underline(of: run, inRow: row)
      }
    }
  }

  /// A bar before the cell in which the hardware cursor stands.
  var cursor: [String] {
    guard let cursor = frame.cursor, metrics.contains(cursor) else { return [] }
    let role = frame[cursor.column, cursor.row].role
    return [
      rect(
        left: metrics.left(ofColumn: cursor.column) - 1, top: metrics.top(ofRow: cursor.row) + 1,
        width: 2, height: SVGMetrics.cellHeight - 2,
        attributes: "class=\"\(role.rawValue)\"")
    ]
  }

  // MARK: Pieces

  /// Splits a run where a font could shift it: at wider gaps, and at characters that may come from
  /// another font, which get an element each, in the middle of their cells.
  private func pieces(of run: RoleRun, inRow row: Int) -> [String] {
    var elements: [String] = []
    var text = ""
    var start = run.columns.lowerBound
    func finish(at end: Int) {
      let trimmed = text.reversed().drop { $0 == " " }.reversed()
      if !trimmed.isEmpty {
        elements.append(textElement(String(trimmed), run.role, column: start, row: row))
      }
      text = ""
      start = end
    }
    for column in run.columns {
      let cell = frame[column, row]
      guard cell.width > 0, !cell.text.isEmpty else {
        finish(at: column + 1)
        continue
      }
      if cell.text == " ", text.isEmpty || text.hasSuffix(" ") {
        finish(at: column + 1)
      } else if cell.text.isSurelyInFont {
        text += cell.text
      } else {
        finish(at: column + 1)
        if SVGShape(cell.text) == nil { elements.append(symbol(cell, column: column, row: row)) }
      }
    }
    finish(at: run.columns.upperBound)
    return elements
  }

  private func textElement(_ text: String, _ role: Role, column: Int, row: Int) -> String {
    let length = text.count > 1 ? Double(text.count) * SVGMetrics.cellWidth : nil
    let fit = length.map { " textLength=\"\(SVGText.number($0))\" xml:space=\"preserve\"" } ?? ""
    let x = SVGText.number(metrics.left(ofColumn: column))
    return "<text class=\"\(role.rawValue)\" x=\"\(x)\" y=\"\(baseline(ofRow: row))\"\(fit)>"
      + "\(SVGText.escaped(text))</text>"
  }

  private func symbol(_ cell: Cell, column: Int, row: Int) -> String {
    let middle = Double(cell.width) * SVGMetrics.cellWidth / 2
    let x = SVGText.number(metrics.left(ofColumn: column) + middle)
    return "<text class=\"\(cell.role.rawValue) middle\" x=\"\(x)\" "
      + "y=\"\(baseline(ofRow: row))\">\(SVGText.escaped(cell.text))</text>"
  }

  private func underline(of run: RoleRun, inRow row: Int) -> [String] {
    guard theme[run.role].attributes.contains(.underline) else { return [] }
    let left = metrics.left(ofColumn: run.columns.lowerBound)
    return [
      rect(
        left: left, top: metrics.top(ofRow: row) + SVGMetrics.cellHeight - 2,
        width: Double(run.columns.count) * SVGMetrics.cellWidth, height: 1,
        attributes: "class=\"\(run.role.rawValue)\"")
    ]
  }

  func rect(
    left: Double, top: Double, width: Double, height: Double, attributes: String
  ) -> String {
    "<rect x=\"\(SVGText.number(left))\" y=\"\(SVGText.number(top))\" "
      + "width=\"\(SVGText.number(width))\" height=\"\(SVGText.number(height))\" \(attributes)/>"
  }

  private func baseline(ofRow row: Int) -> String {
    SVGText.number(metrics.top(ofRow: row) + SVGMetrics.baseline)
  }

  private func ink(of role: Role) -> Color {
    let style = theme[role]
    return style.attributes.contains(.reverse) ? style.background : style.foreground
  }

  private func ground(of role: Role) -> Color {
    let style = theme[role]
    return style.attributes.contains(.reverse) ? style.foreground : style.background
  }
}
