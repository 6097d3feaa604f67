package import Billing

extension BillingService {
  /// Whether what it does stays in memory: `reading` or `samples` has made it.
  package var writesNothing: Bool { store is OverlayStore }

  /// A service on what this one knows by now, which goes on from there for itself.
  ///
  /// - Precondition: This one writes nothing.
  package func branched() -> BillingService {
    guard let overlay = store as? OverlayStore, let sandbox = gateway as? SandboxGateway,
      let branch = sandbox.branched()
    else { preconditionFailure("only a service that writes nothing has branches") }
    return BillingService(
      store: OverlayStore(branching: overlay), gateway: branch, clock: clock, catalog: catalog)
  }

  /// The same service on a day, on which its clock stands still.
  package func standing(on day: Day) -> BillingService {
    BillingService(store: store, gateway: gateway, clock: .fixed(day), catalog: catalog)
  }
}
