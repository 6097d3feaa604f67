import Billing

extension RandomWorld {
  // MARK: - Cart contents

  /// Something for the cart: mostly what fits one of the subscriptions, at times anything.
  mutating func content(for account: Account) -> CartItem.Content {
    guard !account.subscriptions.isEmpty, chance(3, in: 4) else { return newContent() }
    let ended = account.subscriptions.filter { $0.frequency != nil && $0.paidTerm == nil }
    let subscription =
      !ended.isEmpty && chance(1, in: 4) ? pick(ended) : pick(account.subscriptions)
    guard chance(5, in: 6) else { return hostileContent(on: subscription) }
    switch subscription.standing {
    case .trial: return .subscribe(request(of: subscription))
    case .ended(let ending):
      let request = request(of: subscription)
      return ending.wasTrial ? .subscribe(request) : .reactivation(request)
    case .paid:
      return chance(1, in: 3)
        ? .addSeats(SeatAddition(subscription: subscription.id, seats: number(in: 1...3)))
        : .change(change(of: subscription))
    }
  }

  private mutating func newContent() -> CartItem.Content {
    if chance(1, in: 3) { return .trial(TrialRequest(plan: plan(), seats: seats())) }
    return .purchase(
      PurchaseRequest(plan: plan(), seats: seats(), frequency: pick(BillingFrequency.allCases)))
  }

  /// Any kind of content on any subscription, known or not.
  private mutating func hostileContent(on subscription: Subscription) -> CartItem.Content {
    let id = chance(1, in: 8) ? "sub-99" : subscription.id
    let plan = chance(3, in: 4) ? plan() : subscription.plan
    let request = SubscriptionRequest(
      subscription: id, plan: plan, seats: seats(), frequency: pick(BillingFrequency.allCases))
    switch number(in: 0...3) {
    case 0: return .addSeats(SeatAddition(subscription: id, seats: seats()))
    case 1: return .change(request)
    case 2: return .subscribe(request)
    default: return .reactivation(request)
    }
  }

  private mutating func request(of subscription: Subscription) -> SubscriptionRequest {
    SubscriptionRequest(
      subscription: subscription.id, plan: tier(of: subscription.plan), seats: seats(),
      frequency: pick(BillingFrequency.allCases))
  }

  /// Other seats, tier or frequency than a subscription has; now and then the same.
  private mutating func change(of subscription: Subscription) -> SubscriptionRequest {
    let frequency = subscription.frequency ?? .monthly
    return SubscriptionRequest(
      subscription: subscription.id,
      plan: chance(1, in: 4) ? tier(of: subscription.plan) : subscription.plan,
      seats: chance(3, in: 4) ? max(1, subscription.seats + number(in: -2...2)) : seats(),
      frequency: chance(3, in: 4) ? frequency : pick(BillingFrequency.allCases))
  }

  // MARK: - Parts

  mutating func plan() -> PlanID {
    switch number(in: 0...29) {
    case 0: PlanID(product: "gototalk", tier: "pro")
    case 1: PlanID(product: "gotowebinar", tier: "gold")
    default: pick([.webinarStarter, .webinarPro, .meetingStarter, .meetingPlus, .assist])
    }
  }

  private mutating func tier(of plan: PlanID) -> PlanID {
    switch plan.product {
    case "gotowebinar": pick([.webinarStarter, .webinarPro])
    case "gotomeeting": pick([.meetingStarter, .meetingPlus])
    default: plan
    }
  }

  mutating func seats() -> Int {
    chance(1, in: 25) ? pick([-1, 0, 151, 1001, .max]) : number(in: 1...5)
  }

  mutating func cartItem(of account: Account) -> CartItemID {
    account.cart.isEmpty || chance(1, in: 10) ? "item-0" : pick(account.cart.items).id
  }

  mutating func subscription(of account: Account) -> SubscriptionID {
    account.subscriptions.isEmpty || chance(1, in: 20) ? "sub-99" : pick(account.subscriptions).id
  }

  // MARK: - Offers

  mutating func offer(for account: Account, on day: Day) -> OfferDraft {
    let count = chance(1, in: 20) ? 0 : number(in: 1...3)
    let isHostile = chance(1, in: 8)
    return OfferDraft(
      items: (0..<count).map { _ in offerItem(for: account, isHostile) },
      lastDay: day.advanced(by: isHostile ? number(in: -1...2) : number(in: 0...60)),
      paymentDays: isHostile ? pick([-1, 0, 367]) : pick([0, 14, 30, 60]),
      terms: LocalizedText(english: "For a year", italian: "Per un anno"))
  }

  private mutating func offerItem(for account: Account, _ isHostile: Bool) -> OfferDraft.Item {
    let offered = offeredPlan(in: account.currency, isHostile)
    let paid = account.subscriptions.filter { $0.paidTerm != nil }
    guard !paid.isEmpty, chance(2, in: 3) else {
      return isHostile && chance(1, in: 3) ? .remove("sub-99") : .add(offered)
    }
    let subscription =
      isHostile ? pick(account.subscriptions) : chance(2, in: 3) ? paid[0] : pick(paid)
    return chance(2, in: 5) ? .remove(subscription.id) : .change(subscription.id, offered)
  }

  private mutating func offeredPlan(in currency: Currency, _ isHostile: Bool) -> OfferedPlan {
    let price = isHostile && chance(1, in: 3) ? -1 : Int64(number(in: 0...30_000))
    return OfferedPlan(
      plan: plan(), seats: isHostile ? pick([0, 1, 1_000_001]) : number(in: 1...20),
      frequency: pick(BillingFrequency.allCases),
      unitPrice: Money(
        minorUnits: price,
        currency: isHostile && chance(1, in: 4) ? Billing.Currency.usd : currency))
  }

  mutating func offer(of account: Account) -> OfferID {
    account.offers.isEmpty || chance(1, in: 20) ? "offer-99" : pick(account.offers).id
  }

  // MARK: - Paying

  mutating func card(on day: Day) -> PaymentMethod {
    switch number(in: 0...19) {
    case 0: card(expiring: day.advanced(by: -40))
    case 1:
      PaymentMethod(
        token: "card-3", brand: .visa, lastFour: "4242", expiry: .december2028,
        holder: "4242 4242 4242 4242")
    case 2...5: card(expiring: day)
    default: card(expiring: day.advanced(by: number(in: 30...1500)))
    }
  }

  private func card(expiring day: Day) -> PaymentMethod {
    let (year, month, _) = day.components
    return PaymentMethod(
      token: "card-\(month)-\(year)", brand: .visa, lastFour: "4242",
      expiry: .expiry(month, year), holder: "Anna Rossi")
  }

  mutating func payment(for account: Account) -> Command {
    let open = account.invoices.filter(\.open.isPositive)
    guard !open.isEmpty, chance(7, in: 8) else {
      let any = account.invoices.map(\.invoice.number) + account.creditNotes.map(\.number)
      return .payInvoice(
        any.isEmpty || chance(1, in: 4) ? "ACME-2026-999999" : pick(any),
        amount: Money(minorUnits: 1, currency: account.currency))
    }
    let record = pick(open)
    let whole = record.open.count
    let amount = pick([whole, whole, whole, whole, whole, (whole + 1) / 2, 1, whole + 1, 0, -1])
    return .payInvoice(
      record.invoice.number,
      amount: Money(
        minorUnits: Int64(amount), currency: chance(1, in: 20) ? .usd : account.currency))
  }
}

extension Currency {
  fileprivate static let usd = currency("USD")
}
