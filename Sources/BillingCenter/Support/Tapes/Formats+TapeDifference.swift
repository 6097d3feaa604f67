import Billing
import BillingDocuments
import ScreenSnapshots
import TerminalUI

extension Formats {
  /// What differs from a file of a tape, line by line.
  ///
  /// Rows and columns count from 0 and roles keep their names, as in the files themselves.
  func lines(of difference: TapeDifference) -> [String] {
    let text =
      switch language {
      case .english: difference.description
      case .italian: Self.italian(difference)
      }
    return text.split(separator: "\n").map { fitted(String($0)) }
  }

  private static func italian(_ difference: TapeDifference) -> String {
    switch difference {
    case .screen(let command, let difference):
      let limit = TapeDifference.changeLimit
      var lines = [command].compactMap { $0 } + difference.changes.prefix(limit).map(italian)
      let rest = difference.changes.count - limit
      if rest > 0 {
        lines.append(rest == 1 ? "… e un'altra differenza" : "… e altre \(rest) differenze")
      }
      return lines.joined(separator: "\n")
    case .damaged(let command, let fault):
      let words = "ciò che contiene il file non è una schermata (alla riga \(fault.line) di questa)"
      return ([command].compactMap { $0 } + [words]).joined(separator: "\n")
    case .command(let was, let now): return "era «\(was)», ora è «\(now)»"
    case .sceneCount(let was, let now): return "le schermate erano \(was), ora sono \(now)"
    case .line(let number, let was, let now): return "riga \(number): era «\(was)», ora è «\(now)»"
    case .lineCount(let was, let now): return "le righe erano \(was), ora sono \(now)"
    }
  }

  private static func italian(_ change: FrameDifference.Change) -> String {
    switch change {
    case .size(let was, let now):
      "dimensione: era \(was.columns) × \(was.rows), ora è \(now.columns) × \(now.rows)"
    case .text(let row, let columns, let was, let now):
      "riga \(row), colonne \(columns): era «\(was)», ora è «\(now)»"
    case .role(let rows, let columns, let text, let was, let now):
      rows.count == 1
        ? "riga \(rows.lowerBound), colonne \(columns), ruolo di «\(text)»: "
          + "era \(was.rawValue), ora è \(now.rawValue)"
        : "righe \(rows), colonne \(columns), ruolo: era \(was.rawValue), ora è \(now.rawValue)"
    case .cursor(let was, let now):
      "cursore: era \(italian(was)), ora è \(italian(now))"
    case .focus(let was, let now):
      "focus: era \(was.map { "su \($0)" } ?? "assente"), ora è \(now.map { "su \($0)" } ?? "assente")"
    }
  }

  private static func italian(_ cursor: Point?) -> String {
    cursor.map { "alla colonna \($0.column), riga \($0.row)" } ?? "nascosto"
  }
}
