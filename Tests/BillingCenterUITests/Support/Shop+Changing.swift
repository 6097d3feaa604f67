import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

extension PlanID {
  static let webinarStarter = PlanID(product: "gotowebinar", tier: "starter")
  static let webinarPro = PlanID(product: "gotowebinar", tier: "pro")
}

extension Shop {
  /// The change page of ACME's webinar plan, by its options.
  func goToChange() {
    goToSubscriptions()
    act(on: "options-\(Shop.webinar)")
    act(on: "change")
    expectScreen(.change)
  }

  /// Chooses a number of seats on the change page.
  func changeSeats(to seats: String) {
    act(on: "edit-seats")
    expectScreen(.seats)
    type(seats)
    press(.enter)
    expectScreen(.change)
  }

  /// Annual billing on the change page.
  func changeToAnnual() {
    act(on: "edit-frequency")
    press(.down, .enter)
    expectScreen(.change)
  }

  /// The modal of the button that adds seats to ACME's webinar plan.
  func goToAddSeats() {
    goToSubscriptions()
    act(on: "add-seats-\(Shop.webinar)")
    expectScreen(.seats)
  }

  /// Orders what the checkout shows, with the card on file.
  func order() {
    expectScreen(.checkout)
    act(on: "complete")
    expectScreen(.payment)
    act(on: "place")
    expectScreen(.confirmation)
  }

  /// What another terminal does meanwhile.
  func elsewhere(_ command: Command) throws {
    _ = try otherTerminal().perform(command, on: user.account, as: user.person)
  }

  /// What the account may use of a subscription on a day.
  func entitlement(to id: SubscriptionID, on day: Day = .november23) throws -> Entitlement? {
    try account.entitlements(on: day).first { $0.subscription == id }
  }
}
