/// The running period of a paid subscription and what follows it.
public struct PaidTerm: Hashable, Sendable, Codable {
  public var frequency: BillingFrequency
  /// The agreed price of one seat for one period (rule 7).
  public var unitPrice: Money
  /// Period boundaries are counted from here (rule 4).
  public var anchor: Day
  public var period: Period
  /// The VAT that the running period bears; a credit for a part of it keeps it (rule 27).
  public var treatment: VATTreatment
  /// The invoice that charged the running period; a credit for a part of it names it (rule 33).
  public var invoice: InvoiceNumber
  /// The day on which its cancellation was asked for; nil where it renews (rule 19).
  public var cancellation: Day?
  /// Nil unless the running period's charge has failed (rule 37).
  public var dunning: Dunning?

  public init(
    frequency: BillingFrequency, unitPrice: Money, anchor: Day, period: Period,
    treatment: VATTreatment, invoice: InvoiceNumber, cancellation: Day? = nil,
    dunning: Dunning? = nil
  ) {
    self.frequency = frequency
    self.unitPrice = unitPrice
    self.anchor = anchor
    self.period = period
    self.treatment = treatment
    self.invoice = invoice
    self.cancellation = cancellation
    self.dunning = dunning
  }
}

/// A period whose charge has failed and is tried again (rule 37).
public struct Dunning: Hashable, Sendable, Codable {
  /// How often the charge has failed; at least once.
  public let failedAttempts: Int
  public let nextAttempt: Day

  public init(failedAttempts: Int, nextAttempt: Day) {
    self.failedAttempts = failedAttempts
    self.nextAttempt = nextAttempt
  }
}
