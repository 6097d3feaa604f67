import BillingDocuments
import Billing

/// A place in a catalog's file, in words that lead there.
struct CatalogPlace {
  private(set) var text = ""

  /// Goes on to a named value.
  func member(_ name: String) -> CatalogPlace {
    let name = name.shortened
    return CatalogPlace(text: text.isEmpty ? name : "\(text) › \(name)")
  }

  /// Goes on to a list's entry, counted from zero, with the id, country or name that it bears.
  func entry(_ index: Int, _ entry: JSONValue) -> CatalogPlace {
    let name = entry["id"] ?? entry["country"] ?? entry["name"]?[Language.english.rawValue]
    let label = name?.text.map { " (\($0.shortened))" } ?? ""
    return CatalogPlace(text: "\(text)[\(index)]\(label)")
  }

  /// Follows a decoder's path through the file.
  ///
  /// - Parameters:
  ///   - path: The keys from the file's top to the place.
  ///   - file: The whole file; it tells the ids of the entries on the way.
  /// - Returns: The place.
  static func following(_ path: [any CodingKey], in file: JSONValue) -> CatalogPlace {
    var place = CatalogPlace()
    var value: JSONValue? = file
    for key in path {
      if let index = key.intValue {
        let entries = value?.entries ?? []
        value = entries.indices.contains(index) ? entries[index] : nil
        place = place.entry(index, value ?? .null)
      } else {
        value = value?[key.stringValue]
        place = place.member(key.stringValue)
      }
    }
    return place
  }
}
