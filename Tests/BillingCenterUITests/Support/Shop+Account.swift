import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

// MARK: - Ways to the account's pages

extension Shop {
  func goToPaymentMethod() {
    goToSubscriptions()
    type("4")
  }

  func goToCompany() {
    goToSubscriptions()
    type("5")
  }

  func goToBalance() {
    goToCompany()
    act(on: "balance")
  }

  func goToHelp() {
    goToSubscriptions()
    type("6")
  }

  /// From My Account to a topic's answer.
  func goToHelp(on topic: HelpTopic) {
    goToHelp()
    act(on: "topic-\(topic.rawValue)")
  }

  /// Finds something in the palette by its name and does it.
  func perform(_ name: String) {
    press(.control("p"))
    type(name)
    press(.enter)
  }
}

// MARK: - What happened elsewhere

extension Shop {
  /// Orders things in another terminal, with the card that is on file.
  func order(_ contents: CartItem.Content...) throws {
    let terminal = try otherTerminal()
    for content in contents {
      _ = try terminal.perform(.addToCart(content), on: user.account, as: user.person)
    }
    let account = try terminal.load(user.account)
    let context = terminal.context(for: account, actor: .person(user.person))
    let outcome = try terminal.placeOrder(
      agreed: try account.reviewCart(in: context).quote, on: user.account, as: user.person)
    if case .declined(let reason, _) = outcome { Issue.record("declined: \(reason)") }
  }

  /// Has two of ACME's five webinar seats left, which credits 199.47 to its balance (rule 11).
  func creditACME() throws {
    let webinar = try #require(
      try account.subscriptions.first { $0.plan.product == "gotowebinar" })
    try order(
      .change(
        SubscriptionRequest(
          subscription: webinar.id, plan: webinar.plan, seats: 2, frequency: .monthly)))
    try restart()
  }

  /// Puts a card on file in another terminal.
  func saveCard(expiring month: Int, _ year: Int) throws {
    let card = CardEntry(
      number: try CardNumber("5555555555554444"),
      expiry: try #require(CardExpiry(month: month, year: year)), securityCode: "123",
      holder: "Anna Rossi")
    _ = try otherTerminal().save(card, on: user.account, as: user.person)
    try restart()
  }
}
