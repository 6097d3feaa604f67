import BillingDocuments
import Billing

extension CatalogCheck {
  /// Looks through what a product's comparison tells.
  ///
  /// - Parameters:
  ///   - groups: The groups of features.
  ///   - tiers: The ids of the product's tiers.
  mutating func featureGroups(_ groups: Node, tiers: [String]) {
    var names: [String?] = []
    for group in entries(of: groups) where isObject(group, of: ["name", "features"]) {
      localizedText("name", of: group)
      guard let features = member("features", of: group) else { continue }
      for feature in entries(of: features) where isObject(feature, of: ["name", "values"]) {
        localizedText("name", of: feature)
        names.append(feature.value["name"]?[Language.english.rawValue]?.text)
        if let values = member("values", of: feature) { featureValues(values, tiers) }
      }
    }
    reportRepeated(names, at: groups.place)
  }

  private mutating func featureValues(_ values: Node, _ tiers: [String]) {
    guard isObject(values) else { return }
    for member in values.value.members {
      let node = Node(place: values.place.member(member.name), value: member.value)
      tiers.contains(member.name) ? featureValue(node) : report(.unknownTier, at: node.place)
    }
    let named = Set(values.value.members.map(\.name))
    for tier in tiers where !named.contains(tier) {
      report(.featureValueMissing(tier: tier.shortened), at: values.place, .warning)
    }
  }

  /// True, false, a whole number or a text in each language.
  private mutating func featureValue(_ node: Node) {
    switch node.value {
    case .boolean: break
    case .number(let text) where Int(text) != nil: break
    case .object: localizedText(node)
    case .number, .text, .list, .null: reportKind(of: node)
    }
  }
}
