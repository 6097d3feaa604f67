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
    let command = Command.placeOrder(agreed: agreed)
    return try paying(by: command, on: id, as: person) {
      (progress, earlier) throws(ServiceError) in
      if let earlier, earlier.orderedQuote == agreed,
        let order = progress.order(paidUnder: earlier.key)
      {
        return .placed(order, progress.account)
      }
      try commit(command, to: &progress, as: .person(person))
      if let reason = try charge(&progress) { return .declined(reason, progress.account) }
      guard let order = progress.lastOrder else {
        preconditionFailure("an order that was decided and paid is placed")
      }
      return .placed(order, progress.account)
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
    let command = Command.payInvoice(number, amount: amount)
    return try paying(by: command, on: id, as: person) {
      (progress, earlier) throws(ServiceError) in
      if let earlier, earlier.purpose == .invoice(number), earlier.amount == amount,
        let payment = progress.payment(under: earlier.key)
      {
        return .paid(payment, progress.account)
      }
      try commit(command, to: &progress, as: .person(person))
      if let reason = try charge(&progress) { return .declined(reason, progress.account) }
      guard let payment = progress.lastPayment(on: number) else {
        preconditionFailure("a payment that was decided and charged is on its invoice")
      }
      return .paid(payment, progress.account)
    }
  }

  /// Keeps others from paying while something is paid for on an account that is up to date.
  ///
  /// What would be refused is refused before anybody is kept from anything, unless a payment was
  /// left open: what became of it may be the answer. The body is told which one that was; the
  /// progress tells what became of it.
  private func paying<Outcome>(
    by command: Command, on id: AccountID, as person: PersonID,
    _ body: (inout Progress, _ earlier: PaymentIntent?) throws(ServiceError) -> Outcome
  ) throws(ServiceError) -> Outcome {
    var progress = Progress(try stored(id))
    if progress.account.openPayment == nil {
      progress = try current(progress.stored)
      _ = try decide(command, on: progress.account, as: .person(person))
    }
    guard let hold = try paymentHold(of: id) else { throw .refused(.paymentInProgress) }
    defer { withExtendedLifetime(hold) {} }
    try progress.refresh(from: store)
    let earlier = progress.account.openPayment
    try catchUp(&progress)
    return try body(&progress, earlier)
  }

  /// Makes the charge that was just begun, and commits its outcome.
  ///
  /// - Returns: Why it failed; nil where it did not, or none was wanted.
  private func charge(_ progress: inout Progress) throws(ServiceError) -> PaymentFailure? {
    guard let intent = progress.account.openPayment else { return nil }
    let outcome = try ServiceError.gateway { () throws(GatewayFault) in
      try gateway.charge(intent.key, intent.amount, to: intent.method)
    }
    try commit(.settlePayment(intent.key, outcome), to: &progress, as: .system)
    return if case .failed(let reason) = outcome { reason } else { nil }
  }
}
