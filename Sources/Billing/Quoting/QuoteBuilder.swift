/// Prices cart items for one account on one day.
struct QuoteBuilder {
  let account: Account
  let context: Context

  /// Prices items, all of which are possible.
  ///
  /// - Throws: Why an item is not possible; `currencyNotInCatalog`, `vatRateMissing` and
  ///   `amountOutOfRange`.
  func quote(for items: [CartItem]) throws(BillingError) -> Quote {
    var quoted: [QuoteItem] = []
    for item in items { quoted.append(try quoteItem(for: item)) }
    let balance = try account.balance()
    let items = quoted
    return try BillingError.wrapping { () throws(MoneyError) in
      try total(items, balance: balance)
    }
  }

  /// The first period of a purchase, charged whole (rule 8).
  ///
  /// - Throws: Why it cannot be priced: `unknownProduct`, `unknownTier`, `currencyNotInCatalog`,
  ///   `vatRateMissing` and `amountOutOfRange`.
  func line(for purchase: PurchaseRequest) throws(BillingError) -> QuoteLine {
    let product = try context.catalog.product(purchase.plan.product)
    let unitPrice = try context.catalog.unitPrice(
      of: purchase.plan, purchase.frequency, in: account.currency)
    let net = try BillingError.wrapping { () throws(MoneyError) in
      try unitPrice.times(purchase.seats)
    }
    let treatment = try VATTreatment(
      seller: context.catalog.seller.country, buyer: account.company,
      rates: context.catalog.vatRates)
    return QuoteLine(
      kind: .charge, plan: purchase.plan, planName: product.name(of: purchase.plan.tier),
      seatKind: product.seatKind, seats: purchase.seats, frequency: purchase.frequency,
      unitPrice: unitPrice, net: net, period: purchase.frequency.period(0, from: context.today),
      days: nil, treatment: treatment)
  }

  private func quoteItem(for item: CartItem) throws(BillingError) -> QuoteItem {
    switch item.content {
    case .purchase(let purchase): try quoteItem(for: purchase, item.id)
    case .trial(let trial): try quoteItem(for: trial, item.id)
    }
  }

  private func quoteItem(
    for purchase: PurchaseRequest, _ id: CartItemID
  ) throws(BillingError) -> QuoteItem {
    let line = try line(for: purchase)
    return QuoteItem(
      item: id, content: .purchase(purchase), planName: line.planName, seatKind: line.seatKind,
      subscription: nil, period: line.period, billingDate: line.period.end, lines: [line])
  }

  private func quoteItem(
    for trial: TrialRequest, _ id: CartItemID
  ) throws(BillingError) -> QuoteItem {
    let product = try context.catalog.product(trial.plan.product)
    guard let terms = product.trial else { throw .noTrialOffered(product.id) }
    return QuoteItem(
      item: id, content: .trial(trial), planName: product.name(of: trial.plan.tier),
      seatKind: product.seatKind, subscription: nil,
      period: Period(start: context.today, end: context.today.advanced(by: terms.days)),
      billingDate: nil, lines: [])
  }

  private func total(_ items: [QuoteItem], balance: Money) throws(MoneyError) -> Quote {
    let lines = items.flatMap(\.lines)
    let vat = try vatAmounts(on: lines)
    let net = try lines.map(\.net).total(in: account.currency)
    let vatTotal = try vat.map(\.amount).total(in: account.currency)
    let gross = try net + vatTotal
    let balanceUsed = min(balance, gross)
    return Quote(
      currency: account.currency, items: items, vat: vat, net: net, vatTotal: vatTotal,
      gross: gross, balanceUsed: balanceUsed, due: try gross - balanceUsed,
      toBalance: gross.isNegative ? try gross.negated() : .zero(account.currency),
      balanceAfter: try balance - balanceUsed)
  }

  /// VAT on the sum of each treatment's lines, rounded once (rule 27).
  private func vatAmounts(on lines: [QuoteLine]) throws(MoneyError) -> [VATAmount] {
    var treatments: [VATTreatment] = []
    for line in lines where !treatments.contains(line.treatment) {
      treatments.append(line.treatment)
    }
    var amounts: [VATAmount] = []
    for treatment in treatments {
      let net = try lines.filter { $0.treatment == treatment }.map(\.net)
        .total(in: account.currency)
      amounts.append(
        VATAmount(
          treatment: treatment, net: net,
          amount: try net.share(rateBasisPoints: treatment.rateBasisPoints)))
    }
    return amounts
  }
}
