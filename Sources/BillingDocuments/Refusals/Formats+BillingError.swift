package import Billing

extension Formats {
  /// Words a refusal: what is refused, why, and the way on.
  ///
  /// - Parameters:
  ///   - error: The refusal.
  ///   - catalog: Names the products, and how Customer Service is reached.
  /// - Returns: The refusal in this language.
  package func explain(_ error: BillingError, catalog: Catalog) -> Explanation {
    switch error {
    case .notBillingContact(let contact): notBillingContact(contact, catalog)
    case .unknownPerson(let person, let known): unknownPerson(person, known)
    case .corporateAccount(let representative): corporateAccount(representative)
    case .onlineAccount: onlineAccount
    case .vendorOnly: vendorOnly(catalog)

    case .unknownProduct(let product, let known): unknownProduct(product, known)
    case .unknownTier(let plan, let known): unknownTier(plan, known, catalog)
    case .currencyNotInCatalog(let currency): currencyNotInCatalog(currency, catalog)
    case .vatRateMissing(let country): vatRateMissing(country, catalog)
    case .seatsOutOfRange(let seats, let allowed, let plan):
      seatsOutOfRange(seats, allowed, plan, catalog)

    case .unknownSubscription(let id, let known): unknownSubscription(id, known)
    case .subscriptionIsTrial: subscriptionIsTrial
    case .subscriptionNotTrial: subscriptionNotTrial
    case .subscriptionEnded: subscriptionEnded
    case .subscriptionNotEnded: subscriptionNotEnded
    case .seatLimitReached(_, let limit): seatLimitReached(limit, catalog)
    case .lowerTier(let from, let to): lowerTier(from, to, catalog)
    case .productSwap(_, let from, let to): productSwap(from, to, catalog)
    case .nothingChanges: nothingChanges
    case .cancellationPending(_, let lastDay): cancellationPending(lastDay)
    case .noCancellation: noCancellation
    case .periodUnpaid(_, let invoice): periodUnpaid(invoice)
    case .trialEndsByItself(_, let lastDay): trialEndsByItself(lastDay)

    case .noTrialOffered(let product): noTrialOffered(product, catalog)
    case .trialAlreadyUsed(let product): trialAlreadyUsed(product, catalog)

    case .unknownCartItem: unknownCartItem
    case .cartEmpty: cartEmpty
    case .cartFull: cartFull
    case .cartItemBlocked(_, let reason):
      cartItemBlocked(explain(reason, catalog: catalog))
    case .quoteChanged(let agreed, let now): quoteChanged(agreed, now)

    case .paymentMethodMissing: paymentMethodMissing
    case .cardExpired(let expiry): cardExpired(expiry)
    case .cardHolderIsNumber: cardHolderIsNumber
    case .paymentInProgress: paymentInProgress
    case .noSuchPayment: noSuchPayment
    case .unknownInvoice(let number): unknownInvoice(number)
    case .invoiceSettled(let number): invoiceSettled(number)
    case .paymentOutOfRange(let payment, let open): paymentOutOfRange(payment, open)
    case .purchaseOrderInvalid(let purchaseOrder): purchaseOrderInvalid(purchaseOrder)
    case .invoiceRecipientsInvalid(let fault): invoiceRecipientsInvalid(fault)
    case .vatNumberFromElsewhere(let number, let country):
      vatNumberFromElsewhere(number, country, catalog)

    case .unknownOffer(let id, let known): unknownOffer(id, known)
    case .offerExpired(_, let lastDay): offerExpired(lastDay)
    case .offerClosed(_, let state): offerClosed(state)
    case .offerOutdated(_, let subscription): offerOutdated(subscription)
    case .offerInvalid(let fault): offerInvalid(fault)

    case .messageLength(let length): messageLength(length)
    case .messageToOneself: messageToOneself
    case .noBillingContact: noBillingContact(catalog)

    case .clockBehind(let today, let lastSeen): clockBehind(today, lastSeen)
    case .advanceNeeded(let day): advanceNeeded(day)
    case .amountOutOfRange: amountOutOfRange
    }
  }

  private func clockBehind(_ today: Day, _ lastSeen: Day) -> Explanation {
    Explanation(
      words("the date is not right", "la data non è corretta"),
      why: words(
        "today would be \(longDate(today)), but this account was last used on "
          + longDate(lastSeen),
        "oggi sarebbe \(phrase(.on, today, isLong: true)), ma questo account è stato usato "
          + "l'ultima volta \(phrase(.on, lastSeen, isLong: true))"),
      remedy: words("set the date right and start again", "correggi la data e ricomincia"))
  }

  private var amountOutOfRange: Explanation {
    Explanation(
      words("this amount is too large", "questo importo è troppo alto"),
      why: words("no invoice can be made out for it", "non è possibile emettere una fattura"),
      remedy: words("choose fewer seats", "scegli meno postazioni"))
  }

  /// How to reach Customer Service, as a way on.
  func contactCustomerService(_ catalog: Catalog) -> String {
    let ways = catalog.seller.customerService
    return words(
      "contact Customer Service (\(ways.email), \(ways.phone))",
      "contatta il Servizio clienti (\(ways.email), \(ways.phone))")
  }

  /// A name that somebody has typed, as far as it can be told back.
  func named<Subject>(_ identifier: Identifier<Subject>) -> String {
    identifier.rawValue.shortened
  }

  func list<Subject>(_ identifiers: [Identifier<Subject>]) -> String {
    identifiers.map(\.rawValue).joined(separator: ", ")
  }
}
