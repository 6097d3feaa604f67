import TerminalUI

/// Rows of text whose columns stand below each other.
struct TextTable {
  /// At which side a column's text stands.
  enum Alignment {
    case leading
    case trailing
  }

  /// A column's heading and side.
  struct Column {
    let title: String
    let alignment: Alignment

    init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  private static let gap = "  "

  let columns: [Column]
  /// As many texts each as there are columns.
  var rows: [[String]] = []

  /// The headings and the rows, each line ended, without blanks at its end.
  var text: String {
    let rows = ([columns.map(\.title)] + self.rows).map { $0.map(TextGate.visible) }
    let widths = columns.indices.map { column in
      rows.map { TextWidth.width(of: $0[column]) }.max() ?? 0
    }
    return rows.map { line($0, widths: widths) + "\n" }.joined()
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    var padded: [String] = []
    for (index, cell) in cells.enumerated() {
      let blanks = String(repeating: " ", count: widths[index] - TextWidth.width(of: cell))
      padded.append(columns[index].alignment == .leading ? cell + blanks : blanks + cell)
    }
    let line = padded.joined(separator: Self.gap)
    return String(
      line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
  }
}
