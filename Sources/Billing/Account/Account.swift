public typealias AccountID = Identifier<Account>

/// Everything that is known of one customer, as of its last event.
///
/// Only events change it: ``apply(_:)``.
public struct Account: Hashable, Sendable, Codable, Identifiable {
  public let id: AccountID
  /// Stands before the numbers of its invoices and orders: `ACME`.
  public let series: String
  public let kind: AccountKind
  /// The one currency of all its amounts (rule 1).
  public let currency: Currency
  /// A name of the IANA time zone database: `Europe/Rome`.
  public let timeZone: String
  /// The language of its documents and e-mails (rule 38).
  public let language: Language
  public internal(set) var company: Company
  public let people: [Person]

  public internal(set) var subscriptions: [Subscription]
  /// The products whose one trial has begun (rule 16).
  public internal(set) var triedProducts: [ProductID]
  public internal(set) var cart: Cart
  public internal(set) var paymentMethod: PaymentMethod?
  /// A charge that was begun and whose outcome is not yet known (rule 31).
  public internal(set) var openPayment: PaymentIntent?

  /// The customer's own order number for its invoices.
  public internal(set) var purchaseOrder: PurchaseOrder?
  /// Who gets the invoices to come besides the billing contact (promise J5); none twice.
  public internal(set) var invoiceRecipients: [EmailAddress]

  /// Oldest first, which is by number; without those that have left, see ``archiveSettled()``.
  public internal(set) var orders: [Order]
  /// Oldest first, which is by number; without those that have left.
  public internal(set) var invoices: [InvoiceRecord]
  /// Oldest first, which is by number; without those that have left.
  public internal(set) var creditNotes: [Invoice]
  /// Oldest first, which is by number; without those that have left.
  public internal(set) var mails: [Mail]
  /// The sum of all entries, never negative (rule 42).
  public internal(set) var balance: Money
  public internal(set) var balanceEntries: [BalanceEntry]
  /// Oldest first; corporate accounts only.
  public internal(set) var offers: [Offer]
  /// What its people have written, oldest first.
  public internal(set) var messages: [WrittenMessage]

  /// The last day on which anything happened (rule 5).
  public internal(set) var lastSeenDay: Day
  public internal(set) var counters: Counters
  /// Up to where its documents have left this state for the archive; nil where none has.
  public internal(set) var archived: ArchiveMark?

  public init(
    id: AccountID, series: String, kind: AccountKind, currency: Currency, timeZone: String,
    language: Language, company: Company, people: [Person], openedOn day: Day
  ) {
    self.id = id
    self.series = series
    self.kind = kind
    self.currency = currency
    self.timeZone = timeZone
    self.language = language
    self.company = company
    self.people = people
    subscriptions = []
    triedProducts = []
    cart = Cart()
    invoiceRecipients = []
    orders = []
    invoices = []
    creditNotes = []
    mails = []
    balance = .zero(currency)
    balanceEntries = []
    offers = []
    messages = []
    lastSeenDay = day
    counters = Counters()
  }
}

/// What was numbered so far; each counts from one and never goes back.
public struct Counters: Hashable, Sendable, Codable {
  public internal(set) var subscriptions = 0
  public internal(set) var cartItems = 0
  public internal(set) var orders = 0
  public internal(set) var payments = 0
  public internal(set) var mails = 0
  public internal(set) var offers = 0
  /// The last invoice's number in each year.
  public internal(set) var invoices: [Int: Int] = [:]
  /// The last credit note's number in each year.
  public internal(set) var creditNotes: [Int: Int] = [:]

  public init() {}

  package init(
    subscriptions: Int, cartItems: Int, orders: Int, payments: Int, mails: Int, offers: Int,
    invoices: [Int: Int], creditNotes: [Int: Int]
  ) {
    self.subscriptions = subscriptions
    self.cartItems = cartItems
    self.orders = orders
    self.payments = payments
    self.mails = mails
    self.offers = offers
    self.invoices = invoices
    self.creditNotes = creditNotes
  }
}

/// How an account is looked after.
public enum AccountKind: Hashable, Sendable, Codable {
  case online
  /// Changes go through a representative, invoices are paid later (rule 40).
  case corporate(representative: Representative, paymentDays: Int)
}

extension Account {
  /// The person who may change things and whom the confirmations reach.
  public var billingContact: Person? {
    people.first { $0.role == .billingContact }
  }

  public func person(_ id: PersonID) -> Person? {
    people.first { $0.id == id }
  }

  public func subscription(_ id: SubscriptionID) -> Subscription? {
    subscriptions.first { $0.id == id }
  }

  /// The subscription with an id.
  ///
  /// - Throws: `unknownSubscription` with the ids that there are.
  public func known(_ id: SubscriptionID) throws(BillingError) -> Subscription {
    guard let subscription = subscription(id) else {
      throw .unknownSubscription(id, known: subscriptions.map(\.id))
    }
    return subscription
  }

  public func order(_ number: OrderNumber) -> Order? {
    orders.last { $0.number == number }
  }

  public func offer(_ id: OfferID) -> Offer? {
    offers.last { $0.id == id }
  }

  public func mail(_ id: MailID) -> Mail? {
    mails.last { $0.id == id }
  }
}
