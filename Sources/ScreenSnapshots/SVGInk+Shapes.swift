import TerminalUI

extension SVGInk {
  /// All lines of a role and weight as one path, then the blocks.
  var shapes: [String] {
    var paths: [Line: Strokes] = [:]
    var blocks: [String] = []
    for (row, runs) in runs.enumerated() {
      for run in runs {
        for column in run.columns {
          switch SVGShape(frame[column, row].text) {
          case .lines(let sides, let isHeavy):
            let line = Line(role: run.role, isHeavy: isHeavy)
            add(sides, column: column, row: row, to: &paths[line, default: Strokes()])
          case .corner(let horizontal, let vertical):
            let line = Line(role: run.role, isHeavy: false)
            let arc = arc(horizontal, vertical, column: column, row: row)
            paths[line, default: Strokes()].add(arc)
          case .block(let left, let top, let width, let height, let opacity):
            let box = Rect(column: left, row: top, columns: width, rows: height)
            blocks.append(block(box, opacity, run.role, column: column, row: row))
          case nil: continue
          }
        }
      }
    }
    let lines = paths.keys.sorted().map { line in
      "<path class=\"line \(line.role.rawValue)\(line.isHeavy ? " heavy" : "")\" "
        + "d=\"\(paths[line]?.path ?? "")\"/>"
    }
    return lines + blocks
  }

  private struct Line: Hashable, Comparable {
    var role: Role
    var isHeavy: Bool

    static func < (one: Line, other: Line) -> Bool {
      (one.role.rawValue, one.isHeavy ? 1 : 0) < (other.role.rawValue, other.isHeavy ? 1 : 0)
    }
  }

  /// A path under way; a horizontal line that goes on in the next cell is still one line.
  private struct Strokes {
    private var finished = ""
    private var open: (left: Double, right: Double, y: Double)?

    var path: String { finished + openPath }

    private var openPath: String {
      open.map { line in
        "M\(SVGText.number(line.left)) \(SVGText.number(line.y))H\(SVGText.number(line.right))"
      } ?? ""
    }

    mutating func add(_ part: String) {
      finished += openPath + part
      open = nil
    }

    mutating func addHorizontal(from left: Double, to right: Double, y: Double) {
      if let line = open, line.y == y, line.right == left {
        open = (line.left, right, y)
      } else {
        add("")
        open = (left, right, y)
      }
    }
  }

  /// Where lines meet; the half pixel keeps the horizontal ones crisp.
  private func middle(column: Int, row: Int) -> (x: Double, y: Double) {
    (
      metrics.left(ofColumn: column) + SVGMetrics.cellWidth / 2,
      metrics.top(ofRow: row) + SVGMetrics.cellHeight / 2 + 0.5
    )
  }

  private func add(
    _ sides: Set<SVGShape.Side>, column: Int, row: Int, to strokes: inout Strokes
  ) {
    let (x, y) = middle(column: column, row: row)
    let left = sides.contains(.left) ? metrics.left(ofColumn: column) : x
    let right = sides.contains(.right) ? metrics.left(ofColumn: column + 1) : x
    let top = sides.contains(.up) ? metrics.top(ofRow: row) : y
    let bottom = sides.contains(.down) ? metrics.top(ofRow: row + 1) : y
    if left < right { strokes.addHorizontal(from: left, to: right, y: y) }
    if top < bottom {
      strokes.add("M\(SVGText.number(x)) \(SVGText.number(top))V\(SVGText.number(bottom))")
    }
  }

  private func arc(
    _ horizontal: SVGShape.Side, _ vertical: SVGShape.Side, column: Int, row: Int
  ) -> String {
    let (x, y) = middle(column: column, row: row)
    let radius = SVGMetrics.cellWidth / 2
    let side = metrics.left(ofColumn: horizontal == .left ? column : column + 1)
    let end = metrics.top(ofRow: vertical == .up ? row : row + 1)
    let bend = vertical == .up ? y - radius : y + radius
    return "M\(SVGText.number(side)) \(SVGText.number(y))"
      + "Q\(SVGText.number(x)) \(SVGText.number(y)) \(SVGText.number(x)) \(SVGText.number(bend))"
      + "V\(SVGText.number(end))"
  }

  private func block(
    _ eighths: Rect, _ opacity: Double, _ role: Role, column: Int, row: Int
  ) -> String {
    let unitWidth = SVGMetrics.cellWidth / 8
    let unitHeight = SVGMetrics.cellHeight / 8
    let density = opacity < 1 ? " opacity=\"\(SVGText.number(opacity))\"" : ""
    return SVGText.rect(
      left: metrics.left(ofColumn: column) + Double(eighths.minColumn) * unitWidth,
      top: metrics.top(ofRow: row) + Double(eighths.minRow) * unitHeight,
      width: Double(eighths.size.columns) * unitWidth,
      height: Double(eighths.size.rows) * unitHeight,
      attributes: "class=\"\(role.rawValue)\"\(density)")
  }
}
