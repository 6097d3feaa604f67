import Billing

/// The sections that are always one key away.
package enum Tab: String, CaseIterable, Sendable {
  /// Where a Corporate account is looked after (promise A3).
  case portal
  case subscriptions
  case cart
  case invoices
  case payment
  case account
  case help

  /// The sections of an account, in the order of their keys.
  ///
  /// A Corporate account has the portal, and no cart: it buys nothing online (rule 40).
  static func tabs(of account: Account) -> [Tab] {
    switch account.kind {
    case .online: allCases.filter { $0 != .portal }
    case .corporate: allCases.filter { $0 != .cart }
    }
  }

  /// Where the way from My Account to Billing leads.
  static func first(of account: Account) -> Tab {
    tabs(of: account)[0]
  }
}
