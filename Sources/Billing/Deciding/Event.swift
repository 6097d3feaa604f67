/// Something that happened to an account; what is stored and replayed.
///
/// Kept outside of the lists that it is in, since some hold a whole invoice or account.
public indirect enum Event: Hashable, Sendable, Codable {
  case accountOpened(account: Account)
  /// Time went on to a new day.
  case dayBegan(day: Day)

  // MARK: Cart and profile
  case cartItemAdded(item: CartItem)
  case cartItemChanged(item: CartItem)
  case cartItemRemoved(item: CartItemID)
  case paymentMethodSet(method: PaymentMethod)
  case vatNumberSet(number: VATNumber?)
  case purchaseOrderSet(purchaseOrder: PurchaseOrder?)
  case invoiceRecipientsSet(recipients: [EmailAddress])

  // MARK: Payments, orders and invoices
  case paymentBegan(intent: PaymentIntent)
  case paymentCaptured(key: IdempotencyKey, reference: String)
  case paymentFailed(key: IdempotencyKey, reason: PaymentFailure)
  case orderPlaced(order: Order)
  /// An invoice or a credit note.
  case invoiceIssued(invoice: Invoice)
  case invoicePaid(number: InvoiceNumber, payment: InvoicePayment)
  case invoiceCredited(number: InvoiceNumber, creditNote: InvoiceNumber)
  case balanceChanged(entry: BalanceEntry)

  // MARK: Subscriptions
  case subscriptionStarted(subscription: Subscription)
  /// Another plan, other seats or a new period, by an order or an offer.
  case subscriptionChanged(subscription: Subscription)
  case subscriptionRenewed(subscription: SubscriptionID, term: PaidTerm)
  case subscriptionPastDue(subscription: SubscriptionID, dunning: Dunning)
  /// What was past due is paid.
  case subscriptionRecovered(subscription: SubscriptionID)
  case subscriptionEnded(subscription: SubscriptionID, since: Day)
  case cancellationSet(subscription: SubscriptionID, day: Day)
  case cancellationRemoved(subscription: SubscriptionID)

  // MARK: Corporate
  case offerMade(offer: Offer)
  case offerClosed(offer: OfferID, state: Offer.State)

  // MARK: Mail
  case messageWritten(message: WrittenMessage)
  case mailSent(mail: Mail)
}
