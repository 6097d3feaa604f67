extension Account {
  /// Begins to pay an open invoice by card (rule 41).
  func payInvoice(
    _ number: InvoiceNumber, _ amount: Money, in context: Context
  ) throws(BillingError) -> [Event] {
    guard let record = invoice(number) else {
      throw hasGiven(number) ? .invoiceSettled(number) : .unknownInvoice(number)
    }
    guard record.open.isPositive else { throw .invoiceSettled(number) }
    guard amount.currency == currency, amount.isPositive, amount <= record.open else {
      throw .paymentOutOfRange(amount, open: record.open)
    }
    let key = IdempotencyKey("\(id)/invoice/\(number)/\(counters.payments + 1)")
    return [
      .paymentBegan(
        intent: PaymentIntent(
          key: key, day: context.today, amount: amount, purpose: .invoice(number),
          method: try usablePaymentMethod(on: context.today)))
    ]
  }

  /// Finishes or gives up the open payment, whatever it is for (rules 31, 32 and 37).
  func settlePayment(
    _ key: IdempotencyKey, _ outcome: PaymentOutcome
  ) throws(BillingError) -> [Event] {
    guard let intent = openPayment, intent.key == key else { throw .noSuchPayment(key) }
    switch outcome {
    case .captured(let reference):
      return [.paymentCaptured(key: key, reference: reference)]
        + capturedEvents(of: intent, reference: reference)
    case .failed(let reason):
      let failed = Event.paymentFailed(key: key, reason: reason)
      guard case .renewal(let renewal) = intent.purpose else { return [failed] }
      return [failed] + (try failedAttempt(of: renewal, on: intent.day))
    }
  }

  private func capturedEvents(of intent: PaymentIntent, reference: String) -> [Event] {
    let payment = InvoicePayment(
      day: intent.day, amount: intent.amount, reference: reference,
      brand: intent.method.brand, lastFour: intent.method.lastFour)
    switch intent.purpose {
    case .order(let order):
      return orderEvents(for: order, on: intent.day)
        + [.invoicePaid(number: nextInvoiceNumber(on: intent.day), payment: payment)]
    case .renewal(let renewal): return paidEvents(renewal.invoice, payment)
    case .invoice(let number): return paidEvents(number, payment)
    }
  }

  /// A payment, and the recovery of what it was past due for once nothing is open (rule 37).
  private func paidEvents(_ number: InvoiceNumber, _ payment: InvoicePayment) -> [Event] {
    let paid = Event.invoicePaid(number: number, payment: payment)
    guard invoice(number)?.open == payment.amount else { return [paid] }
    let recovered = subscriptions.filter {
      $0.paidTerm?.invoice == number && $0.paidTerm?.dunning != nil
    }
    return [paid] + recovered.map { .subscriptionRecovered(subscription: $0.id) }
  }
}
