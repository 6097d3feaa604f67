import Billing

/// What the confirmation of a trial shows.
private struct TrialView {
  let recipient: String
  let plan: String
  let seats: String
  let days: String
  let untilLastDay: String
  let seatReminder: String
  let seller: SenderView

  init(
    _ subscription: Subscription, _ period: Period, to contact: Person, _ seller: Seller,
    _ formats: Formats
  ) {
    recipient = contact.name
    plan = formats.fitted(subscription.planName)
    seats = formats.seats(subscription.seats, subscription.seatKind)
    days = formats.days(period.days)
    untilLastDay = formats.phrase(.until, period.lastDay, isLong: true)
    seatReminder = formats.seatReminder([subscription.seatKind])
    self.seller = SenderView(seller, formats)
  }
}

extension MailComposer {
  /// Confirms a trial that can be used now; nil for what is no trial.
  func trialStarted(_ subscription: Subscription, to contact: Person) -> Letter? {
    guard case .trial(let period) = subscription.standing else { return nil }
    let view = TrialView(subscription, period, to: contact, catalog.seller, formats)
    return Letter(
      to: contact, about: .trialStarted(subscription.id), on: period.start,
      title: formats.words(
        "Your trial of \(view.plan) has begun", "La tua prova di \(view.plan) è iniziata"),
      template: "trial", view)
  }
}
