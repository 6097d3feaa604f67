/// One movement of the account balance.
public struct BalanceEntry: Hashable, Sendable, Codable {
  /// What moved the balance.
  public enum Cause: Hashable, Sendable, Codable {
    /// Used to pay a part of an invoice.
    case usedFor(InvoiceNumber)
    /// Given back by a credit note.
    case creditedBy(InvoiceNumber)
    /// Given by the vendor when the account was opened.
    case openingCredit

    private enum UsedForCodingKeys: String, CodingKey {
      case _0 = "invoice"
    }

    private enum CreditedByCodingKeys: String, CodingKey {
      case _0 = "creditNote"
    }
  }

  public let day: Day
  /// Positive where the balance grew, negative where it was used.
  public let amount: Money
  public let cause: Cause

  public init(day: Day, amount: Money, cause: Cause) {
    self.day = day
    self.amount = amount
    self.cause = cause
  }
}
