import Billing

/// Draws accounts, catalogs and commands, likely and unlikely ones, from one seed.
struct RandomWorld {
  private(set) var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func chance(_ times: Int, in total: Int) -> Bool {
    Int.random(in: 0..<total, using: &random) < times
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  // MARK: - The world

  mutating func shop() -> Shop {
    let country: CountryCode = pick(["IT", "IT", "IT", "IT", "IE", "IE", "FI", "FI", "CH", "FR"])
    let code = pick(["EUR", "EUR", "EUR", "EUR", "EUR", "JPY", "JPY", "KWD", "KWD", "GBP"])
    let account = Account.sample(
      country: country, vatNumber: chance(1, in: 3) ? vatNumber(of: country) : nil,
      kind: chance(1, in: 15) ? .corporate(representative: .sample, paymentDays: 30) : .online,
      currency: currency(code))
    let balance = pick([nil, 1, 5000, 100_000, 10_000_000] as [Int64?])
    return Shop(
      account,
      balance: balance.map { Money(minorUnits: $0, currency: account.currency) })
  }

  /// Lets time go on, at times far; catalogs change now and then, and others try their luck.
  mutating func change(_ shop: inout Shop) {
    let lastSeen = shop.account.lastSeenDay
    shop.today = max(shop.today, lastSeen)
    if chance(1, in: 4) { shop.today = shop.today.advanced(by: number(in: 0...40)) }
    if chance(1, in: 40) { shop.today = lastSeen.advanced(by: -1) }
    shop.actor = chance(1, in: 12) ? pick([.person(.reader), .person(.stranger)]) : pick(actors)
    if chance(1, in: 10) { shop.catalog = catalog() }
  }

  private let actors: [Context.Actor] = [.person(.contact), .person(.contact), .system]

  private mutating func catalog() -> Catalog {
    switch number(in: 0...5) {
    case 0: .sample.without("gotoassist")
    case 1: .sample.with(VATRates([.init(country: "IT", rateBasisPoints: 2250)]))
    case 2:
      .pricing(
        pick([.webinarPro, .assist]), monthly: Int64(number(in: 0...50_000)), annual: 100_001)
    default: .sample
    }
  }

  // MARK: - Commands

  mutating func command(for account: Account, quotes: [Quote]) -> Command {
    switch number(in: 0...19) {
    case 0...4: .addToCart(content())
    case 5: .editCartItem(cartItem(of: account), content())
    case 6: .removeCartItem(cartItem(of: account))
    case 7: .startTrial(TrialRequest(plan: plan(), seats: seats()))
    case 8...9: .setPaymentMethod(pick([.visa, .visa, .visa, .mastercard]))
    case 10: .setVATNumber(chance(1, in: 2) ? nil : vatNumber(of: pick(["IT", "FI", "DE"])))
    case 11...12 where account.openPayment == nil && !quotes.isEmpty:
      .placeOrder(agreed: pick(quotes))
    case 13: .settlePayment(key(of: account), .captured(reference: "forged"))
    case 14: placing(quotes.last)
    default: account.cart.isEmpty ? .addToCart(content()) : placing(quotes.last)
    }
  }

  private mutating func placing(_ quote: Quote?) -> Command {
    quote.map { .placeOrder(agreed: $0) } ?? .addToCart(content())
  }

  private mutating func content() -> CartItem.Content {
    if chance(1, in: 4) { return .trial(TrialRequest(plan: plan(), seats: seats())) }
    return .purchase(
      PurchaseRequest(
        plan: plan(), seats: seats(), frequency: pick(BillingFrequency.allCases)))
  }

  private mutating func plan() -> PlanID {
    if chance(1, in: 25) { return PlanID(product: "gototalk", tier: "pro") }
    return pick([.webinarStarter, .webinarPro, .meetingStarter, .meetingPlus, .assist])
  }

  private mutating func seats() -> Int {
    chance(1, in: 25) ? pick([-1, 0, 151, 1001, .max]) : number(in: 1...5)
  }

  private mutating func cartItem(of account: Account) -> CartItemID {
    chance(1, in: 10)
      ? "item-0" : account.cart.items.isEmpty ? "item-1" : pick(account.cart.items).id
  }

  /// A key that is not the open payment's.
  private func key(of account: Account) -> IdempotencyKey {
    IdempotencyKey("acme/order/\(account.counters.payments + 1)")
  }

  private mutating func vatNumber(of country: CountryCode) -> VATNumber? {
    switch country {
    case "IT": .of("IT", pick(["00743110157", "00905811006"]))
    case "IE": .of("IE", "6388047V")
    case "FI": .of("FI", "20774740")
    case "DE": .of("DE", "136695976")
    default: nil
    }
  }
}
