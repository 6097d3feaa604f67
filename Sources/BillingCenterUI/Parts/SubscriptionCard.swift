import Billing
import BillingDocuments
import TerminalUI

/// One subscription: what it is, what it costs, what happens next, and what can be done with it.
struct SubscriptionCard {
  let subscription: Subscription
  let context: ScreenContext

  private var status: SubscriptionStatus { subscription.status(on: context.today) }
  private var strings: Strings { context.strings }
  private var formats: Formats { context.formats }

  /// What its owner most likely wants to do with it.
  private var main: SubscriptionAction { .main(for: status) }

  /// The button at the card's bottom.
  var mainControl: ControlID { main.control(of: subscription.id) }
  var mainTitle: String { strings.title(of: main, subscription.seatKind) }

  /// The icon in the card's upper right corner.
  var optionsControl: ControlID { ControlID("options-\(subscription.id)") }

  /// A card with its buttons.
  ///
  /// - Parameters:
  ///   - options: What the icon in its corner means (promise D3).
  ///   - act: What the button at its bottom means.
  /// - Returns: A view of the full width.
  func view<Message: Sendable>(
    options: Message, act: (SubscriptionAction) -> Message
  ) -> View<Message> {
    box(
      corner: .button(
        optionsControl, "⋮", spoken: strings.options(ofPlan: subscription.planName), kind: .icon,
        action: options),
      footer: [
        .spacer, .blank(), .row([.button(mainControl, mainTitle, action: act(main))]),
      ])
  }

  /// A card that only tells.
  func readOnlyView<Message: Sendable>() -> View<Message> {
    box(corner: .empty, footer: [])
  }

  private func box<Message: Sendable>(
    corner: View<Message>, footer: [View<Message>]
  ) -> View<Message> {
    let name = Span(subscription.planName, .title)
    let rows = [statusLine()] + details() + footer
    switch status {
    case .pendingCancellation:
      let banner = Span("⚠ " + formats.status(status), .warning)
      return .box(
        title: [banner], corner: corner, role: .warning, .column([.text([name])] + rows))
    case .pastDue:
      return .box(title: [name], corner: corner, role: .danger, .column(rows))
    case .active, .trial, .ended:
      return .box(title: [name], corner: corner, .column(rows))
    }
  }

  // MARK: - Words

  private func statusLine<Message: Sendable>() -> View<Message> {
    let (mark, role): (String, Role) =
      switch status {
      case .active: ("●", .success)
      case .pendingCancellation: ("◐", .warning)
      case .trial: ("◌", .accent)
      case .pastDue: ("▲", .danger)
      case .ended: ("○", .muted)
      }
    return .text("\(mark) \(statusWords)", role: role)
  }

  /// What it is today, in words.
  var statusWords: String {
    switch status {
    case .active: formats.status(status)
    case .pendingCancellation(let lastDay): strings.usable(lastDay)
    case .trial(_, let daysLeft): strings.trialDaysLeft(formats.days(daysLeft))
    case .pastDue: strings.paymentFailed
    case .ended(let since, wasTrial: true): strings.trialEnded(since.advanced(by: -1))
    case .ended(let since, wasTrial: false): strings.ended(since.advanced(by: -1))
    }
  }

  private func details<Message: Sendable>() -> [View<Message>] {
    let seats = formats.seats(subscription.seats, subscription.seatKind)
    switch subscription.standing {
    case .paid(let term) where status.isUsable:
      let seat = formats.seatName(subscription.seatKind, plural: false)
      let price = strings.perSeat(formats.amount(term.unitPrice), seat)
      return [
        .joined(
          "\(seats) · \(formats.frequency(term.frequency))",
          "\(price) \(formats.perPeriod(term.frequency))")
      ] + outlook(term).map { .text($0) }
    case .trial(let period) where status.isUsable:
      return [.text("\(seats) · \(strings.ends(period.lastDay))")]
    case .trial:
      return [.text(seats), .text(strings.costsNothingUntilSubscribed, role: .muted)]
    case .ended(let ending) where ending.wasTrial:
      return [.text(seats), .text(strings.costsNothingUntilSubscribed, role: .muted)]
    case .paid, .ended:
      return [.text(seats)]
    }
  }

  /// When it is billed next, and how much that is; or what is owed, and how long that may wait.
  private func outlook(_ term: PaidTerm) -> [String] {
    switch status {
    case .active(let day):
      guard let amount = try? term.unitPrice.times(subscription.seats) else { return [] }
      return [strings.renews(day, formats.amount(amount))]
    case .pastDue:
      guard let due = context.account.pastDue(subscription.id, catalog: context.catalog)
      else { return [] }
      return [
        strings.open(formats.amount(due.open)), strings.nextTry(due.nextAttempt),
        strings.endsUnpaid(due.lastUsableDay),
      ]
    case .pendingCancellation, .trial, .ended:
      return []
    }
  }
}

extension View {
  /// Two texts on one line, or on two where it is too short for both.
  fileprivate static func joined(_ first: String, _ second: String) -> View {
    let both = "\(first) · \(second)"
    return .adaptive { columns in
      TextWidth.width(of: both) <= columns ? .text(both) : .column([.text(first), .text(second)])
    }
  }
}
