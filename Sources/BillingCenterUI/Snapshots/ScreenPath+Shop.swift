import Billing
import TerminalUI

// MARK: - Buying, from the plan to its invoice

extension ScreenPath {
  static let shop: [ScreenPath] = [
    ScreenPath(.addSubscription) { _ in toPlan },
    ScreenPath("add-trial", .addSubscription) { _ in toTrial },
    ScreenPath("trial-refused", .addSubscription) { _ in
      toBilling + keys(.character("a"), .backTab, .backTab, .right)
    },
    ScreenPath(.comparePlans) { _ in toPlan + keys(.character("p")) },
    ScreenPath(.seats) { _ in toPlan + keys(.enter) },
    ScreenPath("seats-error", .seats) { _ in toPlan + keys(.enter) + [.text("0")] },
    ScreenPath(.billingPlan) { _ in toBillingPlan },
    ScreenPath("trial-plan", .billingPlan) { _ in toTrial + keys(.enter, .enter) },
    ScreenPath("trial-started", .confirmation) { _ in toTrial + keys(.enter, .enter, .enter) },
    ScreenPath("cart-empty", .cart) { _ in toBilling + keys(.character("2")) },
    ScreenPath(.cart) { _ in toCheckout + keys(.character("e")) },
    ScreenPath(.checkout) { _ in toCheckout },
    ScreenPath(.payment) { _ in toCheckout + keys(.enter) },
    ScreenPath("payment-declined", .payment) { toDeclined(for: $0) },
    ScreenPath("payment-vat-refused", .payment) { account in
      toCheckout + keys(.enter) + toVATNumber(for: account) + [.text("IT123")] + keys(.enter)
    },
    ScreenPath(.confirmation) { toConfirmation(for: $0) },
    ScreenPath(.invoices) { _ in toBilling + keys(.character("3")) },
    ScreenPath(.invoice) { _ in toBilling + keys(.character("3"), .enter) },
    ScreenPath(.mail) { toConfirmation(for: $0) + keys(.backTab, .backTab, .enter) },
  ]

  /// The second product's second tier: GoToWebinar Pro in the program's own catalog.
  private static let toPlan =
    toBilling + keys(.character("a"), .backTab, .right, .tab, .right)
  private static let toTrial =
    toBilling
    + keys(.character("a"), .backTab, .right, .backTab, .right, .tab, .tab, .right)
  /// Three seats.
  private static let toBillingPlan = toPlan + keys(.enter) + [.text("3")] + keys(.enter)
  private static let toCheckout = toBillingPlan + keys(.enter)

  private static func toConfirmation(for account: Account) -> [Stroke] {
    guard account.paymentMethod == nil else { return toCheckout + keys(.enter, .enter) }
    return toCheckout + keys(.enter) + card("4242424242424242", of: account) + keys(.tab)
      + toPlaceOrder
  }

  private static func toDeclined(for account: Account) -> [Stroke] {
    let form = account.paymentMethod == nil ? [] : toAnotherCard
    return toCheckout + keys(.enter) + form + card("4000000000000002", of: account) + keys(.tab)
      + toPlaceOrder
  }

  /// From the main button back to the choice of card, and on to the form's first field.
  private static let toAnotherCard =
    keys(.tab, .down, .tab)

  /// Past the card on file, or past the four fields of one.
  private static func toVATNumber(for account: Account) -> [Stroke] {
    Array(repeating: .key(.tab), count: account.paymentMethod == nil ? 4 : 2)
  }

  /// Past the VAT number to the main button.
  private static let toPlaceOrder = keys(.tab, .tab, .enter)

  static func card(_ number: String, of account: Account) -> [Stroke] {
    let holder = account.billingContact?.name ?? account.company.name
    return [.paste(number)] + keys(.tab) + [.paste("1230")] + keys(.tab) + [.paste("123")]
      + keys(.tab) + [.paste(holder)]
  }
}
