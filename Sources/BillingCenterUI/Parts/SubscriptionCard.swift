import Billing
import BillingDocuments
import TerminalUI

/// One subscription: what it is, what it costs, and what happens next.
struct SubscriptionCard {
  let subscription: Subscription
  let context: ScreenContext

  func view<Message: Sendable>() -> View<Message> {
    let status = subscription.status(on: context.today)
    let name = Span(subscription.planName, .title)
    let statusLine = View<Message>.text("\(mark(status)) \(words(status))", role: role(status))
    let details = [statusLine] + details(status).map { .text($0) }
    guard case .pendingCancellation = status else {
      return .box(title: [name], .column(details))
    }
    return .box(
      title: [Span("⚠ \(context.formats.status(status))", .warning)], role: .warning,
      .column([.text([name])] + details))
  }

  private func mark(_ status: SubscriptionStatus) -> String {
    switch status {
    case .active: "●"
    case .pendingCancellation: "◐"
    case .trial: "◌"
    case .pastDue: "▲"
    case .ended: "○"
    }
  }

  private func role(_ status: SubscriptionStatus) -> Role {
    switch status {
    case .active: .success
    case .pendingCancellation: .warning
    case .trial: .accent
    case .pastDue: .danger
    case .ended: .muted
    }
  }

  private func words(_ status: SubscriptionStatus) -> String {
    let (strings, formats) = (context.strings, context.formats)
    return switch status {
    case .active: formats.status(status)
    case .pendingCancellation(let lastDay): strings.usable(lastDay)
    case .trial(_, let daysLeft): strings.trialDaysLeft(formats.days(daysLeft))
    case .pastDue(let nextAttempt): strings.pastDue(nextAttempt)
    case .ended(let since, let wasTrial):
      wasTrial
        ? strings.trialEnded(since.advanced(by: -1))
        : strings.ended(since.advanced(by: -1))
    }
  }

  private func details(_ status: SubscriptionStatus) -> [String] {
    let (strings, formats) = (context.strings, context.formats)
    let seats = context.seats(subscription.seats, of: subscription.plan.product)
    switch subscription.standing {
    case .paid(let term) where status.isUsable:
      let price = formats.amount(term.unitPrice)
      let kind = context.product(subscription.plan.product)?.seatKind
      let each =
        kind.map { strings.perSeat(price, formats.seatName($0, plural: false)) } ?? price
      return ["\(seats) · \(formats.frequency(term.frequency))", each] + renewal(term, status)
    case .trial(let period) where status.isUsable:
      return ["\(seats) · \(strings.ends(period.lastDay))"]
    case .paid, .trial, .ended:
      return [seats]
    }
  }

  /// When it is billed next, and how much that is.
  private func renewal(_ term: PaidTerm, _ status: SubscriptionStatus) -> [String] {
    guard case .active(let day) = status,
      let amount = try? term.unitPrice.times(subscription.seats)
    else { return [] }
    return [context.strings.renews(day, context.formats.amount(amount))]
  }
}
