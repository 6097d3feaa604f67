/// Something that happened to an account; what is stored and replayed.
public enum Event: Hashable, Sendable, Codable {
  case accountOpened(account: Account)
  /// Time went on to a new day.
  case dayBegan(day: Day)
  case cartItemAdded(item: CartItem)
  case cartItemChanged(item: CartItem)
  case cartItemRemoved(item: CartItemID)
  case paymentMethodSet(method: PaymentMethod)
  case vatNumberSet(number: VATNumber?)
  case paymentBegan(intent: PaymentIntent)
  case paymentCaptured(key: IdempotencyKey, reference: String)
  case paymentFailed(key: IdempotencyKey, reason: PaymentFailure)
  case orderPlaced(order: Order)
  case subscriptionStarted(subscription: Subscription)
  case invoiceIssued(invoice: Invoice)
  case invoicePaid(number: InvoiceNumber, payment: InvoicePayment)
  case balanceChanged(entry: BalanceEntry)
  case mailSent(mail: Mail)
}
