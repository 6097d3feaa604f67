import TerminalUI

/// The parts of a frame's picture that are the same in every theme: text, lines and blocks, which
/// name their roles as classes.
struct SVGInk: Sendable {
  let frame: Frame
  let metrics: SVGMetrics
  /// The runs of roles, row by row.
  let runs: [[RoleRun]]
  /// The roles that are seen.
  let roles: Set<Role>

  init(frame: Frame) {
    self.frame = frame
    metrics = SVGMetrics(size: frame.size)
    runs = (0..<frame.size.rows).map(frame.roleRuns)
    roles = Set(runs.joined().map(\.role))
  }

  var texts: [String] {
    runs.enumerated().flatMap { row, runs in runs.flatMap { pieces(of: $0, inRow: row) } }
  }

  /// A bar before the cell in which the hardware cursor stands.
  var cursor: [String] {
    guard let cursor = frame.cursor, metrics.contains(cursor) else { return [] }
    let role = frame[cursor.column, cursor.row].role
    return [
      SVGText.rect(
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

  private func baseline(ofRow row: Int) -> String {
    SVGText.number(metrics.top(ofRow: row) + SVGMetrics.baseline)
  }
}
