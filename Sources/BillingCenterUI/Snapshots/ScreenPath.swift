package import Billing
import BillingService
package import TerminalUI

/// The keys that lead to a screen, so that it can be shown without a user.
package struct ScreenPath: Sendable {
  /// One thing that a user does.
  enum Stroke: Sendable {
    case key(Key)
    case text(String)
  }

  /// The name by which a snapshot asks for it.
  package let name: String
  /// What is on top when the keys have been pressed.
  let screen: ScreenName
  /// What is done, from My Account on.
  let strokes: @Sendable (Account) -> [Stroke]

  /// Opens the program for an account and goes there.
  ///
  /// - Parameters:
  ///   - setup: What the program is started with.
  ///   - account: The account and person in charge.
  ///   - environment: The screen's size and characters.
  /// - Returns: The program at the screen; nil where this account does not lead there.
  /// - Throws: Why the account cannot be read.
  package func session(
    of setup: BillingCenterApp.Setup, account: (id: AccountID, person: PersonID),
    in environment: SceneEnvironment
  ) throws -> HeadlessSession<BillingCenterApp>? {
    let actor = screen == .chooser ? nil : account
    let app = try BillingCenterApp(setup: setup, account: actor)
    var session = HeadlessSession(app, size: environment.size, glyphs: environment.glyphs)
    if screen != .chooser {
      let account = try setup.service.load(account.id)
      for stroke in strokes(account) {
        switch stroke {
        case .key(let key): session.send(key)
        case .text(let text): session.type(text)
        }
      }
    }
    return session.app.topScreen == screen ? session : nil
  }
}

// MARK: - All paths

extension ScreenPath {
  package static let all: [ScreenPath] = [
    ScreenPath(.chooser) { _ in [] },
    ScreenPath(.myAccount) { _ in [] },
    ScreenPath(.subscriptions) { _ in toBilling },
    ScreenPath(.addSubscription) { _ in toPlan },
    ScreenPath("add-trial", .addSubscription) { _ in toTrial },
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
    ScreenPath(.confirmation) { toConfirmation(for: $0) },
    ScreenPath(.invoices) { _ in toBilling + keys(.character("3")) },
    ScreenPath(.invoice) { _ in toBilling + keys(.character("3"), .enter) },
    ScreenPath(.mail) { toConfirmation(for: $0) + keys(.backTab, .backTab, .enter) },
    ScreenPath(.palette) { _ in toBilling + keys(.control("p")) },
    ScreenPath(.keys) { _ in toBilling + keys(.character("?")) },
    ScreenPath(.themes) { _ in toBilling + keys(.control("t")) },
  ]

  private init(_ screen: ScreenName, _ strokes: @escaping @Sendable (Account) -> [Stroke]) {
    self.init(screen.rawValue, screen, strokes)
  }

  private init(
    _ name: String, _ screen: ScreenName, _ strokes: @escaping @Sendable (Account) -> [Stroke]
  ) {
    self.name = name
    self.screen = screen
    self.strokes = strokes
  }

  private static func keys(_ keys: Key...) -> [Stroke] {
    keys.map { .key($0) }
  }

  private static let toBilling = keys(.enter)
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

  /// Past the VAT number to the main button.
  private static let toPlaceOrder = keys(.tab, .tab, .enter)

  private static func card(_ number: String, of account: Account) -> [Stroke] {
    let holder = account.billingContact?.name ?? account.company.name
    return [.text(number)] + keys(.tab) + [.text("1230")] + keys(.tab) + [.text("123")]
      + keys(.tab) + [.text(holder)]
  }
}
