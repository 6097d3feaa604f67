/// Why a command or a quote is refused, with what is needed to say so and to offer the way on.
public indirect enum BillingError: Error, Hashable, Sendable {
  // MARK: Who may
  /// Only the billing contact may (promise A2); nil where the account names none.
  case notBillingContact(contact: Person?)
  case unknownPerson(PersonID, known: [PersonID])
  /// Corporate accounts go through their representative (rule 40).
  case corporateAccount(Representative)
  /// Offers and a representative are for corporate accounts (rule 40).
  case onlineAccount
  /// Only the vendor's own program may.
  case vendorOnly

  // MARK: What there is
  case unknownProduct(ProductID, known: [ProductID])
  case unknownTier(PlanID, known: [TierID])
  case currencyNotInCatalog(Currency)
  case vatRateMissing(CountryCode)
  case seatsOutOfRange(Int, allowed: ClosedRange<Int>, plan: PlanID)

  // MARK: Subscriptions
  case unknownSubscription(SubscriptionID, known: [SubscriptionID])
  /// A trial is subscribed to, not changed (rule 17).
  case subscriptionIsTrial(SubscriptionID)
  /// Only a trial is subscribed to.
  case subscriptionNotTrial(SubscriptionID)
  case subscriptionEnded(SubscriptionID)
  /// Only a paid plan that has ended is reactivated (rule 20).
  case subscriptionNotEnded(SubscriptionID)
  /// The seats are at the tier's limit already (rule 13).
  case seatLimitReached(SubscriptionID, limit: Int)
  /// Customer Service alone lowers a tier (rule 13).
  case lowerTier(from: PlanID, to: PlanID)
  /// Products are never swapped (rule 13, promise D8).
  case productSwap(SubscriptionID, from: PlanID, to: ProductID)
  case nothingChanges(SubscriptionID)
  case cancellationPending(SubscriptionID, lastDay: Day)
  case noCancellation(SubscriptionID)
  /// The running period's invoice is open (rule 14).
  case periodUnpaid(SubscriptionID, InvoiceNumber)
  /// A trial has no cancel: it ends by itself (rule 16).
  case trialEndsByItself(SubscriptionID, lastDay: Day)

  // MARK: Trials
  case noTrialOffered(ProductID)
  /// One trial per product and account, ever (rule 16).
  case trialAlreadyUsed(ProductID)

  // MARK: Cart and order
  case unknownCartItem(CartItemID)
  case cartEmpty
  /// It holds ``Cart/itemLimit`` items already.
  case cartFull
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
  case unknownInvoice(InvoiceNumber)
  case invoiceSettled(InvoiceNumber)
  /// A payment is above zero and at most what is open, in the invoice's currency (rule 41).
  case paymentOutOfRange(Money, open: Money)
  case vatNumberFromElsewhere(VATNumber, country: CountryCode)
  /// Blank, too long, or already expired.
  case purchaseOrderInvalid(PurchaseOrder)
  case invoiceRecipientsInvalid(InvoiceRecipientFault)

  // MARK: Corporate
  case unknownOffer(OfferID, known: [OfferID])
  case offerExpired(OfferID, lastDay: Day)
  /// It was accepted or rejected before.
  case offerClosed(OfferID, Offer.State)
  /// A subscription is no longer what the offer was made for (rule 41).
  case offerOutdated(OfferID, SubscriptionID)
  case offerInvalid(OfferFault)

  // MARK: Messages
  /// Blank, or longer than ``WrittenMessage/lengthLimit``; tells its length.
  case messageLength(Int)
  /// The billing contact writes to the billing contact.
  case messageToOneself
  /// A message to the billing contact of an account that names none.
  case noBillingContact

  // MARK: The world
  /// The clock is before the last day that the account has seen (rule 5).
  case clockBehind(today: Day, lastSeen: Day)
  /// Something is due since a day; time has to go on first (rule 36).
  case advanceNeeded(since: Day)
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
}
