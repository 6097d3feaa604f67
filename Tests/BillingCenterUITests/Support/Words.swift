import Billing
import BillingService
import Foundation

/// The words that the program has in its sources and its catalog, by language.
struct Words: Sendable {
  /// Two texts that mean the same.
  struct Pair: Hashable, Sendable {
    let english: String
    let italian: String
    /// The file's path from the top.
    let file: String
  }

  let pairs: [Pair]
  /// The words that there are in the names of plans, in both languages the same.
  private let names: Set<String>
  /// The words that end in `…` wherever they stand.
  let ellipses: Set<String>

  private static let loaded = Result { try Words() }

  static func ofSources() throws -> Words { try loaded.get() }

  private init() throws {
    var pairs: [Pair] = []
    for folder in ["BillingCenterUI", "BillingDocuments", "BillingService"] {
      for (file, source) in try SourceTree.swiftFiles(below: "Sources/\(folder)") {
        pairs += ["pick(", "words("].flatMap { SourceCalls.arguments(of: $0, in: source) }
          .filter { $0.count == 2 }
          .map { Pair(english: $0[0], italian: $0[1], file: file) }
      }
    }
    let catalog = try CatalogSource.embedded()
    for product in catalog.products {
      let texts =
        [product.summary] + product.tiers.flatMap(\.highlights) + product.featureTexts
      pairs += texts.map {
        Pair(english: $0.english, italian: $0.italian, file: "catalog.json")
      }
    }
    self.pairs = pairs
    let planNames = catalog.products.flatMap { [$0.name] + $0.tiers.map(\.name) }
    names = Set(planNames.joined(separator: " ").split(separator: " ").map(String.init))
    ellipses = Set(
      pairs.flatMap { $0.english.split(separator: " ") + $0.italian.split(separator: " ") }
        .map(String.init).filter { $0.hasSuffix("…") })
  }

  /// The words of names: of plans, and of an account's people and places.
  func names(of account: Account) -> Set<String> {
    let address = account.company.address
    var texts = [account.company.name, address.street, address.city] + names
    texts += account.people.flatMap { [$0.name, $0.id.rawValue] }
    if case .corporate(let representative, _) = account.kind { texts.append(representative.name) }
    return Set(texts.flatMap(Self.words))
  }

  /// Whether a word that is cut off with `…` begins a plan's name.
  func isName(_ cut: String) -> Bool {
    let start = cut.prefix { $0 != "…" }
    return !start.isEmpty && names.contains { $0.hasPrefix(start) }
  }

  /// The words that one language has and the other has not.
  func only(in language: Language) -> Set<String> {
    let english = Set(pairs.flatMap { Self.words(of: $0.english) })
    let italian = Set(pairs.flatMap { Self.words(of: $0.italian) })
    return language == .english ? english.subtracting(italian) : italian.subtracting(english)
  }

  /// The words of a text in small letters; those of one letter tell no language.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 1 }
  }
}

extension Product {
  /// What its features are called, and what they are worth in its tiers where that is a text.
  fileprivate var featureTexts: [LocalizedText] {
    featureGroups.flatMap { group in
      [group.name]
        + group.features.flatMap { feature in
          [feature.name]
            + tiers.compactMap { tier in
              guard case .text(let text) = feature.value(in: tier.id) else { return nil }
              return text
            }
        }
    }
  }
}
