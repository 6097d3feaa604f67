import Billing
import BillingDocuments
import BillingService
import Foundation

/// The vendor's offer as a file has it.
struct OfferFile: Decodable {
  static let byteLimit = 1 << 20

  private let items: [Item]
  private let lastDay: Day
  private let paymentDays: Int
  private let terms: LocalizedText

  /// Reads an offer.
  ///
  /// - Parameters:
  ///   - data: The file.
  ///   - name: Its name, for what is wrong with it.
  ///   - currency: The account's, in which its prices are.
  ///   - formats: The language.
  /// - Returns: The draft, whose figures the rules have still to see.
  /// - Throws: `CommandFailure` that names the place of what cannot be read.
  static func draft(
    from data: Data, named name: String, in currency: Currency, _ formats: Formats
  ) throws -> OfferDraft {
    do {
      let file = try JSONDecoder().decode(OfferFile.self, from: data)
      return OfferDraft(
        items: try file.items.map { try $0.item(in: currency) }, lastDay: file.lastDay,
        paymentDays: file.paymentDays,
        terms: file.terms)
    } catch let error as DecodingError {
      throw CommandFailure(
        .usage,
        Explanation(
          formats.words(
            "“\(name.shortened)” is not an offer", "«\(name.shortened)» non è un'offerta"),
          why: formats.reason(of: error, in: data),
          remedy: formats.words(
            "correct it; offers add --help shows one",
            "correggilo; offers add --help ne mostra una")),
        code: "offerFileInvalid")
    }
  }
}

extension OfferFile {
  /// One thing that is offered: an object with one member, which says what is done.
  private enum Item: Decodable {
    case add(Plan)
    case change(SubscriptionID, Plan)
    case remove(SubscriptionID)

    private enum CodingKeys: String, CodingKey, CaseIterable {
      case add
      case change
      case remove
    }

    private enum SubscriptionKey: CodingKey {
      case subscription
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let keys = CodingKeys.allCases.filter(container.contains)
      guard keys.count == 1, let key = keys.first else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "one of add, change, remove"))
      }
      let subscription = {
        try container.nestedContainer(keyedBy: SubscriptionKey.self, forKey: key)
          .decode(SubscriptionID.self, forKey: .subscription)
      }
      switch key {
      case .add: self = .add(try container.decode(Plan.self, forKey: key))
      case .change:
        self = .change(try subscription(), try container.decode(Plan.self, forKey: key))
      case .remove: self = .remove(try subscription())
      }
    }

    func item(in currency: Currency) throws -> OfferDraft.Item {
      switch self {
      case .add(let plan): .add(try plan.offered(in: currency))
      case .change(let id, let plan): .change(id, try plan.offered(in: currency))
      case .remove(let id): .remove(id)
      }
    }
  }

  private struct Plan: Decodable {
    private let plan: PlanID
    private let seats: Int
    private let frequency: BillingFrequency
    /// With a point before the decimals.
    private let unitPrice: String
    private let pricePath: [any CodingKey]

    private enum CodingKeys: CodingKey {
      case product, tier, seats, frequency, unitPrice
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      plan = PlanID(
        product: try container.decode(ProductID.self, forKey: .product),
        tier: try container.decode(TierID.self, forKey: .tier))
      seats = try container.decode(Int.self, forKey: .seats)
      frequency = try container.decode(BillingFrequency.self, forKey: .frequency)
      unitPrice = try container.decode(String.self, forKey: .unitPrice)
      pricePath = decoder.codingPath + [CodingKeys.unitPrice]
    }

    func offered(in currency: Currency) throws -> OfferedPlan {
      guard let price = Money(decimal: unitPrice, currency: currency) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: pricePath, debugDescription: "a price in the account's currency"))
      }
      return OfferedPlan(plan: plan, seats: seats, frequency: frequency, unitPrice: price)
    }
  }
}

extension Formats {
  /// What keeps a JSON file from being read, with its place.
  fileprivate func reason(of error: DecodingError, in data: Data) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      let place = place(context.codingPath + [key])
      return words("\(place) is missing", "manca \(place)")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let place = place(context.codingPath)
      return words("\(place) is of the wrong kind", "\(place) è del tipo sbagliato")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      let isJSON = (try? JSONSerialization.jsonObject(with: data)) != nil
      return isJSON
        ? words(
          "a number in it is too large, or is not whole",
          "contiene un numero troppo grande, o non intero")
        : words("it is not JSON", "non è JSON")
    case .dataCorrupted(let context):
      let place = place(context.codingPath)
      return words(
        "\(place) has a value that it cannot have", "\(place) ha un valore che non può avere")
    @unknown default: return words("it cannot be read", "non può essere letto")
    }
  }

  /// As in `“items[0] › add › seats”`.
  private func place(_ path: [any CodingKey]) -> String {
    let place = path.reduce(into: "") { place, key in
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += (place.isEmpty ? "" : " › ") + key.stringValue
      }
    }
    guard !place.isEmpty else { return words("the file", "il file") }
    return words("“\(place)”", "«\(place)»")
  }
}
