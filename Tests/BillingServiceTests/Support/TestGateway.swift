import Billing
import BillingService

/// The sandbox with something happening around each charge.
struct TestGateway: PaymentGateway {
  let sandbox: SandboxGateway
  var isReachable = true
  var beforeCharge: @Sendable () throws(GatewayFault) -> Void = {}
  var afterCharge: @Sendable () throws(GatewayFault) -> Void = {}

  var isSandbox: Bool { true }

  func save(_ card: CardEntry) throws(GatewayFault) -> Result<PaymentMethod, PaymentFailure> {
    try sandbox.save(card)
  }

  func charge(
    _ key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome {
    try beforeCharge()
    let outcome = try sandbox.charge(key, amount, to: method)
    try afterCharge()
    return outcome
  }

  func outcome(
    of key: IdempotencyKey, _ amount: Money, to method: PaymentMethod
  ) throws(GatewayFault) -> PaymentOutcome? {
    guard isReachable else { throw .unreachable }
    return try sandbox.outcome(of: key, amount, to: method)
  }
}
