import Billing

/// How the sandbox treats a card number (rule 29).
///
/// Stripe's public test cards, with its answers. Cards that a bank declines can be saved here and
/// fail when they are charged, so that a declined order can be seen; what is wrong with the card
/// itself shows when it is saved:
///
/// | number              | when saved        | when charged      |
/// |---------------------|-------------------|-------------------|
/// | 4000 0000 0000 0002 | accepted          | cardDeclined      |
/// | 4000 0000 0000 9995 | accepted          | insufficientFunds |
/// | 4000 0000 0000 0341 | accepted          | cardDeclined      |
/// | 4000 0000 0000 0069 | cardExpired       |                   |
/// | 4000 0000 0000 0127 | wrongSecurityCode |                   |
/// | 4000 0000 0000 0119 | processingError   |                   |
/// | any other           | accepted          | captured          |
enum SandboxCard: Hashable, Sendable {
  case refused(PaymentFailure)
  /// Nil where every charge succeeds.
  case accepted(everyChargeFails: PaymentFailure?)

  init(_ number: CardNumber) {
    self =
      switch number.digits {
      case "4000000000000002", "4000000000000341": .accepted(everyChargeFails: .cardDeclined)
      case "4000000000009995": .accepted(everyChargeFails: .insufficientFunds)
      case "4000000000000069": .refused(.cardExpired)
      case "4000000000000127": .refused(.wrongSecurityCode)
      case "4000000000000119": .refused(.processingError)
      default: .accepted(everyChargeFails: nil)
      }
  }
}
