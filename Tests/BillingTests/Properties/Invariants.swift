import Billing
import Testing

/// What holds for every account at every time (rule 42).
func checkInvariants(of account: Account, gateway: MemoryGateway, in context: Context) throws {
  let balance = account.balanceEntries.reduce(0) { $0 + $1.amount.minorUnits }
  #expect(try account.balance().minorUnits == balance)
  #expect(balance >= 0)
  expectPaymentsCaptured(in: account, by: gateway)
  expectNumbersWithoutGap(in: account)
  for record in account.invoices { expectPartsSum(in: record) }
  expectSubscriptionsOrdered(in: account)
  try expectItemsOrderableOrMarked(in: account, context)
}

/// What the gateway captured is what the invoices were paid, but for a capture not yet told of.
private func expectPaymentsCaptured(in account: Account, by gateway: MemoryGateway) {
  let paid = account.invoices.flatMap(\.payments).reduce(0) { $0 + $1.amount.minorUnits }
  let untold = account.openPayment.flatMap { gateway.captured[$0.key] } ?? 0
  #expect(gateway.captured.values.reduce(0, +) == paid + untold)
  let references = account.invoices.flatMap(\.payments).map(\.reference)
  #expect(Set(references).count == references.count)
}

private func expectNumbersWithoutGap(in account: Account) {
  var issued: [Int: Int] = [:]
  for invoice in account.invoices.map(\.invoice) {
    let year = invoice.day.components.year
    issued[year, default: 0] += 1
    let digits = String(1_000_000 + (issued[year] ?? 0)).dropFirst()
    #expect(invoice.number.rawValue == "ACME-\(year)-\(digits)")
  }
  for (order, number) in zip(account.orders, 1...) {
    #expect(order.number.rawValue == "ACME-ORD-\(String(1_000_000 + number).dropFirst())")
  }
  #expect(account.orders.compactMap(\.invoice) == account.invoices.map(\.invoice.number))
  #expect(account.invoices.compactMap(\.invoice.order).count == account.invoices.count)
}

private func expectPartsSum(in record: InvoiceRecord) {
  let invoice = record.invoice
  let net = invoice.lines.reduce(0) { $0 + $1.net.minorUnits }
  let vat = invoice.vat.reduce(0) { $0 + $1.amount.minorUnits }
  #expect(invoice.net.minorUnits == net)
  #expect(invoice.vatTotal.minorUnits == vat)
  #expect(invoice.gross.minorUnits == net + vat)
  #expect(invoice.balanceUsed.minorUnits + invoice.due.minorUnits == net + vat)
  #expect(!invoice.balanceUsed.isNegative)
  for line in invoice.lines {
    #expect(line.net.minorUnits == line.unitPrice.minorUnits * Int64(line.seats))
  }
  for amount in invoice.vat {
    let lines = invoice.lines.filter { $0.treatment == amount.treatment }
    #expect(amount.net.minorUnits == lines.reduce(0) { $0 + $1.net.minorUnits })
    let exact = amount.net.minorUnits * Int64(amount.treatment.rateBasisPoints)
    #expect(abs(amount.amount.minorUnits * 10_000 - exact) <= 5000)
  }
  #expect(Set(invoice.vat.map(\.treatment)).count == invoice.vat.count)
  let paid = record.payments.reduce(0) { $0 + $1.amount.minorUnits }
  #expect(record.open.minorUnits == invoice.due.minorUnits - paid)
  #expect(record.status == .paid, "an order is placed only once it is paid")
}

private func expectSubscriptionsOrdered(in account: Account) {
  #expect(Set(account.subscriptions.map(\.id)).count == account.subscriptions.count)
  let ordered = account.orders.flatMap(\.subscriptions)
  for id in ordered { #expect(account.subscription(id) != nil) }
  var tried: [ProductID] = []
  for subscription in account.subscriptions {
    switch subscription.standing {
    case .trial: tried.append(subscription.plan.product)
    case .paid: #expect(ordered.contains(subscription.id))
    case .ended: Issue.record("nothing ends a subscription yet")
    }
  }
  #expect(account.triedProducts == tried)
  #expect(Set(tried).count == tried.count)
}

private func expectItemsOrderableOrMarked(in account: Account, _ context: Context) throws {
  let items = account.cart.items
  #expect(Set(items.map(\.id)).count == items.count)
  let trials = items.compactMap { item -> ProductID? in
    if case .trial(let trial) = item.content { trial.plan.product } else { nil }
  }
  #expect(Set(trials).count == trials.count)
  let review = try account.reviewCart(in: context)
  #expect(
    review.quote.items.map(\.item) == items.map(\.id).filter { review.problems[$0] == nil })
  #expect(review.problems.keys.allSatisfy { id in items.contains { $0.id == id } })
  expectDecided(review, in: account, context)
}

/// Placing the order as it is shown goes through, or is refused for the reason that is shown.
private func expectDecided(_ review: CartReview, in account: Account, _ context: Context) {
  guard account.openPayment == nil, !account.cart.isEmpty, context.today >= account.lastSeenDay
  else { return }
  let asProgram = Context(today: context.today, catalog: context.catalog, actor: .system)
  do throws(BillingError) {
    _ = try account.decide(.placeOrder(agreed: review.quote), in: asProgram)
    #expect(review.problems.isEmpty)
    #expect(review.quote.due.isZero || account.paymentMethod != nil)
  } catch {
    switch error {
    case .cartItemBlocked(let id, let reason): #expect(review.problems[id] == reason)
    case .paymentMethodMissing: #expect(account.paymentMethod == nil)
    case .cardExpired(let expiry): #expect(account.paymentMethod?.expiry == expiry)
    default: Issue.record("\(error.code) for what was just shown")
    }
  }
}
