import Billing

/// What a catalog must be as a whole, beyond what each of its parts tells when it is read.
struct CatalogCheck {
  let catalog: Catalog

  /// Looks through the catalog: there is something to sell, and no id names two things.
  ///
  /// - Throws: The first fault.
  func run() throws(CatalogFault) {
    let products = CatalogPlace().member("products")
    guard !catalog.products.isEmpty else {
      throw CatalogFault(place: products.text, problem: .empty)
    }
    try checkThatNoneIsRepeated(catalog.products.map(\.id.rawValue), at: products)
    for (index, product) in catalog.products.enumerated() {
      let tiers = products.entry(index, id: product.id.rawValue).member("tiers")
      try checkThatNoneIsRepeated(product.tiers.map(\.id.rawValue), at: tiers)
    }
  }

  private func checkThatNoneIsRepeated(
    _ ids: [String], at place: CatalogPlace
  ) throws(CatalogFault) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      throw CatalogFault(place: place.text, problem: .repeated(id))
    }
  }
}
