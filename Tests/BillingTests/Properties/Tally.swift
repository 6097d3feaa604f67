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
  static func name(of event: Event) -> String {
    switch event {
    case .accountOpened: "accountOpened"
    case .dayBegan: "dayBegan"
    case .cartItemAdded: "cartItemAdded"
    case .cartItemChanged: "cartItemChanged"
    case .cartItemRemoved: "cartItemRemoved"
    case .paymentMethodSet: "paymentMethodSet"
    case .vatNumberSet: "vatNumberSet"
    case .purchaseOrderSet: "purchaseOrderSet"
    case .paymentBegan: "paymentBegan"
    case .paymentCaptured: "paymentCaptured"
    case .paymentFailed: "paymentFailed"
    case .orderPlaced: "orderPlaced"
    case .invoiceIssued: "invoiceIssued"
    case .invoicePaid: "invoicePaid"
    case .invoiceCredited: "invoiceCredited"
    case .balanceChanged: "balanceChanged"
    case .subscriptionStarted: "subscriptionStarted"
    case .subscriptionChanged: "subscriptionChanged"
    case .subscriptionRenewed: "subscriptionRenewed"
    case .subscriptionPastDue: "subscriptionPastDue"
    case .subscriptionRecovered: "subscriptionRecovered"
    case .subscriptionEnded: "subscriptionEnded"
    case .cancellationSet: "cancellationSet"
    case .cancellationRemoved: "cancellationRemoved"
    case .offerMade: "offerMade"
    case .offerClosed: "offerClosed"
    case .requestWritten: "requestWritten"
    case .mailSent: "mailSent"
    }
  }

  /// All that the walks of a run have to meet; e-mails are the service's.
  static let wanted =
    [
      "dayBegan", "cartItemAdded", "cartItemChanged", "cartItemRemoved", "paymentMethodSet",
      "vatNumberSet", "purchaseOrderSet", "paymentBegan", "paymentCaptured", "paymentFailed",
      "orderPlaced", "invoiceIssued", "invoicePaid", "invoiceCredited", "balanceChanged",
      "subscriptionStarted", "subscriptionChanged", "subscriptionRenewed", "subscriptionPastDue",
      "subscriptionRecovered", "subscriptionEnded", "cancellationSet", "cancellationRemoved",
      "offerMade", "offerClosed", "requestWritten",
    ] + refusals + QuoteItem.Kind.allCases.map { "item \($0)" } + turns

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
    "offerExpired", "offerClosed", "offerOutdated", "offerInvalid", "requestLength",
    "clockBehind", "advanceNeeded", "amountOutOfRange",
  ]

  /// What the rules tell apart without a name of its own in the code.
  private static let turns = [
    "period restarted", "period adjusted", "first day changed", "trial days given up",
    "credit note from an order", "credit note for an unpaid period", "balance returned",
    "balance paid all", "two rates on one document", "renewal of a clamped month",
    "last attempt failed", "past due cancelled", "offer accepted twice", "part paid",
    "captured but not told", "settled on a later day", "cancelled twin", "day by day twin",
  ]
}
