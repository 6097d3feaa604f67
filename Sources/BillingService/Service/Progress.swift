import Billing
import BillingStore

/// An account on its way through commits, with what they were.
struct Progress {
  private(set) var stored: StoredAccount
  /// What was committed since the account was read, in its order, without what others committed.
  private(set) var events: [Event] = []

  init(_ stored: StoredAccount) {
    self.stored = stored
  }

  var account: Account { stored.account }

  mutating func take(_ committed: [Event], as stored: StoredAccount) {
    events += committed
    self.stored = stored
  }

  /// Reads what others have committed.
  mutating func refresh(from store: any AccountStore) throws(ServiceError) {
    let known = stored
    stored = try ServiceError.store { () throws(StoreError) in try store.refresh(known) }
  }

  // MARK: - What was committed

  var lastOrder: Order? {
    for case .orderPlaced(let order) in events.reversed() { return order }
    return nil
  }

  func lastPayment(on invoice: InvoiceNumber) -> InvoicePayment? {
    for case .invoicePaid(invoice, let payment) in events.reversed() { return payment }
    return nil
  }

  /// The order that a charge was for; nil where it did not succeed.
  func order(paidUnder key: IdempotencyKey) -> Order? {
    for case .orderPlaced(let order) in events(sinceCaptureOf: key) { return order }
    return nil
  }

  /// The payment that a charge made; nil where it did not succeed.
  func payment(under key: IdempotencyKey) -> InvoicePayment? {
    for case .invoicePaid(_, let payment) in events(sinceCaptureOf: key) { return payment }
    return nil
  }

  /// Why a charge did not succeed; nil where it did, or is still open.
  func failure(of key: IdempotencyKey) -> PaymentFailure? {
    for case .paymentFailed(key, let reason) in events { return reason }
    return nil
  }

  private func events(sinceCaptureOf key: IdempotencyKey) -> ArraySlice<Event> {
    events.drop { if case .paymentCaptured(key, _) = $0 { false } else { true } }
  }
}
