package import Billing
package import BillingStore
import Foundation

/// Where the catalog comes from: the one in the program, or a store's own.
package enum CatalogSource {
  /// The catalog in the program.
  ///
  /// - Throws: What is wrong with it.
  package static func embedded() throws(CatalogFault) -> Catalog {
    try decode(PackageResources.catalog_json)
  }

  /// A store's own catalog, or else the one in the program.
  ///
  /// - Throws: `store` where the store's own cannot be read, `catalog` where it is faulty.
  package static func catalog(of store: Store) throws(ServiceError) -> Catalog {
    let own = try ServiceError.store { () throws(StoreError) in try store.catalogData() }
    do throws(CatalogFault) {
      guard let own else { return try embedded() }
      return try decode(own)
    } catch {
      throw .catalog(error)
    }
  }

  /// Reads a catalog and checks that its plans can be sold.
  ///
  /// - Parameter json: The file, UTF-8.
  /// - Returns: The catalog.
  /// - Throws: The first fault, with its place.
  package static func decode(_ json: [UInt8]) throws(CatalogFault) -> Catalog {
    let data = Data(json)
    let catalog: Catalog
    do {
      catalog = try JSONDecoder().decode(Catalog.self, from: data)
    } catch let error as DecodingError {
      throw CatalogFault(error, in: data)
    } catch {
      throw CatalogFault(place: "", problem: .notJSON)
    }
    try CatalogCheck(catalog: catalog).run()
    return catalog
  }
}

extension CatalogFault {
  fileprivate init(_ error: DecodingError, in data: Data) {
    let json = try? JSONSerialization.jsonObject(with: data)
    switch error {
    case .keyNotFound(let key, let context):
      let (place, _) = CatalogPlace.following(context.codingPath + [key], in: json)
      self.init(place: place.text, problem: .missing)
    case .valueNotFound(_, let context), .typeMismatch(_, let context),
      .dataCorrupted(let context):
      self.init(at: context.codingPath, in: json)
    @unknown default:
      self.init(place: "", problem: .invalid(found: nil))
    }
  }

  private init(at path: [any CodingKey], in json: Any?) {
    let (place, value) = CatalogPlace.following(path, in: json)
    let problem: Problem =
      switch value {
      case _ where json == nil: .notJSON
      case let list as [Any] where list.isEmpty: .empty
      case let text as String: .invalid(found: text)
      case let number as NSNumber: .invalid(found: number.stringValue)
      default: .invalid(found: nil)
      }
    self.init(place: place.text, problem: problem)
  }
}
