import Billing

/// How the sandbox treats a card number (rule 29).
///
/// Stripe's public test cards, with its answers. A card that is declined or wrong is refused when it
/// is to be saved, so that it never takes the place of a good one on file; one card is saved and
/// declines every later charge:
///
/// | number              | when saved        | when charged      |
/// |---------------------|-------------------|-------------------|
/// | 4000 0000 0000 0002 | cardDeclined      |                   |
/// | 4000 0000 0000 9995 | insufficientFunds |                   |
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
      case "4000000000000341": .accepted(everyChargeFails: .cardDeclined)
      case "4000000000000002": .refused(.cardDeclined)
      case "4000000000009995": .refused(.insufficientFunds)
      case "4000000000000069": .refused(.cardExpired)
      case "4000000000000127": .refused(.wrongSecurityCode)
      case "4000000000000119": .refused(.processingError)
      default: .accepted(everyChargeFails: nil)
      }
  }
}
