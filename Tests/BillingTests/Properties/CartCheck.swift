import Billing

/// Every item of the cart can be ordered or carries its reason (rules 21, 23 and 42).
struct CartCheck {
  let book: TermBook
  let money: MoneyBook
  let account: Account
  /// As the program itself, which may order anything.
  let context: Context

  func run() throws(Fault) {
    let items = account.cart.items
    let touched = items.compactMap(\.content.subscription)
    try ensureEqual(Set(touched).count, touched.count, "rule 21, one item for a subscription")
    let trials = items.compactMap { item -> ProductID? in
      if case .trial(let trial) = item.content { trial.plan.product } else { nil }
    }
    try ensureEqual(Set(trials).count, trials.count, "rule 21, one trial of a product")
    guard let review = review() else { throw Fault("the cart cannot be shown") }
    let possible = items.filter { review.problems[$0.id] == nil }
    try SaleCheck(book: book, money: money, account: account, context: context)
      .check(review.quote, possible)
    try ensureEqual(review.problems.count, items.count - possible.count, "rule 23, marked items")
    try checkOrder(review)
  }

  private func review() -> CartReview? {
    do throws(BillingError) { return try account.reviewCart(in: context) } catch { return nil }
  }

  /// Placing the order as it is shown goes through, or is refused for the reason that is shown.
  private func checkOrder(_ review: CartReview) throws(Fault) {
    let marked = account.cart.items.first { review.problems[$0.id] != nil }
    let isCharged = marked == nil && !review.quote.due.isZero
    let card = account.paymentMethod
    var expected: BillingError?
    if case .corporate(let representative, _) = account.kind {
      expected = .corporateAccount(representative)
    } else if let marked, let reason = review.problems[marked.id] {
      expected = .cartItemBlocked(marked.id, reason: reason)
    } else if account.cart.isEmpty {
      expected = .cartEmpty
    } else if isCharged, card == nil {
      expected = .paymentMethodMissing
    } else if isCharged, let card, card.expiry.isPast(on: context.today) {
      expected = .cardExpired(card.expiry)
    }
    var refusal: BillingError?
    do throws(BillingError) {
      _ = try account.decide(.placeOrder(agreed: review.quote), in: context)
    } catch {
      refusal = error
    }
    try ensureEqual(refusal?.code, expected?.code, "rule 24, ordering what is shown")
    try ensure(refusal == expected, "rule 23, another reason than is shown")
  }
}
