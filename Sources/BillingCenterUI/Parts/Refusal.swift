import Billing
import BillingDocuments
import TerminalUI

extension View {
  /// Why something is refused, and the ways on as buttons; Customer Service is always one of them
  /// (promise G4).
  ///
  /// - Parameters:
  ///   - error: What is refused.
  ///   - name: Stands before the buttons' names, where a page has several refusals.
  ///   - context: The account and the words.
  ///   - way: The page's message for a way on, which it answers with `Step.perform`.
  /// - Returns: A view of the full width.
  static func refusal(
    _ error: BillingError, named name: String = "refusal", in context: ScreenContext,
    way: @escaping @Sendable (GlobalAction) -> Message
  ) -> View {
    let buttons = error.ways(of: context.account).enumerated().map { index, action in
      View.button(
        ControlID("\(name)-\(index + 1)"), context.strings.name(of: action), action: way(action))
    }
    return .column([
      .explanation(context.explain(error)), .wrappingRow(buttons).padding(leading: 2),
    ])
  }

  /// Buttons side by side, on as many lines as it takes.
  static func wrappingRow(_ views: [View]) -> View {
    .adaptive { columns in
      var lines: [[View]] = [[]]
      var used = 0
      for view in views {
        let width = view.idealColumns(within: columns)
        if used > 0, used + 2 + width > columns {
          lines.append([])
          used = 0
        }
        used += (used > 0 ? 2 : 0) + width
        lines[lines.count - 1].append(view)
      }
      return .column(lines.map { .row(spacing: 2, $0) })
    }
  }
}

extension BillingError {
  /// Where somebody can go on who was refused this, the most useful first.
  func ways(of account: Account) -> [GlobalAction] {
    let own: [GlobalAction] =
      switch self {
      case .notBillingContact(let contact): contact == nil ? [] : [.write(to: .billingContact)]
      case .corporateAccount: [.open(.portal), .write(to: .representative)]
      case .productSwap: [.help(.anotherProduct)]
      case .cancellationPending(let id, _): [.removeCancellation(id)]
      case .periodUnpaid(_, let number): [.pay(number)]
      case .cartItemBlocked(_, let reason): reason.ways(of: account)
      default: []
      }
    return own.filter { $0 != .customerService } + [.customerService]
  }
}
