public typealias InvoiceNumber = Identifier<Invoice>

/// An issued document; it never changes (rules 33 and 34).
public struct Invoice: Hashable, Sendable, Codable {
  public let number: InvoiceNumber
  public let day: Day
  /// The last day on which it is to be paid.
  public let dueDay: Day
  public let order: OrderNumber?
  public let seller: Seller
  public let buyer: Company
  public let lines: [QuoteLine]
  public let vat: [VATAmount]
  public let net: Money
  public let vatTotal: Money
  public let gross: Money
  /// How much of it the account balance paid.
  public let balanceUsed: Money
  /// What was left to pay when it was issued.
  public let due: Money

  public init(
    number: InvoiceNumber, day: Day, dueDay: Day, order: OrderNumber?, seller: Seller,
    buyer: Company, quote: Quote
  ) {
    self.number = number
    self.day = day
    self.dueDay = dueDay
    self.order = order
    self.seller = seller
    self.buyer = buyer
    lines = quote.items.flatMap(\.lines)
    vat = quote.vat
    net = quote.net
    vatTotal = quote.vatTotal
    gross = quote.gross
    balanceUsed = quote.balanceUsed
    due = quote.due
  }
}

/// An invoice with what happened to it since.
public struct InvoiceRecord: Hashable, Sendable, Codable {
  /// Whether an invoice is paid.
  public enum Status: String, CaseIterable, Hashable, Sendable, Codable {
    case open
    case partlyPaid
    case paid
  }

  public let invoice: Invoice
  /// Oldest first.
  public private(set) var payments: [InvoicePayment]
  /// What is still to be paid; never negative.
  public private(set) var open: Money

  public init(invoice: Invoice) {
    self.invoice = invoice
    payments = []
    open = invoice.due
  }

  public var status: Status {
    if open.isZero { return .paid }
    return payments.isEmpty ? .open : .partlyPaid
  }

  /// Records a payment of at most what is open, in the invoice's currency.
  public mutating func record(_ payment: InvoicePayment) {
    open = Money(
      minorUnits: open.minorUnits - payment.amount.minorUnits, currency: open.currency)
    payments.append(payment)
  }
}

/// A payment on an invoice.
public struct InvoicePayment: Hashable, Sendable, Codable {
  public let day: Day
  public let amount: Money
  /// The gateway's name for the charge.
  public let reference: String
  public let brand: CardBrand
  /// The card's last four digits.
  public let lastFour: String

  public init(day: Day, amount: Money, reference: String, brand: CardBrand, lastFour: String) {
    self.day = day
    self.amount = amount
    self.reference = reference
    self.brand = brand
    self.lastFour = lastFour
  }
}
