import Billing
import BillingCenterUI
import BillingService
import Foundation
import TerminalUI
import Testing

/// Lists as long as they get: no key makes anybody wait.
///
/// What counts is the processor's time, so that other programs do not. The bounds are some ten times
/// what an unoptimised build needs, and a fraction of what it takes to make every row of a list for
/// each key.
@Suite("Nobody waits", .serialized)
struct NoWaitingTests {
  private func shop(subscriptions: Int, invoices: Int) throws -> Shop {
    let account = try TestAccount.long(
      subscriptions: subscriptions, invoices: invoices, catalog: try CatalogSource.embedded())
    let shop = try Shop(TestAccount.lina, besides: account)
    shop.goToSubscriptions()
    return shop
  }

  /// Presses a key anew until that is fast enough, a few times at most.
  private func press(
    _ key: Key, _ shop: Shop, within bound: Duration,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let before = shop.session
    let isFast = (0..<5).contains { _ in
      shop.session = before
      let start = Self.processorTime()
      shop.press(key)
      return Self.processorTime() - start < bound
    }
    #expect(isFast, "\(key)", sourceLocation: sourceLocation)
  }

  /// How long this thread has been running.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @Test("B11 · 10,000 invoices are scrolled through at once")
  func invoices() throws {
    let shop = try shop(subscriptions: 1, invoices: 10_000)
    let bound = Duration.milliseconds(500)
    press(.character("3"), shop, within: bound)
    shop.expectToSee("LUNGA-2026-010000")
    press(.end, shop, within: bound)
    shop.expectToSee("LUNGA-2026-000001")
    press(.pageUp, shop, within: bound)
    press(.up, shop, within: bound)
    shop.expectNotToSee("LUNGA-2026-000001")
    press(.enter, shop, within: bound)
    shop.expectScreen(.invoice)
    press(.escape, shop, within: bound)
    press(.home, shop, within: bound)
    shop.expectToSee("LUNGA-2026-010000")
    press(.down, shop, within: bound)

    // One of them is found in the palette at once, too.
    shop.press(.control("p"))
    for key in "lunga 10000" { press(.character(key), shop, within: bound * 3) }
    shop.expectToSee("› LUNGA-2026-010000")
    press(.down, shop, within: bound)
    press(.pageDown, shop, within: bound)
  }

  @Test("B1 · 300 subscriptions are scrolled through at once")
  func subscriptions() throws {
    let shop = try shop(subscriptions: 300, invoices: 1)
    let bound = Duration.milliseconds(1500)
    press(.end, shop, within: bound)
    press(.home, shop, within: bound)
    press(.pageDown, shop, within: bound)
    press(.pageUp, shop, within: bound)
    press(.down, shop, within: bound)
    press(.tab, shop, within: bound)
  }
}
