public typealias InvoiceNumber = Identifier<Invoice>

/// An issued invoice or credit note; it never changes (rules 33 and 34).
public struct Invoice: Hashable, Sendable, Codable {
  /// What it is; each kind is numbered in a series of its own.
  public enum Kind: String, Hashable, Sendable, Codable {
    case invoice
    case creditNote
  }

  public let kind: Kind
  public let number: InvoiceNumber
  public let day: Day
  /// The last day on which it is to be paid.
  public let dueDay: Day
  public let order: OrderNumber?
  /// The invoices that a credit note corrects; empty for an invoice.
  public let corrects: [InvoiceNumber]
  /// The customer's own order number.
  public let purchaseOrder: String?
  /// Who gets it besides the billing contact (promise J5).
  public let copies: [EmailAddress]
  public let seller: Seller
  public let buyer: Company
  public let lines: [QuoteLine]
  public let vat: [VATAmount]
  public let net: Money
  public let vatTotal: Money
  /// Negative on a credit note.
  public let gross: Money
  /// How much of it the account balance paid; negative for what a credit note gave to it.
  public let balanceUsed: Money
  /// What was left to pay when it was issued; negative where a credit note took it off an invoice.
  public let due: Money

  /// Issues what a quote comes to.
  ///
  /// - Parameters:
  ///   - heading: Number, day, and who it is between.
  ///   - quote: Gives lines and totals, and tells an invoice from a credit note (rule 28).
  public init(_ heading: Heading, quote: Quote) {
    self.init(
      heading, kind: quote.documentKind,
      Figures(
        lines: quote.items.flatMap(\.lines), vat: quote.vat, net: quote.net,
        vatTotal: quote.vatTotal, gross: quote.gross, balanceUsed: quote.balanceUsed,
        due: quote.due))
  }

  package init(_ heading: Heading, kind: Kind, _ figures: Figures) {
    self.kind = kind
    number = heading.number
    day = heading.day
    dueDay = heading.dueDay
    order = heading.order
    corrects = heading.corrects
    purchaseOrder = heading.purchaseOrder
    copies = heading.copies
    seller = heading.seller
    buyer = heading.buyer
    lines = figures.lines
    vat = figures.vat
    net = figures.net
    vatTotal = figures.vatTotal
    gross = figures.gross
    balanceUsed = figures.balanceUsed
    due = figures.due
  }
}

extension Invoice {
  /// What stands above an invoice's lines.
  public struct Heading: Hashable, Sendable {
    public let number: InvoiceNumber
    public let day: Day
    public let dueDay: Day
    public let order: OrderNumber?
    public let corrects: [InvoiceNumber]
    public let purchaseOrder: String?
    public let copies: [EmailAddress]
    public let seller: Seller
    public let buyer: Company

    public init(
      number: InvoiceNumber, day: Day, dueDay: Day, order: OrderNumber? = nil,
      corrects: [InvoiceNumber] = [], purchaseOrder: String? = nil, copies: [EmailAddress] = [],
      seller: Seller, buyer: Company
    ) {
      self.number = number
      self.day = day
      self.dueDay = dueDay
      self.order = order
      self.corrects = corrects
      self.purchaseOrder = purchaseOrder
      self.copies = copies
      self.seller = seller
      self.buyer = buyer
    }
  }

  /// An invoice's lines and what they come to.
  package struct Figures {
    let lines: [QuoteLine]
    let vat: [VATAmount]
    let net: Money
    let vatTotal: Money
    let gross: Money
    let balanceUsed: Money
    let due: Money

    package init(
      lines: [QuoteLine], vat: [VATAmount], net: Money, vatTotal: Money, gross: Money,
      balanceUsed: Money, due: Money
    ) {
      self.lines = lines
      self.vat = vat
      self.net = net
      self.vatTotal = vatTotal
      self.gross = gross
      self.balanceUsed = balanceUsed
      self.due = due
    }
  }
}
