import Billing
import TerminalUI

// MARK: - Changing a subscription, subscribing and coming back

extension ScreenPath {
  static let changing: [ScreenPath] = [
    ScreenPath(.change) { toChange(of: $0) },
    ScreenPath("change-dearer", .change) { toChange(of: $0) + seats("8") },
    ScreenPath("change-cheaper", .change) { toChange(of: $0) + seats("2") },
    ScreenPath("change-annual", .change) { toChange(of: $0) + annual },
    ScreenPath("change-all", .change) { toChange(of: $0) + seats("8") + annual + pro },
    ScreenPath(.tier) { toChange(of: $0) + keys(.enter) },
    ScreenPath("lower-tier", .tier) { toLowerTier(of: $0) },
    ScreenPath("compare-tiers", .comparePlans) {
      toChange(of: $0) + keys(.enter, .character("p"))
    },
    ScreenPath(.frequency) { toChange(of: $0) + keys(.tab, .tab, .enter) },
    ScreenPath("change-seats", .seats) { toChange(of: $0) + keys(.tab, .enter) },
    ScreenPath("change-checkout", .checkout) { toChangeCheckout(of: $0, seats: "8") },
    ScreenPath("credit-checkout", .checkout) { toChangeCheckout(of: $0, seats: "2") },
    ScreenPath("credit-payment", .payment) {
      toChangeCheckout(of: $0, seats: "2") + keys(.enter)
    },
    ScreenPath("credit-confirmation", .confirmation) {
      toChangeCheckout(of: $0, seats: "2") + keys(.enter, .enter)
    },
    ScreenPath("subscribe", .change) { to(\.isTrial, of: $0) + keys(.enter) },
    ScreenPath("reactivate", .change) { to(\.hasEnded, of: $0) + keys(.enter) },
    ScreenPath("add-seats", .seats) { toSeats(of: $0) },
    ScreenPath("more-seats", .seats) { toSeats(of: $0) + [.text("8")] },
    ScreenPath("fewer-seats", .seats) { toSeats(of: $0) + [.text("2")] },
    ScreenPath("too-many-seats", .seats) { toSeats(of: $0) + [.text("9999")] },
    ScreenPath("cart-seats", .cart) { toSeats(of: $0) + [.text("8")] + keys(.enter) },
    ScreenPath("cart-blocked", .cart) { toBlockedCart(of: $0) },
    ScreenPath("seats-confirmation", .confirmation) {
      toSeats(of: $0) + [.text("8")] + keys(.enter, .enter, .enter, .enter)
    },
  ]

  /// A running plan's options begin with changing it.
  private static func toChange(of account: Account) -> [Stroke] {
    toOptions(of: account, where: \.isRunning) + keys(.enter)
  }

  /// The button at the bottom of a running plan's card adds seats.
  private static func toSeats(of account: Account) -> [Stroke] {
    to(\.isRunning, of: account) + keys(.enter)
  }

  /// From the first Edit to that of the seats and back.
  private static func seats(_ count: String) -> [Stroke] {
    keys(.tab, .enter) + [.text(count)] + keys(.enter, .backTab)
  }

  /// From the first Edit to that of the frequency and back.
  private static let annual = keys(.tab, .tab, .enter, .down, .enter, .backTab, .backTab)
  /// The next tier, from the first Edit on.
  private static let pro = keys(.enter, .down, .enter)

  /// Orders the next tier, and asks for the one before again.
  private static func toLowerTier(of account: Account) -> [Stroke] {
    toChange(of: account) + pro + toCheckout + keys(.enter, .enter, .character("1"))
      + keys(.character("/")) + [.paste("GoToWebinar Pro")] + keys(.enter, .character("o"))
      + keys(.enter, .enter, .up, .enter)
  }

  /// Adds seats to a plan, and cancels it.
  private static func toBlockedCart(of account: Account) -> [Stroke] {
    toSeats(of: account) + [.text("8")] + keys(.enter, .escape, .character("o"), .down, .enter)
      + keys(.backTab, .enter, .enter, .character("c"))
  }

  private static func toChangeCheckout(of account: Account, seats count: String) -> [Stroke] {
    toChange(of: account) + seats(count) + toCheckout
  }

  /// From the first Edit past the others and Back to the last button.
  private static let toCheckout = keys(.tab, .tab, .tab, .tab, .enter)
}
