import Billing
import Testing

/// An account, the world around it, and everything that has happened to it.
struct Shop {
  private(set) var account: Account
  private(set) var events: [Event]
  var today: Day
  var catalog: Catalog
  var actor: Context.Actor = .person(.contact)

  init(
    _ account: Account = .sample(), today: Day? = nil, catalog: Catalog = .sample,
    balance: Money? = nil
  ) {
    self.account = account
    self.today = today ?? account.lastSeenDay
    self.catalog = catalog
    events = [.accountOpened(account: account)]
    if let balance {
      let entry = BalanceEntry(day: self.today, amount: balance, cause: .openingCredit)
      take([.balanceChanged(entry: entry)])
    }
  }

  var context: Context { Context(today: today, catalog: catalog, actor: actor) }

  /// Decides and applies a command.
  @discardableResult
  mutating func perform(_ command: Command) throws(BillingError) -> [Event] {
    let decided = try account.decide(command, in: context)
    take(decided)
    return decided
  }

  mutating func take(_ decided: [Event]) {
    for event in decided { account.apply(event) }
    events += decided
  }

  /// Lets what is settled leave the account's state.
  @discardableResult
  mutating func archive() -> [ArchivedDocument] { account.archiveSettled() }

  func refusal(of command: Command) -> BillingError? {
    do throws(BillingError) {
      _ = try account.decide(command, in: context)
      return nil
    } catch {
      return error
    }
  }

  // MARK: - Time

  /// Lets time go on to a day, every charge on the way with the same outcome.
  mutating func advance(
    to text: String, _ outcome: PaymentOutcome = .captured(reference: "charge")
  ) throws {
    today = day(text)
    try advance(outcome)
  }

  /// Lets time go on to today.
  mutating func advance(_ outcome: PaymentOutcome = .captured(reference: "charge")) throws {
    while try !performAsProgram(.advance).isEmpty {
      if account.openPayment != nil { try settle(outcome) }
    }
  }

  // MARK: - Ordering

  /// Puts contents into the cart, with a card on file.
  mutating func fillCart(
    with contents: CartItem.Content..., card: PaymentMethod? = .visa
  ) throws(BillingError) {
    for content in contents { try perform(.addToCart(content)) }
    if let card { try perform(.setPaymentMethod(card)) }
  }

  /// Orders the cart as it is priced now; where a payment begins, it stays open.
  @discardableResult
  mutating func placeOrder() throws(BillingError) -> [Event] {
    try perform(.placeOrder(agreed: try account.reviewCart(in: context).quote))
  }

  /// Does what no person may: tells an outcome.
  @discardableResult
  mutating func performAsProgram(_ command: Command) throws(BillingError) -> [Event] {
    let person = actor
    actor = .system
    defer { actor = person }
    return try perform(command)
  }

  /// Tells the open payment's outcome.
  @discardableResult
  mutating func settle(_ outcome: PaymentOutcome) throws -> [Event] {
    let intent = try #require(account.openPayment)
    return try performAsProgram(.settlePayment(intent.key, outcome))
  }

  /// Orders contents and pays for them.
  mutating func buy(_ contents: CartItem.Content...) throws {
    for content in contents { try perform(.addToCart(content)) }
    try perform(.setPaymentMethod(.visa))
    try placeOrder()
    if account.openPayment != nil { try settle(.captured(reference: "charge-1")) }
  }
}
