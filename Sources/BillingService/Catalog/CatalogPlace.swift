/// A place in a catalog's file, in words that lead there.
struct CatalogPlace {
  private(set) var text = ""

  /// Goes on to a named value.
  func member(_ name: String) -> CatalogPlace {
    CatalogPlace(text: text.isEmpty ? name : "\(text) › \(name)")
  }

  /// Goes on to a list's entry, counted from zero, with the id or country that it bears.
  func entry(_ index: Int, id: String?) -> CatalogPlace {
    CatalogPlace(text: "\(text)[\(index)]" + (id.map { " (\($0))" } ?? ""))
  }
}

extension CatalogPlace {
  /// Follows a decoder's path through the file.
  ///
  /// - Parameters:
  ///   - path: The keys from the file's top to the place.
  ///   - json: The whole file; it tells the ids of the entries on the way.
  /// - Returns: The place, and the value that stands there, if any.
  static func following(
    _ path: [any CodingKey], in json: Any?
  ) -> (place: CatalogPlace, value: Any?) {
    var place = CatalogPlace()
    var value = json
    for key in path {
      if let index = key.intValue {
        let list = value as? [Any] ?? []
        value = list.indices.contains(index) ? list[index] : nil
        let entry = value as? [String: Any]
        place = place.entry(index, id: (entry?["id"] ?? entry?["country"]) as? String)
      } else {
        value = (value as? [String: Any])?[key.stringValue]
        place = place.member(key.stringValue)
      }
    }
    return (place, value)
  }
}
