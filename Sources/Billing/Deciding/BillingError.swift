/// Why a command or a quote is refused, with what is needed to say so and to offer the way on.
public indirect enum BillingError: Error, Hashable, Sendable {
  // MARK: Who may
  /// Only the billing contact may (promise A2); nil where the account names none.
  case notBillingContact(contact: Person?)
  case unknownPerson(PersonID, known: [PersonID])
  /// Corporate accounts go through their representative (rule 40).
  case corporateAccount(Representative)

  // MARK: What there is
  case unknownProduct(ProductID, known: [ProductID])
  case unknownTier(PlanID, known: [TierID])
  case currencyNotInCatalog(Currency)
  case vatRateMissing(CountryCode)
  case seatsOutOfRange(Int, allowed: ClosedRange<Int>, plan: PlanID)

  // MARK: Trials
  case noTrialOffered(ProductID)
  /// One trial per product and account, ever (rule 16).
  case trialAlreadyUsed(ProductID)

  // MARK: Cart and order
  case unknownCartItem(CartItemID)
  case cartEmpty
  case cartItemBlocked(CartItemID, reason: BillingError)
  /// An amount or a date is no longer what the person agreed to (rule 23).
  case quoteChanged(agreed: Quote, now: Quote)

  // MARK: Paying
  case paymentMethodMissing
  case cardExpired(CardExpiry)
  /// A card's number was given as its holder's name; it is not kept (rule 30).
  case cardHolderIsNumber
  /// A charge's outcome is awaited; until then the account takes nothing else (rule 31).
  case paymentInProgress
  case noSuchPayment(IdempotencyKey)
  case vatNumberFromElsewhere(VATNumber, country: CountryCode)

  // MARK: The world
  /// The clock is before the last day that the account has seen (rule 5).
  case clockBehind(today: Day, lastSeen: Day)
  case amountOutOfRange

  /// Runs a computation with amounts and words its failure as a refusal.
  static func wrapping<Result>(
    _ body: () throws(MoneyError) -> Result
  ) throws(BillingError) -> Result {
    do throws(MoneyError) {
      return try body()
    } catch {
      throw .amountOutOfRange
    }
  }

  /// A stable word for scripts, which `--json` shows as `error.code`.
  public var code: String {
    switch self {
    case .notBillingContact: "notBillingContact"
    case .unknownPerson: "unknownPerson"
    case .corporateAccount: "corporateAccount"
    case .unknownProduct: "unknownProduct"
    case .unknownTier: "unknownTier"
    case .currencyNotInCatalog: "currencyNotInCatalog"
    case .vatRateMissing: "vatRateMissing"
    case .seatsOutOfRange: "seatsOutOfRange"
    case .noTrialOffered: "noTrialOffered"
    case .trialAlreadyUsed: "trialAlreadyUsed"
    case .unknownCartItem: "unknownCartItem"
    case .cartEmpty: "cartEmpty"
    case .cartItemBlocked: "cartItemBlocked"
    case .quoteChanged: "quoteChanged"
    case .paymentMethodMissing: "paymentMethodMissing"
    case .cardExpired: "cardExpired"
    case .cardHolderIsNumber: "cardHolderIsNumber"
    case .paymentInProgress: "paymentInProgress"
    case .noSuchPayment: "noSuchPayment"
    case .vatNumberFromElsewhere: "vatNumberFromElsewhere"
    case .clockBehind: "clockBehind"
    case .amountOutOfRange: "amountOutOfRange"
    }
  }
}
