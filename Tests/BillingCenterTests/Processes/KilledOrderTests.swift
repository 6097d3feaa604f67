import Billing
import BillingStore
import CustomDump
import Foundation
import TestSupport
import Testing

/// `BILLING_CRASHES=all` kills 200 times, where else it is 24 times; `BILLING_SEED=17` kills at other
/// moments.
@Suite("The program killed while orders are placed by script")
struct KilledOrderTests {
  @Test("Rule 31 · Killed at any moment, the program loses no order it told of and doubles none")
  func killed() async throws {
    var life = try await KilledLife(seed: Effort.seed)
    for round in 0..<ProcessEffort.killCount { try await life.play(round) }
    print("killed orders: \(life.summary) (BILLING_SEED=\(Effort.seed))")
    #expect(life.counts[.finished, default: 0] < ProcessEffort.killCount, "none was killed in time")

    let (account, cart) = try life.survivors()
    checkOrders(of: account, life)
    checkPurchases(of: account, cart, life)
    try checkMoney(of: account, life)
    #expect(try life.mailCount == account.mails.count)
    #expect(account.archivedCount == 0)
  }

  /// Each order that was told of is there once with its figures, and numbers have no gap.
  private func checkOrders(of account: Account, _ life: KilledLife) {
    expectNoDifference(
      account.orders.map(\.number.rawValue),
      (1...max(1, account.orders.count)).map { "NUOVA-ORD-" + Self.serial($0) })
    expectNoDifference(
      account.invoices.map(\.invoice.number.rawValue),
      (1...max(1, account.orders.count)).map { "NUOVA-2026-" + Self.serial($0) })
    for promise in life.promises {
      let kept = account.orders.filter { $0.number.rawValue == promise.order }
      expectNoDifference(kept.map { $0.invoice?.rawValue }, [promise.document])
      expectNoDifference(kept.map { Int($0.quote.due.minorUnits) }, [promise.quote.due])
    }
  }

  private static func serial(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Each purchase has its own number of seats, so that none can stand for another.
  private func checkPurchases(of account: Account, _ cart: [Int], _ life: KilledLife) {
    let seats = account.subscriptions.map(\.seats) + cart
    expectNoDifference(seats.sorted(), Set(seats).sorted())
    expectNoDifference(life.added.subtracting(seats).sorted(), [])
    expectNoDifference(Set(seats).subtracting(life.tried).sorted(), [])
  }

  /// What the gateway captured is what the invoices say was paid, charge by charge.
  private func checkMoney(of account: Account, _ life: KilledLife) throws {
    let captured = try life.captures().map { "\($0.reference) \($0.amount.minorUnits)" }
    let payments = account.invoices.flatMap(\.payments)
    expectNoDifference(captured, payments.map { "\($0.reference) \($0.amount.minorUnits)" })
    #expect(account.invoices.allSatisfy { $0.status == .paid && $0.payments.count == 1 })
    #expect(account.openPayment == nil)
  }
}
