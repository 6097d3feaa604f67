import Billing
import CustomDump
import Testing

/// A subscription that commands have brought to the day of a situation, and what it answers there.
struct ProrationScene {
  private static let id: SubscriptionID = "sub-1"

  private let situation: ProrationTable.Situation
  private let shop: Shop

  /// Buys, renews and changes as the situation says.
  ///
  /// - Parameters:
  ///   - situation: What happens, and when.
  ///   - older: The catalog until the situation's last day.
  ///   - catalog: That day's catalog.
  /// - Throws: What a command on the way is refused for.
  init(
    _ situation: ProrationTable.Situation, boughtFrom older: Catalog = .sample,
    today catalog: Catalog = .sample
  ) throws {
    self.situation = situation
    let bought = situation.purchase.configuration
    var shop = Shop(.sample(openedOn: situation.purchase.day), catalog: older)
    try shop.perform(.setPaymentMethod(.lasting))
    try shop.orderAndPay(.buying(bought.plan, seats: bought.seats, bought.frequency))
    for step in situation.earlierChanges {
      shop.today = step.day
      try shop.orderAndPay(Self.change(to: step.configuration))
    }
    shop.today = situation.today
    try shop.advance()
    shop.catalog = catalog
    self.shop = shop
  }

  private static func change(to target: ProrationTable.Configuration) -> CartItem.Content {
    .change(
      SubscriptionRequest(
        subscription: id, plan: target.plan, seats: target.seats, frequency: target.frequency))
  }

  // MARK: - Asking

  /// Asks for each row's change and expects what the row says.
  func checkRows(withFollowingPeriod: Bool = false) throws {
    for row in situation.rows {
      for content in contents(of: row) {
        if row.outcome == .refused {
          checkRefusal(of: content)
        } else {
          try check(content, row, withFollowingPeriod: withFollowingPeriod)
        }
      }
    }
  }

  /// The change; where it only adds seats, also the seats to add.
  private func contents(of row: ProrationTable.Row) -> [CartItem.Content] {
    let now = situation.configuration
    let target = row.target
    let change = Self.change(to: target)
    guard target.plan == now.plan, target.frequency == now.frequency, target.seats > now.seats
    else { return [change] }
    let added = SeatAddition(subscription: Self.id, seats: target.seats - now.seats)
    return [change, .addSeats(added)]
  }

  private func checkRefusal(of content: CartItem.Content) {
    #expect(throws: BillingError.nothingChanges(Self.id)) {
      try shop.account.quote(for: [content], in: shop.context)
    }
    #expect(shop.refusal(of: .addToCart(content)) == .nothingChanges(Self.id))
  }

  private func check(
    _ content: CartItem.Content, _ row: ProrationTable.Row, withFollowingPeriod: Bool
  ) throws {
    let quote = try shop.account.quote(for: [content], in: shop.context)
    var after = shop
    try after.orderAndPay(content)
    let ordered = try text(after)
    try checkAccount(after, row)
    if withFollowingPeriod {
      let days = try followingDays(after)
      expectNoDifference("\(try text(quote)) \(days)", row.text)
      expectNoDifference("\(ordered) \(days)", row.text)
    } else {
      expectNoDifference(try text(quote), row.text)
      expectNoDifference(ordered, row.text)
    }
  }

  // MARK: - Answers, as the tables write them

  private func text(_ quote: Quote) throws -> String {
    let item = try #require(quote.items.first)
    let charge = try #require(item.lines.first { $0.kind == .charge })
    let credit = try #require(item.lines.first { $0.kind == .credit })
    #expect(quote.items.count == 1)
    #expect(item.subscription == Self.id)
    #expect(item.billingDate == item.period.end)
    #expect(charge.seats == item.seats)
    #expect(charge.plan == item.plan)
    #expect(charge.frequency == item.frequency)
    #expect(credit.seats == situation.configuration.seats)
    #expect(credit.plan == situation.configuration.plan)
    #expect(credit.frequency == situation.configuration.frequency)
    #expect(credit.days.map(ProrationTable.Days.init) == situation.days)
    #expect(
      charge.days.map(ProrationTable.Days.init)
        == (item.lines[0] == charge ? nil : situation.days))
    return text(
      .init(plan: item.plan, seats: item.seats, frequency: charge.frequency), item.lines,
      [quote.net, quote.vatTotal], due: quote.due, back: quote.toBalance, item.period,
      charge.unitPrice)
  }

  /// What a shop that has just ordered holds: the document, the money and the subscription.
  private func text(_ after: Shop) throws -> String {
    let subscription = try #require(after.account.subscription(Self.id))
    let term = try #require(subscription.paidTerm)
    let document = try newDocument(after)
    let paid = after.account.invoice(document.number)?.payments.map(\.amount.minorUnits) ?? []
    let given = try after.account.balance - shop.account.balance
    return text(
      .init(plan: subscription.plan, seats: subscription.seats, frequency: term.frequency),
      document.lines, [document.net, document.vatTotal], due: cents(paid.reduce(0, +)),
      back: max(given, cents(0)), term.period, term.unitPrice)
  }

  private func text(
    _ configuration: ProrationTable.Configuration, _ lines: [QuoteLine], _ sums: [Money],
    due: Money, back: Money, _ period: Period, _ unitPrice: Money
  ) -> String {
    let outcome = lines.first?.kind == .charge ? "restart" : "adjust"
    let rest = back.isPositive ? "back \(back.minorUnits)" : "due \(due.minorUnits)"
    return [
      "\(configuration)", "\(outcome) \(words(lines.map(\.net)))", "\(words(sums)) \(rest)",
      "\(period.start) \(period.end) \(unitPrice.minorUnits)",
    ].joined(separator: ", ")
  }

  private func words(_ amounts: [Money]) -> String {
    amounts.map { "\($0.minorUnits)" }.joined(separator: " ")
  }

  // MARK: - The account afterwards

  private func newDocument(_ after: Shop) throws -> Invoice {
    let documents = after.account.invoices.map(\.invoice) + after.account.creditNotes
    let before = Set(
      shop.account.invoices.map(\.invoice.number) + shop.account.creditNotes.map(\.number))
    let new = documents.filter { !before.contains($0.number) }
    #expect(new.count == 1)
    return try #require(new.first)
  }

  private func checkAccount(_ after: Shop, _ row: ProrationTable.Row) throws {
    let before = try #require(shop.account.subscription(Self.id)?.paidTerm)
    let term = try #require(after.account.subscription(Self.id)?.paidTerm)
    #expect(term.anchor == (row.outcome == .restart ? situation.today : before.anchor))
    let document = try newDocument(after)
    #expect(document.kind == (row.text.contains(" back ") ? .creditNote : .invoice))
    let charged = try #require(shop.account.invoices.last).invoice.number
    #expect(document.corrects == (document.kind == .creditNote ? [charged] : []))
    #expect(document.day == situation.today)
    #expect(try document.net + document.vatTotal == document.gross)
    #expect(try document.gross - document.balanceUsed == document.due)
    #expect(try shop.account.balance - document.balanceUsed == after.account.balance)
    #expect(after.account.cart.isEmpty)
    #expect(after.account.subscriptions.count == 1)
  }

  /// How long the period is that begins at the next billing date.
  private func followingDays(_ after: Shop) throws -> Int {
    var later = after
    let term = try #require(after.account.subscription(Self.id)?.paidTerm)
    later.today = term.period.end
    try later.advance()
    let following = try #require(later.account.subscription(Self.id)?.paidTerm)
    #expect(following.period.start == term.period.end)
    #expect(following.anchor == term.anchor)
    #expect(following.unitPrice == term.unitPrice)
    return following.period.days
  }
}

extension ProrationTable.Days {
  fileprivate init(_ days: QuoteLine.Days) {
    self.init(remaining: days.remaining, total: days.total)
  }
}

extension Shop {
  /// Orders contents; what is due is captured.
  fileprivate mutating func orderAndPay(_ content: CartItem.Content) throws {
    try perform(.addToCart(content))
    let due = try account.reviewCart(in: context).quote.due
    try placeOrder()
    #expect(account.openPayment?.amount ?? cents(0) == due)
    if account.openPayment != nil { try settle(.captured(reference: "charge")) }
  }
}

extension PaymentMethod {
  fileprivate static let lasting = PaymentMethod(
    token: "card-3", brand: .visa, lastFour: "4242", expiry: .expiry(12, 2040),
    holder: "Anna Rossi")
}
