/// A feature that a plan gives, and how much of it (rule 39).
public struct GrantedFeature: Hashable, Sendable {
  public let name: LocalizedText
  /// Never `notIncluded`.
  public let value: FeatureValue
}

extension Catalog {
  /// What a plan gives, in the order of the comparison; nothing where it is no longer sold.
  public func features(of plan: PlanID) -> [GrantedFeature] {
    let product = products.first { $0.id == plan.product }
    return (product?.featureGroups ?? []).flatMap(\.features).compactMap { feature in
      let value = feature.value(in: plan.tier)
      return value == .notIncluded ? nil : GrantedFeature(name: feature.name, value: value)
    }
  }
}
