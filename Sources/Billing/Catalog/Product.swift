public typealias ProductID = Identifier<Product>
public typealias TierID = Identifier<Tier>

/// One product of the catalog, with its tiers.
public struct Product: Hashable, Sendable, Codable, Identifiable {
  public let id: ProductID
  public let name: String
  /// What a seat of it is called.
  public let seatKind: SeatKind
  /// What it does, in one line.
  public let summary: LocalizedText
  /// Nil where it cannot be tried.
  public let trial: TrialTerms?
  /// From the lowest to the highest; at least one.
  public let tiers: [Tier]
  public let featureGroups: [FeatureGroup]

  public init(
    id: ProductID, name: String, seatKind: SeatKind, summary: LocalizedText, trial: TrialTerms?,
    tiers: [Tier], featureGroups: [FeatureGroup]
  ) {
    self.id = id
    self.name = name
    self.seatKind = seatKind
    self.summary = summary
    self.trial = trial
    self.tiers = tiers
    self.featureGroups = featureGroups
  }

  /// Reads a product from a catalog, where it has at least one tier.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(ProductID.self, forKey: .id)
    name = try container.decode(String.self, forKey: .name)
    seatKind = try container.decode(SeatKind.self, forKey: .seatKind)
    summary = try container.decode(LocalizedText.self, forKey: .summary)
    trial = try container.decodeIfPresent(TrialTerms.self, forKey: .trial)
    tiers = try container.decode([Tier].self, forKey: .tiers)
    featureGroups = try container.decode([FeatureGroup].self, forKey: .featureGroups)
    guard !tiers.isEmpty else {
      throw DecodingError.dataCorruptedError(
        forKey: .tiers, in: container, debugDescription: "\(id) has no tier")
    }
  }

  /// Whether there is a tier to choose, and a tier's name says anything.
  public var hasTiers: Bool { tiers.count > 1 }

  /// The product's name, with the tier's where there is a choice of tiers.
  public func name(of tier: TierID) -> String {
    guard hasTiers, let tier = tiers.first(where: { $0.id == tier }) else { return name }
    return "\(name) \(tier.name)"
  }
}

/// What a product's seats are called.
public enum SeatKind: String, CaseIterable, Hashable, Sendable, Codable {
  case organizer
  case agent
  case expert
}

/// How a product may be tried (rule 16).
public struct TrialTerms: Hashable, Sendable, Codable {
  /// How long, in days.
  public let days: Int
  /// How many seats at most.
  public let seatLimit: Int

  public init(days: Int, seatLimit: Int) {
    self.days = days
    self.seatLimit = seatLimit
  }

  /// How many days a catalog may give.
  package static let possibleDays = 1...366

  /// Reads terms from a catalog, where a trial has at least a day and at most a year, and a seat.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    days = try container.decode(.days, in: Self.possibleDays)
    seatLimit = try container.decode(.seatLimit, in: 1...Tier.mostSeats)
  }
}

/// A product and one of its tiers.
public struct PlanID: Hashable, Sendable, Codable {
  public let product: ProductID
  public let tier: TierID

  public init(product: ProductID, tier: TierID) {
    self.product = product
    self.tier = tier
  }
}
