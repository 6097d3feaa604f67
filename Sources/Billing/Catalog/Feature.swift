/// Features that belong together in a comparison.
public struct FeatureGroup: Hashable, Sendable, Codable {
  public let name: LocalizedText
  public let features: [Feature]

  public init(name: LocalizedText, features: [Feature]) {
    self.name = name
    self.features = features
  }
}

/// One row of a comparison: what each tier has of a feature.
public struct Feature: Hashable, Sendable {
  public let name: LocalizedText
  private let values: [TierID: FeatureValue]

  public init(name: LocalizedText, values: [TierID: FeatureValue]) {
    self.name = name
    self.values = values
  }

  /// What a tier has of it; a tier that the catalog does not name here lacks it.
  public func value(in tier: TierID) -> FeatureValue { values[tier] ?? .notIncluded }
}

/// What a tier has of a feature.
public enum FeatureValue: Hashable, Sendable {
  case included
  case notIncluded
  /// As many of it, such as participants.
  case amount(Int)
  case text(LocalizedText)
}

// MARK: - JSON: true, false, a number or a text in each language

extension FeatureValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let isIncluded = try? container.decode(Bool.self) {
      self = isIncluded ? .included : .notIncluded
    } else if let amount = try? container.decode(Int.self) {
      self = .amount(amount)
    } else {
      self = .text(try container.decode(LocalizedText.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .included: try container.encode(true)
    case .notIncluded: try container.encode(false)
    case .amount(let amount): try container.encode(amount)
    case .text(let text): try container.encode(text)
    }
  }
}

extension Feature: Codable {
  private enum CodingKeys: String, CodingKey {
    case name
    case values
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let named = try container.decode([String: FeatureValue].self, forKey: .values)
    self.init(
      name: try container.decode(LocalizedText.self, forKey: .name),
      values: Dictionary(uniqueKeysWithValues: named.map { (TierID($0), $1) }))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    let named = Dictionary(uniqueKeysWithValues: values.map { ($0.rawValue, $1) })
    try container.encode(named, forKey: .values)
  }
}
