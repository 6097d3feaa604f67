import Billing
import BillingDocuments
import BillingService

/// What time brought to a store's accounts, as JSON: amounts in minor units.
struct AdvanceDocument: Encodable {
  private struct Entry: Encodable {
    let account: AccountID
    /// The day that the account is on now.
    let today: Day
    /// Whether it is not there yet, since a payment is not settled.
    let waitsForPayment: Bool
    let happened: [HappeningDocument]
  }

  private let to: Day
  private let accounts: [Entry]

  init(_ accounts: [AdvancedAccount], to day: Day, _ formats: Formats) {
    to = day
    self.accounts = accounts.map { advanced in
      Entry(
        account: advanced.account.id, today: advanced.account.lastSeenDay,
        waitsForPayment: advanced.isHeldUp,
        happened: advanced.happenings.map {
          HappeningDocument($0, on: advanced.account, formats)
        })
    }
  }
}

/// One thing that happened, as JSON.
private struct HappeningDocument: Encodable {
  private let day: Day
  private let kind: String
  @Nullable private var subscription: SubscriptionID?
  /// The invoice, or the credit note of what was credited.
  @Nullable private var document: InvoiceNumber?
  /// What was invoiced, paid or credited.
  @Nullable private var amount: Int64?
  @Nullable private var nextAttempt: Day?
  @Nullable private var offer: OfferID?
  @Nullable private var order: OrderNumber?
  private let description: String

  init(_ happening: Happening, on account: Account, _ formats: Formats) {
    day = happening.day
    kind = happening.kind.code
    description = formats.happening(happening, on: account)
    document = happening.document
    switch happening.kind {
    case .renewed(let id, _):
      subscription = id
      amount = happening.gross?.minorUnits
    case .paid(_, let payment): amount = payment.amount.minorUnits
    case .pastDue(let id, let attempt):
      subscription = id
      nextAttempt = attempt
    case .ended(let id): subscription = id
    case .credited: amount = happening.gross?.minorUnits
    case .offerExpired(let id): offer = id
    case .ordered(let number): order = number
    }
  }
}
