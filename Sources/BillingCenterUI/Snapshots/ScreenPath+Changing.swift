import Billing
import TerminalUI

// MARK: - Changing, cancelling and coming back

extension ScreenPath {
  static let changing: [ScreenPath] = []
}
