import Billing
@testable import BillingCenterUI
import BillingService
import Testing

@testable import TerminalUI

/// What happens elsewhere while pages are read out.
@Suite("News where pages are read out")
struct LinearNewsTests {
  private static let seats = Command.addToCart(
    .purchase(PurchaseRequest(plan: .webinarPro, seats: 3, frequency: .monthly)))

  @Test("Another terminal's commit is told before the next question, with what it has changed")
  func commit() throws {
    let shop = try Shop(.english)
    var linear = HeadlessLinearSession(shop.session.app)
    for answer in ["go", "cart"] { linear.answer(answer) }
    let told = linear.transcript.count
    try shop.elsewhere(Self.seats)
    linear.deliver(.news)
    #expect(linear.transcript.count == told)
    let news = linear.answer("")
    #expect(news.first == "Updated: another terminal has changed this account.")
    #expect(news.contains("Total due: €838.14"))
    #expect(news.last?.hasPrefix("Commands: ") == true)
  }

  @Test("A number that another terminal's commit has given another meaning does nothing")
  func movedNumbers() throws {
    let shop = try Shop(.english)
    var linear = HeadlessLinearSession(shop.session.app)
    for answer in ["go", "cart"] { linear.answer(answer) }
    #expect(linear.transcript.contains("1. Add New Subscription"))
    try shop.elsewhere(Self.seats)
    linear.deliver(.news)
    let sections = try #require(linear.transcript.last { $0.contains("Cart (chosen)") })
    let number = try #require(
      sections.split(separator: ". Cart (").first?.split(separator: " ").last)
    let told = linear.answer(String(number))
    #expect(told.contains { $0.hasPrefix("That has changed in the meantime.") })
    #expect(linear.app.topScreen == .cart)
  }

  @Test("Ctrl-C while an order is being placed asks, and staying waits for its end")
  func leaving() throws {
    let shop = try Shop(.anna, .english)
    shop.goToPayment()
    typealias Linear = LinearSession<BillingCenterApp>
    var linear = Linear(Session(shop.session.app, size: Linear.size))
    _ = linear.tell()
    let before = try shop.charges.count
    let begun = linear.answer("place").compactMap { effect in
      if case .run(let work) = effect { work } else { nil }
    }
    #expect(linear.tellProgress() == ["Working…"])
    #expect(linear.interrupt().isEmpty)
    #expect(linear.tell().contains { $0.hasPrefix("An order is being placed.") })
    #expect(linear.answer("stay").isEmpty)
    for work in begun { _ = linear.send(work()) }
    #expect(linear.tell().contains("Thank you for your order"))
    #expect(try shop.charges.count == before + 1)
  }
}
