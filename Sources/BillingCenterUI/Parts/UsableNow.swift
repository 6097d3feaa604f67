import Billing
import BillingDocuments
import TerminalUI

extension View {
  /// What can be used from now on and until when, and where its seats are given to people or taken
  /// from them (promise H5).
  ///
  /// - Parameters:
  ///   - entitlements: What can be used.
  ///   - takesSeats: Whether there are fewer seats than there were before.
  ///   - context: Names the plans.
  /// - Returns: A box of the full width.
  static func usableNow(
    _ entitlements: [Entitlement], takesSeats: Bool = false, in context: ScreenContext
  ) -> View {
    let (strings, formats) = (context.strings, context.formats)
    let kinds = entitlements.compactMap { context.product($0.plan.product)?.seatKind }
    let lines = entitlements.map { entitlement in
      let seats = context.seats(entitlement.seats, of: entitlement.plan.product)
      return View.text(
        "\(context.catalog.name(of: entitlement.plan)) · \(seats) · "
          + formats.phrase(.until, entitlement.until))
    }
    let reminder = takesSeats ? strings.seatsFewer : formats.seatReminder(kinds)
    return .box(
      title: [Span(strings.usableNow, .title)],
      .column(lines + [.text(reminder, role: .muted)]))
  }
}
