/// Prices things for one account on one day, or tells why they are not possible.
struct QuoteBuilder {
  let account: Account
  let context: Context

  var today: Day { context.today }

  /// Prices items of a cart, all of which are possible.
  ///
  /// - Throws: Why one is not possible; `vatRateMissing` and `amountOutOfRange`.
  func quote(for items: [CartItem]) throws(BillingError) -> Quote {
    var quoted: [QuoteItem] = []
    for item in items { quoted.append(try self.item(for: item.content, item.id)) }
    return try quote(of: quoted)
  }

  /// What priced items come to together.
  ///
  /// - Throws: `amountOutOfRange`.
  func quote(of items: [QuoteItem]) throws(BillingError) -> Quote {
    try BillingError.wrapping { () throws(MoneyError) in try total(items) }
  }

  /// Prices something that is wanted.
  ///
  /// - Throws: Why it is not possible.
  func item(
    for content: CartItem.Content, _ id: CartItemID
  ) throws(BillingError) -> QuoteItem {
    switch content {
    case .purchase(let request): try purchase(request, id)
    case .trial(let request): try trial(request, id)
    case .addSeats(let addition): try addedSeats(addition, id)
    case .change(let request): try change(request, id)
    case .subscribe(let request): try subscribe(request, id)
    case .reactivation(let request): try reactivation(request, id)
    }
  }

  // MARK: - Parts

  /// How today's sales are taxed.
  ///
  /// - Throws: `vatRateMissing`.
  func treatment() throws(BillingError) -> VATTreatment {
    try VATTreatment(
      seller: context.catalog.seller.country, buyer: account.company,
      rates: context.catalog.vatRates)
  }

  /// Refuses a number of seats that a plan does not take.
  func checkSeats(_ seats: Int, _ allowed: ClosedRange<Int>, of plan: PlanID) throws(BillingError) {
    guard allowed.contains(seats) else {
      throw .seatsOutOfRange(seats, allowed: allowed, plan: plan)
    }
  }

  /// The line that charges a whole period.
  ///
  /// - Throws: `vatRateMissing` and `amountOutOfRange`.
  func charge(_ terms: Terms, for period: Period) throws(BillingError) -> QuoteLine {
    line(
      .charge, terms, net: try terms.price(), period: period, days: nil,
      treatment: try treatment())
  }

  func line(
    _ kind: QuoteLine.Kind, _ terms: Terms, net: Money, period: Period, days: QuoteLine.Days?,
    treatment: VATTreatment
  ) -> QuoteLine {
    QuoteLine(
      kind: kind, plan: terms.plan, planName: terms.planName, seatKind: terms.seatKind,
      seats: terms.seats, frequency: terms.frequency, unitPrice: terms.unitPrice, net: net,
      period: period, days: days, treatment: treatment)
  }

  // MARK: - Totals

  private func total(_ items: [QuoteItem]) throws(MoneyError) -> Quote {
    let lines = items.flatMap(\.lines)
    let vat = try vatAmounts(on: lines)
    let net = try lines.map(\.net).total(in: account.currency)
    let vatTotal = try vat.map(\.amount).total(in: account.currency)
    let gross = try net + vatTotal
    let balanceUsed = min(account.balance, gross)
    return Quote(
      currency: account.currency, items: items, vat: vat, net: net, vatTotal: vatTotal,
      gross: gross, balanceUsed: balanceUsed, due: try gross - balanceUsed,
      toBalance: gross.isNegative ? try gross.negated() : .zero(account.currency),
      balanceAfter: try account.balance - balanceUsed)
  }

  /// VAT on the sum of the lines of each category and rate, rounded once (rule 27).
  private func vatAmounts(on lines: [QuoteLine]) throws(MoneyError) -> [VATAmount] {
    var treatments: [VATTreatment] = []
    for line in lines where !treatments.contains(where: line.treatment.isTaxedLike) {
      treatments.append(line.treatment)
    }
    var amounts: [VATAmount] = []
    for treatment in treatments {
      let net = try lines.filter { $0.treatment.isTaxedLike(treatment) }.map(\.net)
        .total(in: account.currency)
      amounts.append(
        VATAmount(
          treatment: treatment, net: net,
          amount: try net.share(rateBasisPoints: treatment.rateBasisPoints)))
    }
    return amounts
  }
}
