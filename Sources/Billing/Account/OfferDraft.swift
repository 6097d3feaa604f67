/// An offer as the vendor writes it, before the account numbers it.
public struct OfferDraft: Hashable, Sendable, Codable {
  /// What is to be offered; a subscription is named as it stands.
  public enum Item: Hashable, Sendable, Codable {
    case add(OfferedPlan)
    case change(SubscriptionID, OfferedPlan)
    case remove(SubscriptionID)

    private enum AddCodingKeys: String, CodingKey {
      case _0 = "plan"
    }

    private enum ChangeCodingKeys: String, CodingKey {
      case _0 = "subscription"
      case _1 = "plan"
    }

    private enum RemoveCodingKeys: String, CodingKey {
      case _0 = "subscription"
    }

    var subscription: SubscriptionID? {
      switch self {
      case .add: nil
      case .change(let id, _), .remove(let id): id
      }
    }

    var plan: OfferedPlan? {
      switch self {
      case .add(let plan), .change(_, let plan): plan
      case .remove: nil
      }
    }
  }

  public let items: [Item]
  public let lastDay: Day
  public let paymentDays: Int
  public let terms: LocalizedText

  public init(items: [Item], lastDay: Day, paymentDays: Int, terms: LocalizedText) {
    self.items = items
    self.lastDay = lastDay
    self.paymentDays = paymentDays
    self.terms = terms
  }
}

/// Why an offer cannot be made.
public enum OfferFault: Hashable, Sendable {
  case empty
  /// Two of its items touch one subscription.
  case touchedTwice(SubscriptionID)
  case lastDayPast(Day)
  /// Fewer than none, or more than a year.
  case paymentDays(Int)
  case seats(Int)
  /// Negative, in another currency than the account's, or more than an invoice can hold with the
  /// prices before it.
  case price(Money)
}
