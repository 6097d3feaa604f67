package import Billing

/// What an e-mail tells of (rule 38).
package enum MailOccasion: Hashable, Sendable {
  /// An order of the account (promise B11).
  case order(Order)
  /// A trial that began without an order (promise C3).
  case trialStarted(Subscription)
  /// A renewal that stands: paid by card or by balance, or to be paid later by a corporate account.
  case renewal(SubscriptionID, on: Day)
  /// A renewal's charge that failed and is tried again; without a reason no card could be charged.
  case paymentFailed(SubscriptionID, PaymentFailure?, on: Day)
  /// The end of a plan whose period was not paid, with the credit note that takes its invoice back.
  case endedUnpaid(SubscriptionID, creditNote: InvoiceNumber, UnpaidEnd, on: Day)
  case cancellationSet(SubscriptionID, on: Day)
  case cancellationRemoved(SubscriptionID, on: Day)
  case offerAccepted(OfferID)
  /// A payment of an open invoice that a person made, and the plans that are paid for with it.
  case invoicePaid(InvoiceNumber, InvoicePayment, recovered: [SubscriptionID])
  /// What somebody has written, to whom it is for (rule 40, promise J3).
  case message(WrittenMessage)
}

extension MailOccasion {
  /// Whether an invoice or a credit note comes with it, or is what it is about (promise J5).
  var tellsOfDocument: Bool {
    switch self {
    case .order(let order): order.invoice != nil
    case .renewal, .paymentFailed, .endedUnpaid, .offerAccepted, .invoicePaid: true
    case .trialStarted, .cancellationSet, .cancellationRemoved, .message: false
    }
  }
}

/// Why a plan ended that was not paid for (rule 37).
package enum UnpaidEnd: Hashable, Sendable {
  /// Somebody cancelled it while it was past due.
  case cancelled
  /// The last attempt failed; without a reason no card could be charged.
  case lastAttemptFailed(PaymentFailure?)
}
