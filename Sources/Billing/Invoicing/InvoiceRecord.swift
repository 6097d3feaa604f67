/// An invoice with what happened to it since.
public struct InvoiceRecord: Hashable, Sendable, Codable {
  /// Whether an invoice is paid.
  public enum Status: String, CaseIterable, Hashable, Sendable, Codable {
    case open
    case partlyPaid
    case paid
    /// A credit note took it back before it was paid (rule 37).
    case credited
  }

  @Shared public var invoice: Invoice
  /// Oldest first.
  public private(set) var payments: [InvoicePayment]
  /// What is still to be paid; never negative.
  public private(set) var open: Money
  /// The credit note that took it back; nil where none did.
  public private(set) var creditNote: InvoiceNumber?

  public init(invoice: Invoice) {
    _invoice = Shared(wrappedValue: invoice)
    payments = []
    open = invoice.due
  }

  /// An invoice as it was kept.
  package init(
    invoice: Invoice, payments: [InvoicePayment], open: Money, creditNote: InvoiceNumber?
  ) {
    _invoice = Shared(wrappedValue: invoice)
    self.payments = payments
    self.open = open
    self.creditNote = creditNote
  }

  public var status: Status {
    if creditNote != nil { return .credited }
    if open.isZero { return .paid }
    return payments.isEmpty ? .open : .partlyPaid
  }

  /// Records a payment of at most what is open, in the invoice's currency.
  mutating func record(_ payment: InvoicePayment) {
    open = Money(
      minorUnits: open.minorUnits - payment.amount.minorUnits, currency: open.currency)
    payments.append(payment)
  }

  /// Records that nothing more is to be paid, since a credit note took it back.
  mutating func recordCredit(by creditNote: InvoiceNumber) {
    open = .zero(open.currency)
    self.creditNote = creditNote
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
