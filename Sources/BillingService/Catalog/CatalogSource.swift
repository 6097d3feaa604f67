package import Billing
package import BillingStore
import Foundation

/// Where the catalog comes from: the one in the program, or a store's own.
package enum CatalogSource {
  /// As large as a catalog's file may be: 16 MiB.
  package static let limitBytes = 16 << 20

  /// The catalog in the program, which is not looked through at every start: its tests do that.
  ///
  /// - Throws: What is wrong with it.
  package static func embedded() throws(CatalogFault) -> Catalog {
    let json = PackageResources.catalog_json
    if let catalog = try? RecordDecoder.decode(Catalog.self, from: json) { return catalog }
    return try decode(json)
  }

  /// A store's own catalog, or else the one in the program.
  ///
  /// - Parameter store: The store.
  /// - Returns: The catalog.
  /// - Throws: `store` where the store's own cannot be read, `catalog` where it is faulty.
  package static func catalog(of store: Store) throws(ServiceError) -> Catalog {
    let own = try own(of: store)
    do throws(CatalogFault) {
      guard let own else { return try embedded() }
      return try decode(own)
    } catch {
      throw .catalog(error)
    }
  }

  /// A store's own catalog as its file is; nil where it has none.
  ///
  /// - Throws: `store` where it cannot be read.
  package static func own(of store: Store) throws(ServiceError) -> [UInt8]? {
    try ServiceError.store { () throws(StoreError) in try store.catalogData() }
  }

  /// Reads a catalog and checks that its plans can be sold.
  ///
  /// - Parameter json: The file, UTF-8.
  /// - Returns: The catalog.
  /// - Throws: The first fault that is no mere warning, with its place.
  package static func decode(_ json: [UInt8]) throws(CatalogFault) -> Catalog {
    let report = report(on: json)
    switch report.outcome {
    case .success(let catalog): return catalog
    case .failure(let fault): throw fault
    }
  }

  /// Reads a catalog and looks for all that is wrong with it.
  ///
  /// - Parameter json: The file, UTF-8.
  /// - Returns: The catalog where it can be in force, and every fault.
  package static func report(on json: [UInt8]) -> CatalogReport {
    guard json.count <= limitBytes else {
      return CatalogReport(
        CatalogFault(place: "", problem: .tooLarge(limitBytes: limitBytes)), faults: [])
    }
    let file: JSONValue
    do throws(JSONParser.Fault) {
      file = try JSONParser.parse(json)
    } catch {
      return CatalogReport(CatalogFault(error), faults: [])
    }
    let faults = CatalogCheck.faults(in: file)
    if let first = faults.first(where: { $0.severity == .error }) {
      return CatalogReport(outcome: .failure(first), faults: faults)
    }
    do {
      let catalog = try RecordDecoder.decode(Catalog.self, from: json)
      return CatalogReport(outcome: .success(catalog), faults: faults)
    } catch {
      return CatalogReport(CatalogFault(error, in: file), faults: faults)
    }
  }
}

/// What came of looking through a catalog's file.
package struct CatalogReport: Sendable {
  /// The catalog, or the first fault that keeps it from being in force.
  package let outcome: Result<Catalog, CatalogFault>
  /// Every fault and warning.
  package let faults: [CatalogFault]

  fileprivate init(outcome: Result<Catalog, CatalogFault>, faults: [CatalogFault]) {
    self.outcome = outcome
    self.faults = faults
  }

  /// Adds a fault because of which there is no more to look at.
  fileprivate init(_ last: CatalogFault, faults: [CatalogFault]) {
    self.init(outcome: .failure(last), faults: faults + [last])
  }
}

extension CatalogFault {
  fileprivate init(_ fault: JSONParser.Fault) {
    switch fault {
    case .notJSON(let line): self.init(place: "", problem: .notJSON(line: line))
    case .tooDeep(let line): self.init(place: "", problem: .tooDeep(line: line))
    }
  }

  /// Takes what only the decoder has found.
  fileprivate init(_ error: any Error, in file: JSONValue) {
    let path: [any CodingKey] =
      switch error {
      case DecodingError.keyNotFound(let key, let context): context.codingPath + [key]
      case DecodingError.valueNotFound(_, let context),
        DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context):
        context.codingPath
      default: []
      }
    self.init(
      place: CatalogPlace.following(path, in: file).text, problem: .invalid(found: nil))
  }
}
