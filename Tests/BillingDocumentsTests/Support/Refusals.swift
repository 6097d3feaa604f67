import Billing
import BillingDocuments

extension Sample {
  private static let euro = Money(minorUnits: 100, currency: .eur)

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
      .unknownProduct("webinars", known: ["webinar", "meeting"]),
      .unknownTier(PlanID(product: "meeting", tier: "max"), known: ["pro", "plus"]),
      .currencyNotInCatalog(.eur), .vatRateMissing("HR"),
      .seatsOutOfRange(0, allowed: 1...150, plan: webinar),
      .seatsOutOfRange(1000, allowed: 1...150, plan: webinar),
      .seatsOutOfRange(6, allowed: 1...5, plan: meeting),
      .seatsOutOfRange(2, allowed: 1...1, plan: meeting),
      .noTrialOffered("assist"), .trialAlreadyUsed("meeting"),
      .unknownCartItem("item-1"), .cartEmpty,
      .cartItemBlocked("item-1", reason: .trialAlreadyUsed("meeting")),
      .quoteChanged(agreed: three, now: both), .quoteChanged(agreed: three, now: withTrial),
      .paymentMethodMissing, .cardExpired(card.expiry), .cardHolderIsNumber,
      .paymentInProgress,
      .noSuchPayment("acme/order/1"),
      .vatNumberFromElsewhere(catalog.seller.vatNumber, country: "IT"),
      .clockBehind(today: today, lastSeen: today.advanced(by: 8)), .amountOutOfRange,
    ]
  }

  static let cardFaults: [CardNumber.Fault] = [
    .empty, .notDigits, .wrongLength(1), .wrongLength(11), .wrongLength(20), .wrongCheckDigit,
  ]

  static let vatNumberErrors: [VATNumberError] = [
    .notAMemberState("CH"), .empty, .wrongCountry(expected: "IT", found: "GR"),
    .wrongFormat(country: "IT", example: "IT00743110157"), .wrongCheckDigit(country: "IT"),
  ]

  /// All of them in a language, in one order for every language.
  static func explanations(_ formats: Formats) throws -> [Explanation] {
    var explanations = try refusals().map { formats.explain($0, catalog: catalog) }
    explanations += PaymentFailure.allCases.map { formats.explain($0) }
    explanations += cardFaults.map { formats.explain($0) }
    explanations += vatNumberErrors.map { formats.explain($0) }
    return explanations
  }
}
