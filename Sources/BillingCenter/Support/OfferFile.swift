import Billing
import BillingDocuments
import BillingService
import Foundation

/// The vendor's offer as a file has it.
struct OfferFile: Decodable {
  static let byteLimit = 1 << 20

  private let draft: OfferDraft?
  private let faults: [DecodingError]

  /// Reads an offer.
  ///
  /// - Parameters:
  ///   - data: The file.
  ///   - name: Its name, for what is wrong with it.
  ///   - currency: The account's, in which its prices are.
  ///   - formats: The language.
  /// - Returns: The draft, whose figures the rules have still to see.
  /// - Throws: `CommandFailure` that names the places of all that cannot be read.
  static func draft(
    from data: Data, named name: String, in currency: Currency, _ formats: Formats
  ) throws -> OfferDraft {
    let decoder = JSONDecoder()
    if let key = CodingUserInfoKey.offerCurrency { decoder.userInfo[key] = currency }
    let faults: [DecodingError]
    do {
      let file = try decoder.decode(OfferFile.self, from: data)
      if let draft = file.draft, file.faults.isEmpty { return draft }
      faults = file.faults
    } catch let error as DecodingError {
      faults = [error]
    }
    throw CommandFailure(
      .usage,
      Explanation(
        formats.words(
          "“\(name.shortened)” is not an offer", "«\(name.shortened)» non è un'offerta"),
        why: faults.map { formats.reason(of: $0) }.joined(separator: ", "),
        remedy: formats.words(
          "correct it; offers add --help shows one",
          "correggilo; offers add --help ne mostra una")),
      code: "offerFileInvalid")
  }

  private enum CodingKeys: CodingKey {
    case items, lastDay, paymentDays, terms
  }

  /// Reads what can be read, and remembers what cannot.
  init(from decoder: any Decoder) throws {
    var reader = FaultReader(try decoder.container(keyedBy: CodingKeys.self))
    let items = reader.read([Item].self, .items)
    let lastDay = reader.read(Day.self, .lastDay)
    let paymentDays = reader.read(Int.self, .paymentDays)
    let terms = reader.read(LocalizedText.self, .terms)
    faults = (items ?? []).flatMap(\.faults) + reader.faults
    guard let items, let lastDay, let paymentDays, let terms else {
      draft = nil
      return
    }
    draft = OfferDraft(
      items: items.compactMap(\.item), lastDay: lastDay, paymentDays: paymentDays, terms: terms)
  }
}

extension CodingUserInfoKey {
  /// The currency of a file's prices.
  fileprivate static let offerCurrency = CodingUserInfoKey(rawValue: "offerCurrency")
}

/// Reads an object's members one by one, and keeps the faults of those that cannot be read.
private struct FaultReader<Key: CodingKey> {
  private(set) var faults: [DecodingError] = []
  private let container: KeyedDecodingContainer<Key>

  init(_ container: KeyedDecodingContainer<Key>) {
    self.container = container
  }

  mutating func read<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
    do {
      return try container.decode(type, forKey: key)
    } catch {
      // Foundation has an error of its own for a number that is too large, or not whole.
      faults.append(
        error as? DecodingError
          ?? .dataCorrupted(
            .init(codingPath: container.codingPath + [key], debugDescription: "\(error)")))
      return nil
    }
  }
}

extension OfferFile {
  /// One thing that is offered: an object with one member, which says what is done.
  private struct Item: Decodable {
    /// Nil where there are faults.
    let item: OfferDraft.Item?
    let faults: [DecodingError]

    private enum CodingKeys: String, CodingKey, CaseIterable {
      case add
      case change
      case remove
    }

    private enum SubscriptionKey: CodingKey {
      case subscription
    }

    init(from decoder: any Decoder) throws {
      do {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let keys = CodingKeys.allCases.filter(container.contains)
        guard keys.count == 1, let key = keys.first else {
          throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "one of add, change, remove"))
        }
        var reader = FaultReader(
          try container.nestedContainer(keyedBy: SubscriptionKey.self, forKey: key))
        let id = key == .add ? nil : reader.read(SubscriptionID.self, .subscription)
        let plan = key == .remove ? nil : try container.decode(Plan.self, forKey: key)
        faults = reader.faults + (plan?.faults ?? [])
        item = Self.item(id, plan?.offered)
      } catch let fault as DecodingError {
        (item, faults) = (nil, [fault])
      }
    }

    private static func item(_ id: SubscriptionID?, _ plan: OfferedPlan?) -> OfferDraft.Item? {
      switch (id, plan) {
      case (nil, let plan?): .add(plan)
      case (let id?, let plan?): .change(id, plan)
      case (let id?, nil): .remove(id)
      case (nil, nil): nil
      }
    }
  }

  private struct Plan: Decodable {
    /// Nil where there are faults.
    let offered: OfferedPlan?
    let faults: [DecodingError]

    private enum CodingKeys: CodingKey {
      case product, tier, seats, frequency, unitPrice
    }

    init(from decoder: any Decoder) throws {
      var reader = FaultReader(try decoder.container(keyedBy: CodingKeys.self))
      let product = reader.read(ProductID.self, .product)
      let tier = reader.read(TierID.self, .tier)
      let seats = reader.read(Int.self, .seats)
      let frequency = reader.read(BillingFrequency.self, .frequency)
      let text = reader.read(String.self, .unitPrice)
      let price = text.flatMap { Self.price($0, in: decoder) }
      faults =
        reader.faults
        + (text != nil && price == nil ? [Self.priceFault(at: decoder.codingPath)] : [])
      guard let product, let tier, let seats, let frequency, let price else {
        offered = nil
        return
      }
      offered = OfferedPlan(
        plan: PlanID(product: product, tier: tier), seats: seats, frequency: frequency,
        unitPrice: price)
    }

    /// Reads a price with a point before the decimals.
    private static func price(_ text: String, in decoder: any Decoder) -> Money? {
      let currency = CodingUserInfoKey.offerCurrency.flatMap { decoder.userInfo[$0] as? Currency }
      return currency.flatMap { Money(decimal: text, currency: $0) }
    }

    private static func priceFault(at path: [any CodingKey]) -> DecodingError {
      .dataCorrupted(
        .init(
          codingPath: path + [CodingKeys.unitPrice],
          debugDescription: "a price in the account's currency"))
    }
  }
}

extension Formats {
  /// What keeps a JSON file from being read, with its place.
  fileprivate func reason(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      let place = place(context.codingPath + [key])
      return words("\(place) is missing", "manca \(place)")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let place = place(context.codingPath)
      return words("\(place) is of the wrong kind", "\(place) è del tipo sbagliato")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      return words("it is not JSON", "non è JSON")
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
