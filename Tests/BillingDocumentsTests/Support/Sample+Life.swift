import Billing

extension Sample {
  static let threeSeats = CartItem.Content.purchase(
    PurchaseRequest(plan: webinar, seats: 3, frequency: .monthly))
  static let annualAgents = CartItem.Content.purchase(
    PurchaseRequest(plan: assist, seats: 1, frequency: .annual))
  static let trial = CartItem.Content.trial(TrialRequest(plan: meeting, seats: 5))

  /// The account after it has ordered, and paid what was due by card.
  static func ordering(
    _ contents: [CartItem.Content], by account: Account, on day: Day = today
  ) throws -> (account: Account, order: Order) {
    var account = account
    let order = try account.order(contents, on: day)
    return (account, order)
  }

  static func invoice(
    _ contents: [CartItem.Content], by account: Account
  ) throws -> InvoiceRecord {
    try ordering(contents, by: account).account.invoices[0]
  }

  /// The day that an ISO 8601 text names.
  static func day(_ text: String) -> Day { valid(Day(iso8601: text)) }

  static let declined = PaymentOutcome.failed(.cardDeclined)
  static let captured = PaymentOutcome.captured(reference: "ch_1")

  static func euros(_ minorUnits: Int64) -> Money {
    Money(minorUnits: minorUnits, currency: .eur)
  }
}

extension Account {
  mutating func run(_ command: Command, on day: Day = Sample.today) throws {
    for event in try decide(command, in: Sample.context(on: day)) { apply(event) }
  }

  /// Tells what became of the open payment, where there is one.
  mutating func settle(_ outcome: PaymentOutcome = Sample.captured, on day: Day) throws {
    guard let payment = openPayment else { return }
    try run(.settlePayment(payment.key, outcome), on: day)
  }

  /// Orders, and pays what is due by card.
  mutating func order(_ contents: [CartItem.Content], on day: Day = Sample.today) throws -> Order {
    try run(.setPaymentMethod(Sample.card), on: day)
    for content in contents { try run(.addToCart(content), on: day) }
    try run(.placeOrder(agreed: reviewCart(in: Sample.context(on: day)).quote), on: day)
    try settle(on: day)
    return orders[orders.count - 1]
  }

  /// Lets time go on day by day; every charge has one outcome.
  mutating func advance(to last: Day, _ outcome: PaymentOutcome = Sample.captured) throws {
    while let due = nextDueDay, due <= last {
      try run(.advance, on: due)
      try settle(outcome, on: due)
    }
  }

  /// Pays an open invoice by card.
  mutating func pay(_ number: InvoiceNumber, _ amount: Money, on day: Day) throws {
    try run(.payInvoice(number, amount: amount), on: day)
    try settle(on: day)
  }

  /// Makes an offer and accepts it.
  mutating func agree(on items: [OfferDraft.Item], on day: Day = Sample.today) throws {
    try run(
      .addOffer(
        OfferDraft(
          items: items, lastDay: day, paymentDays: 30,
          terms: LocalizedText(
            english: "Renewed at the end of each period",
            italian: "Rinnovo alla fine di ogni periodo"))),
      on: day)
    let offer = offers[offers.count - 1].id
    try run(
      .acceptOffer(offer, agreed: quote(accepting: offer, in: Sample.context(on: day))), on: day)
  }
}
