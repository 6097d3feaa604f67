import Billing
import BillingDocuments
import TerminalUI

extension View {
  /// Why something is not possible, and the way on.
  static func explanation(_ explanation: Explanation, role: Role = .warning) -> View {
    var rows: [View] = [.text([Span("⚠ ", role), Span(explanation.what, role)])]
    rows += [explanation.why, explanation.remedy].compactMap { $0 }.map { text in
      .text(text).padding(leading: 2)
    }
    return .column(rows)
  }
}
