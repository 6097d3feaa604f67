package import BillingStore

extension BillingService {
  /// A service that writes nothing: what it does to a store's accounts stays in memory.
  ///
  /// - Parameters:
  ///   - store: Is only read.
  ///   - clock: Tells today; moved as the store says.
  /// - Returns: The service, with a gateway that charges nobody.
  /// - Throws: `store` and `catalog`.
  package static func reading(
    _ store: Store, clock: BillingClock
  ) throws(ServiceError) -> BillingService {
    BillingService(
      store: OverlayStore(over: store), gateway: SandboxGateway(over: store),
      clock: try clock.moved(by: store), catalog: try CatalogSource.catalog(of: store))
  }

  /// A service on the sample accounts as a new store would have them, which makes no store.
  ///
  /// - Parameters:
  ///   - path: Where the store would be.
  ///   - clock: Tells the day from which the samples' days are counted.
  /// - Returns: The service, with a gateway that charges nobody.
  /// - Throws: `catalog`, `gateway` and `refused` where the samples cannot be made.
  package static func samples(
    at path: String, clock: BillingClock
  ) throws(ServiceError) -> BillingService {
    let (store, gateway) = (OverlayStore(at: path), SandboxGateway(over: nil))
    let catalog = try ServiceError.catalog { () throws(CatalogFault) in
      try CatalogSource.embedded()
    }
    try SampleAccounts.create(in: store, charging: gateway, catalog: catalog, clock: clock)
    return BillingService(store: store, gateway: gateway, clock: clock, catalog: catalog)
  }
}
