import BillingCenterUI
import TerminalUI
import Testing

// MARK: - Ways through the program, each from My Account on

extension Shop {
  func goToSubscriptions() {
    press(.enter)
  }

  /// GoToWebinar Pro is chosen in the wizard's first page.
  func choosePlan() {
    goToSubscriptions()
    type("a")
    choosePro()
  }

  /// Chooses GoToWebinar Pro, from a new wizard's first tier on.
  func choosePro() {
    press(.backTab, .right, .tab, .right)
  }

  /// Three seats of GoToWebinar Pro, on the billing plan.
  func goToBillingPlan() {
    choosePlan()
    chooseSeats()
  }

  /// From the wizard's first page to its billing plan.
  func chooseSeats(_ seats: String = "3") {
    press(.enter)
    type(seats)
    press(.enter)
  }

  func goToCheckout() {
    goToBillingPlan()
    act(on: "finish")
  }

  func goToPayment() {
    goToCheckout()
    press(.enter)
  }

  /// The cart with three seats of GoToWebinar Pro.
  func goToCart() {
    goToCheckout()
    type("e")
  }

  /// A trial of GoToWebinar with one seat, on the billing plan.
  func goToTrial() {
    goToSubscriptions()
    type("a")
    press(.backTab, .right, .backTab, .right)
    focus("tier-pro")
    press(.enter, .enter)
  }
}

// MARK: - Cards

extension Shop {
  /// Fills the card form in; a part that is nil stays as it is.
  func fillCard(
    number: String? = "4242424242424242", expiry: String? = "1230", code: String? = "123",
    holder: String? = "Giulia Conti"
  ) {
    if let number { fill("card-number", number) }
    if let expiry { fill("card-expiry", expiry) }
    if let code { fill("card-code", code) }
    if let holder { fill("card-holder", holder) }
  }

  /// From the payment page on.
  func payByCard(_ number: String = "4242424242424242") {
    fillCard(number: number)
    act(on: "place")
  }

  /// From My Account to the confirmation of three seats of GoToWebinar Pro.
  func buy() {
    goToPayment()
    payByCard()
  }
}
