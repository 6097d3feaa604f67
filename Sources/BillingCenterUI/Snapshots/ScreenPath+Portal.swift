import Billing
import TerminalUI

// MARK: - A Corporate account's portal

extension ScreenPath {
  static let portal: [ScreenPath] = []
}
