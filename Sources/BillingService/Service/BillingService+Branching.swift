extension BillingService {
  /// A service on what this one knows by now, which goes on from there for itself.
  ///
  /// - Precondition: This one writes nothing: `reading` or `samples` has made it.
  package func branched() -> BillingService {
    guard let overlay = store as? OverlayStore, let sandbox = gateway as? SandboxGateway,
      let branch = sandbox.branched()
    else { preconditionFailure("only a service that writes nothing has branches") }
    return BillingService(
      store: OverlayStore(branching: overlay), gateway: branch, clock: clock, catalog: catalog)
  }
}
