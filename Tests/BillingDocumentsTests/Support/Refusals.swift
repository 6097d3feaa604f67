import Billing
import BillingDocuments

extension Sample {
  /// Refusals of every kind, and of each of their wordings.
  static func refusals() throws -> [BillingError] {
    let account = Sample.account(.english)
    let three = try account.quote(for: [threeSeats], in: context)
    let both = try account.quote(for: [threeSeats, annualAgents], in: context)
    let withTrial = try account.quote(for: [threeSeats, trial], in: context)
    return [
      .notBillingContact(contact: anna), .notBillingContact(contact: nil),
      .unknownPerson("eve@acme.example", known: [anna.id, "luca.bianchi@acme.example"]),
      .corporateAccount(
        Representative(name: "Kim Doe", contact: catalog.seller.customerService)),
      .onlineAccount, .vendorOnly,
      .unknownProduct("webinars", known: ["webinar", "meeting"]),
      .unknownTier(PlanID(product: "meeting", tier: "max"), known: ["pro", "plus"]),
      .currencyNotInCatalog(.eur), .vatRateMissing("HR"),
      .seatsOutOfRange(0, allowed: 1...150, plan: webinar),
      .seatsOutOfRange(1000, allowed: 1...150, plan: webinar),
      .seatsOutOfRange(6, allowed: 1...5, plan: meeting),
      .seatsOutOfRange(2, allowed: 1...1, plan: meeting),
      .seatsOutOfRange(200, allowed: 1...145, plan: webinar),
      .unknownCartItem("item-1"), .cartEmpty, .cartFull,
      .cartItemBlocked("item-1", reason: .trialAlreadyUsed("meeting")),
      .quoteChanged(agreed: three, now: both), .quoteChanged(agreed: three, now: withTrial),
      .clockBehind(today: today, lastSeen: today.advanced(by: 8)),
      .advanceNeeded(since: today), .amountOutOfRange,
    ] + subscriptionRefusals + paymentRefusals + corporateRefusals
  }

  private static let subscriptionRefusals: [BillingError] = [
    .unknownSubscription("sub-9", known: ["sub-1", "sub-2"]),
    .unknownSubscription("sub-9", known: []),
    .subscriptionIsTrial("sub-1"), .subscriptionNotTrial("sub-1"), .subscriptionEnded("sub-1"),
    .subscriptionNotEnded("sub-1"), .seatLimitReached("sub-1", limit: 150),
    .lowerTier(from: meeting, to: PlanID(product: "meeting", tier: "pro")),
    .productSwap("sub-1", from: webinar, to: "meeting"), .nothingChanges("sub-1"),
    .cancellationPending("sub-1", lastDay: today), .noCancellation("sub-1"),
    .periodUnpaid("sub-1", "ACME-2026-000002"), .trialEndsByItself("sub-1", lastDay: today),
    .noTrialOffered("assist"), .trialAlreadyUsed("meeting"),
  ]

  private static let paymentRefusals: [BillingError] = [
    .paymentMethodMissing, .cardExpired(card.expiry), .cardHolderIsNumber, .paymentInProgress,
    .noSuchPayment("acme/order/1"), .unknownInvoice("ACME-2026-000009"),
    .invoiceSettled("ACME-2026-000001"),
    .paymentOutOfRange(euros(20_000), open: euros(10_000)),
    .vatNumberFromElsewhere(catalog.seller.vatNumber, country: "IT"),
    .purchaseOrderInvalid(PurchaseOrder(number: " ")),
    .purchaseOrderInvalid(PurchaseOrder(number: String(repeating: "7", count: 41))),
    .purchaseOrderInvalid(PurchaseOrder(number: "PO 4711", lastDay: today)),
  ]

  private static let corporateRefusals: [BillingError] = [
    .unknownOffer("offer-9", known: ["offer-1"]), .unknownOffer("offer-9", known: []),
    .offerExpired("offer-1", lastDay: today),
    .offerClosed("offer-1", .accepted(on: today, document: "GLOBEX-2026-000001")),
    .offerClosed("offer-1", .rejected(on: today)), .offerClosed("offer-1", .expired),
    .offerOutdated("offer-1", "sub-1"),
    .offerInvalid(.empty), .offerInvalid(.touchedTwice("sub-1")),
    .offerInvalid(.lastDayPast(today)), .offerInvalid(.paymentDays(-1)),
    .offerInvalid(.seats(0)), .offerInvalid(.price(euros(-100))),
    .messageLength(0), .messageLength(4001), .messageToOneself, .noBillingContact,
    .invoiceRecipientsInvalid(.tooMany(6)), .invoiceRecipientsInvalid(.twice(accounting)),
    .invoiceRecipientsInvalid(.billingContact(accounting)),
  ]

  static let emailAddressErrors: [EmailAddressError] = [
    .empty, .tooLong(255), .forbidden(","), .forbidden(" "), .forbidden("é"), .wrongForm,
  ]

  static let cardFaults: [CardNumber.Fault] = [
    .empty, .notDigits, .wrongLength(1), .wrongLength(11), .wrongLength(20), .wrongCheckDigit,
  ]

  static let vatNumberErrors: [VATNumberError] = [
    .notAMemberState("CH"), .empty, .wrongCountry(expected: "IT", found: "GR"),
    .wrongFormat(country: "IT", example: "IT00743110157"), .wrongCheckDigit(country: "IT"),
  ]

  private static let exportFaults: [ExportFault] = [
    .exists("invoices.csv"), .notAFile("/home"), .noDirectory("/nowhere/invoices.csv"),
    .notPermitted("/invoices.csv"), .failed("invoices.csv"),
  ]

  /// All of them in a language, in one order for every language.
  static func explanations(_ formats: Formats) throws -> [Explanation] {
    var explanations = try refusals().map { formats.explain($0, catalog: catalog) }
    explanations += PaymentFailure.allCases.map { formats.explain($0) }
    explanations += cardFaults.map { formats.explain($0) }
    explanations += vatNumberErrors.map { formats.explain($0) }
    explanations += emailAddressErrors.map { formats.explain($0) }
    explanations += [.nothing, .onePage(of: 3)].map { formats.explain($0) }
    explanations += exportFaults.map { formats.explain($0) }
    explanations.append(formats.explain(.exists("invoices.csv"), replacingBy: "--force"))
    return explanations
  }
}
