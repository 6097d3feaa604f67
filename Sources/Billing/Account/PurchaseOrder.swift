/// The customer's own order number, which its invoices carry (rule 34, promise J5).
public struct PurchaseOrder: Hashable, Sendable, Codable {
  /// The most characters that a number may have.
  public static let lengthLimit = 40

  /// Not blank.
  public let number: String
  /// The last day on which invoices carry it; nil where it does not expire.
  public let lastDay: Day?

  public init(number: String, lastDay: Day? = nil) {
    self.number = number
    self.lastDay = lastDay
  }

  /// Whether it can stand on an invoice: not blank, not too long, and all of it prints.
  public var isPrintable: Bool {
    number.contains { !$0.isWhitespace } && number.count <= Self.lengthLimit
      && number.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  public func isInForce(on day: Day) -> Bool {
    lastDay.map { day <= $0 } ?? true
  }
}
