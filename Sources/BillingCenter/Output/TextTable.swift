import BillingDocuments
import TerminalUI

/// Rows of text whose columns stand below each other, each with what else there is to say of it.
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
  /// What a note is wrapped within.
  private static let width = 80

  let columns: [Column]
  /// As many texts each as there are columns.
  var rows: [[String]] = []
  /// The notes below rows, by the rows' places; they begin below the second column.
  private var notes: [Int: [String]] = [:]

  init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row with notes below it, each on lines of its own.
  mutating func add(_ row: [String], notes: [String] = []) {
    self.notes[rows.count] = notes
    rows.append(row)
  }

  /// The headings and the rows, each line ended, without blanks at its end.
  var text: String {
    let rows = ([columns.map(\.title)] + self.rows).map { $0.map(TextGate.visible) }
    let widths = columns.indices.map { column in
      rows.map { TextWidth.width(of: $0[column]) }.max() ?? 0
    }
    let heading = line(rows[0], widths: widths) + "\n"
    return rows.dropFirst().enumerated().reduce(into: heading) { text, row in
      text += line(row.element, widths: widths) + "\n"
      for note in notes[row.offset, default: []] {
        text += noteLines(note, below: widths[0]) + "\n"
      }
    }
  }

  private func noteLines(_ note: String, below firstWidth: Int) -> String {
    let indentation = String(repeating: " ", count: firstWidth + Self.gap.count)
    return TextLayout.laidOut(indentation + TextGate.visible(note), width: Self.width)
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
