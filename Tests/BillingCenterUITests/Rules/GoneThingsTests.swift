import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

/// Every screen while another terminal takes away what it shows.
@Suite("Things that go meanwhile")
struct GoneThingsTests {
  /// A screen as the one sees it who can lose most on it.
  struct Place: CustomTestStringConvertible, Sendable {
    let path: ScreenPath
    let viewer: Viewer

    var testDescription: String { "\(path.name) of \(viewer.rawValue)" }
  }

  static let places: [Place] = ScreenPath.all.filter { $0.screen != .chooser }.flatMap { path in
    path.viewers.filter { !$0.hasLongNames }.map { Place(path: path, viewer: $0) }
  }

  @Test("No screen is broken by it, whatever is pressed next", arguments: places)
  func gone(place: Place) throws {
    let shop = try place.viewer.shop(.english)
    try shop.go(to: place.path, size: Size(columns: 100, rows: 30))
    let name = shop.screen
    try shop.takeAwayEverything()
    shop.session.deliver(.news)
    #expect(shop.screen == name)
    let there = shop.session
    for keys in [[.enter], [.tab, .enter], [.escape]] as [[Key]] {
      shop.session = there
      for key in keys {
        shop.session.send(key)
        let faults = FrameChecks.faults(in: shop.session.frame, isScrolled: true)
        #expect(faults == [], "after \(keys)\n\(shop.session.frame.text)")
      }
    }
  }
}

extension Shop {
  /// Has another terminal remove, cancel, reject, pay and take off whatever can be.
  fileprivate func takeAwayEverything() throws {
    let terminal = try otherTerminal()
    let account = try terminal.load(user.account)
    let contact = try #require(account.billingContact).id
    var commands = account.cart.items.map { Command.removeCartItem($0.id) }
    commands += account.subscriptions.flatMap {
      [Command.removeCancellation($0.id), .cancelSubscription($0.id)]
    }
    commands += account.offers.map { .rejectOffer($0.id) }
    commands += [.setVATNumber(nil), .setPurchaseOrder(nil), .setInvoiceRecipients([])]
    let before = account
    for command in commands {
      _ = try? terminal.perform(command, on: account.id, as: contact)
    }
    for record in account.invoices where record.open.isPositive {
      _ = try? terminal.pay(record.invoice.number, record.open, on: account.id, as: contact)
    }
    let after = try terminal.load(user.account)
    #expect(after.cart.isEmpty)
    if !before.cart.isEmpty || !before.subscriptions.isEmpty { #expect(after != before) }
  }
}
