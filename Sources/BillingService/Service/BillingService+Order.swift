package import Billing
import BillingStore

extension BillingService {
  /// Orders the cart at the price that the person has seen, and pays what is due (rule 31).
  ///
  /// An order that costs nothing leaves the card alone. Where the last attempt at the same order
  /// turns out to have been paid, that order is the outcome: nobody pays twice.
  ///
  /// - Parameters:
  ///   - agreed: The quote that was shown.
  ///   - id: The account.
  ///   - person: Who orders.
  /// - Returns: The order, or why the card was not charged.
  /// - Throws: `refused`, also while another terminal is paying; `store`; `gateway`, after which
  ///   the payment stays open until the gateway tells what became of it.
  package func placeOrder(
    agreed: Quote, on id: AccountID, as person: PersonID
  ) throws(ServiceError) -> OrderOutcome {
    try paying(on: id) { (before, ready) throws(ServiceError) in
      if before.openPayment?.orderedQuote == agreed,
        ready.account.orders.count > before.orders.count, let order = ready.account.orders.last
      {
        return .placed(order, ready.account)
      }
      let begun = try commit(.placeOrder(agreed: agreed), onto: ready, as: .person(person))
      let (outcome, account) = try settlingOpenPayment(of: begun)
      if case .failed(let reason) = outcome { return .declined(reason, account.account) }
      guard let order = account.account.orders.last else {
        preconditionFailure("an order that was decided is the account's last")
      }
      return .placed(order, account.account)
    }
  }

  /// Pays an open invoice with the card on file, in full or in part (rule 41).
  ///
  /// Where the last attempt at the same payment turns out to have gone through, that payment is the
  /// outcome: nobody pays twice.
  ///
  /// - Parameters:
  ///   - number: The invoice.
  ///   - amount: Above zero and at most what is open.
  ///   - id: The account.
  ///   - person: Who pays.
  /// - Returns: The payment, or why the card was not charged.
  /// - Throws: As `placeOrder`.
  package func pay(
    _ number: InvoiceNumber, _ amount: Money, on id: AccountID, as person: PersonID
  ) throws(ServiceError) -> InvoicePaymentOutcome {
    try paying(on: id) { (before, ready) throws(ServiceError) in
      let count = before.invoice(number)?.payments.count ?? 0
      if let open = before.openPayment, open.purpose == .invoice(number), open.amount == amount,
        let payments = ready.account.invoice(number)?.payments, payments.count > count,
        let payment = payments.last
      {
        return .paid(payment, ready.account)
      }
      let begun = try commit(
        .payInvoice(number, amount: amount), onto: ready, as: .person(person))
      let (outcome, account) = try settlingOpenPayment(of: begun)
      if case .failed(let reason) = outcome { return .declined(reason, account.account) }
      guard let payment = account.account.invoice(number)?.payments.last else {
        preconditionFailure("a payment that went through is its invoice's last")
      }
      return .paid(payment, account.account)
    }
  }

  /// Holds the payment lock while something is paid for on an account that is up to date.
  private func paying<Outcome>(
    on id: AccountID,
    _ body: (_ before: Account, _ ready: StoredAccount) throws(ServiceError) -> Outcome
  ) throws(ServiceError) -> Outcome {
    let loaded = try stored(id)
    guard let lock = try paymentLock(of: id) else { throw .refused(.paymentInProgress) }
    defer { withExtendedLifetime(lock) {} }
    let before = try ServiceError.store { () throws(StoreError) in try store.refresh(loaded) }
    let ready = try advancing(try finishingOpenPayment(of: before))
    return try body(before.account, ready)
  }
}
