/// What a set of items costs on a day, to the cent, and what it changes (rule 24).
///
/// The order summary, the invoice, the e-mail and the charge all come from the same value.
public struct Quote: Hashable, Sendable, Codable {
  public let currency: Currency
  /// In the cart's order.
  public let items: [QuoteItem]
  /// One amount for each category and rate, in the order of their first lines (rule 27).
  public let vat: [VATAmount]
  public let net: Money
  public let vatTotal: Money
  public let gross: Money
  /// min(balance, gross), so negative where the gross is (rule 28).
  public let balanceUsed: Money
  /// What is charged to the card; never negative.
  public let due: Money
  /// What a credit adds to the balance; never negative.
  public let toBalance: Money
  public let balanceAfter: Money

  package init(
    currency: Currency, items: [QuoteItem], vat: [VATAmount], net: Money, vatTotal: Money,
    gross: Money, balanceUsed: Money, due: Money, toBalance: Money, balanceAfter: Money
  ) {
    self.currency = currency
    self.items = items
    self.vat = vat
    self.net = net
    self.vatTotal = vatTotal
    self.gross = gross
    self.balanceUsed = balanceUsed
    self.due = due
    self.toBalance = toBalance
    self.balanceAfter = balanceAfter
  }

  /// Whether the card is left alone.
  public var isFree: Bool { due.isZero }

  /// Its document is a credit note where more is given back than charged (rule 28).
  public var documentKind: Invoice.Kind { gross.isNegative ? .creditNote : .invoice }

  /// Whether anything is charged or credited: trials alone make no document (rule 35).
  public var hasDocument: Bool { items.contains { !$0.lines.isEmpty } }
}

/// One line of an order summary or an invoice.
public struct QuoteLine: Hashable, Sendable, Codable {
  /// Whether the customer owes or is owed the line.
  public enum Kind: String, Hashable, Sendable, Codable {
    case charge
    case credit
  }

  /// The part of a period that a line is about.
  public struct Days: Hashable, Sendable, Codable {
    public let remaining: Int
    public let total: Int
  }

  public let kind: Kind
  public let plan: PlanID
  /// The product's and tier's names as they were on the day.
  public let planName: String
  public let seatKind: SeatKind
  public let seats: Int
  public let frequency: BillingFrequency
  /// For one seat and period, net.
  public let unitPrice: Money
  /// Negative for a credit.
  public let net: Money
  /// The days that it is about.
  public let period: Period
  /// Nil where the line is for a whole period.
  public let days: Days?
  public let treatment: VATTreatment

  package init(
    kind: Kind, plan: PlanID, planName: String, seatKind: SeatKind, seats: Int,
    frequency: BillingFrequency, unitPrice: Money, net: Money, period: Period, days: Days?,
    treatment: VATTreatment
  ) {
    self.kind = kind
    self.plan = plan
    self.planName = planName
    self.seatKind = seatKind
    self.seats = seats
    self.frequency = frequency
    self.unitPrice = unitPrice
    self.net = net
    self.period = period
    self.days = days
    self.treatment = treatment
  }
}

/// The VAT on all lines of one category and rate (rule 27).
public struct VATAmount: Hashable, Sendable, Codable {
  /// The category and rate, with the reason of the first of its lines.
  public let treatment: VATTreatment
  /// The sum of the lines that it is computed on.
  public let net: Money
  public let amount: Money

  package init(treatment: VATTreatment, net: Money, amount: Money) {
    self.treatment = treatment
    self.net = net
    self.amount = amount
  }
}
