import Billing

/// How often what can happen did happen.
struct Tally {
  private(set) var counts: [String: Int] = [:]

  mutating func count(_ name: String) {
    counts[name, default: 0] += 1
  }

  mutating func merge(_ other: Tally) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  func missing(of names: [String]) -> [String] {
    names.filter { counts[$0] == nil }
  }
}

extension Tally {
  /// All that the walks of a run have to meet; e-mails are the service's.
  static let wanted =
    EventName.allCases.filter { $0 != .accountOpened && $0 != .mailSent }.map(\.rawValue)
    + refusals + QuoteItem.Kind.allCases.map { "item \($0)" } + turns

  /// A refusal for each reason that there is.
  private static let refusals = [
    "notBillingContact", "unknownPerson", "corporateAccount", "onlineAccount", "vendorOnly",
    "unknownProduct", "unknownTier", "currencyNotInCatalog", "vatRateMissing", "seatsOutOfRange",
    "unknownSubscription", "subscriptionIsTrial", "subscriptionNotTrial", "subscriptionEnded",
    "subscriptionNotEnded", "seatLimitReached", "lowerTier", "productSwap", "nothingChanges",
    "cancellationPending", "noCancellation", "periodUnpaid", "trialEndsByItself",
    "noTrialOffered", "trialAlreadyUsed", "unknownCartItem", "cartEmpty", "cartItemBlocked",
    "quoteChanged", "paymentMethodMissing", "cardExpired", "cardHolderIsNumber",
    "paymentInProgress", "noSuchPayment", "unknownInvoice", "invoiceSettled",
    "paymentOutOfRange", "vatNumberFromElsewhere", "purchaseOrderInvalid", "unknownOffer",
    "offerExpired", "offerClosed", "offerOutdated", "offerInvalid", "messageLength",
    "messageToOneself", "invoiceRecipientsInvalid",
    "clockBehind", "advanceNeeded", "amountOutOfRange",
  ]

  /// What the rules tell apart without a name of its own in the code.
  private static let turns = [
    "period restarted", "period adjusted", "first day changed", "trial days given up",
    "credit note from an order", "credit note for an unpaid period", "balance returned",
    "balance paid all", "two rates on one document", "renewal of a clamped month",
    "last attempt failed", "past due cancelled", "offer accepted twice", "part paid",
    "captured but not told", "settled on a later day", "cancelled twin", "day by day twin",
    "document archived", "document passed over", "credit note kept for its period",
    "order archived", "e-mail archived",
  ]
}
