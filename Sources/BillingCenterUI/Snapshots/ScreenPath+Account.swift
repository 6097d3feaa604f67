import Billing
import TerminalUI

// MARK: - Payment method, account and help

extension ScreenPath {
  static let account: [ScreenPath] = []
}
