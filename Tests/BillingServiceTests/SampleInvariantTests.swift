import Billing
import BillingService
import Testing

@Suite("The sample accounts on any day")
struct SampleInvariantTests {
  private static let days = ["2026-11-23", "2027-01-01", "2027-03-31", "2028-02-29"]

  @Test("Every invoice's parts equal its totals (rule 34)", arguments: days)
  func sums(day: String) throws {
    let shop = try Shop(on: try #require(Day(iso8601: day)))
    for id in ["acme", "globex"] as [AccountID] {
      for record in try shop.service.load(id).invoices {
        let invoice = record.invoice
        #expect(invoice.lines.reduce(0) { $0 + $1.net.minorUnits } == invoice.net.minorUnits)
        #expect(invoice.vat.reduce(0) { $0 + $1.amount.minorUnits } == invoice.vatTotal.minorUnits)
        #expect(
          invoice.net.minorUnits + invoice.vatTotal.minorUnits == invoice.gross.minorUnits)
        #expect(invoice.due == invoice.gross)
        let paid = record.payments.reduce(0) { $0 + $1.amount.minorUnits }
        #expect(paid + record.open.minorUnits == invoice.due.minorUnits)
      }
    }
  }

  @Test("What the gateway captured is what was paid by card (rule 42)", arguments: days)
  func ledger(day: String) throws {
    let shop = try Shop(on: try #require(Day(iso8601: day)))
    var payments: [String: Int64] = [:]
    for summary in try shop.service.accounts().readable {
      for payment in try shop.service.load(summary.id).invoices.flatMap(\.payments) {
        payments[payment.reference, default: 0] += payment.amount.minorUnits
      }
    }
    var captured: [String: Int64] = [:]
    for charge in try shop.captured() {
      captured[charge.reference, default: 0] += charge.amount.minorUnits
    }
    #expect(captured.count == 7)
    #expect(payments == captured)
  }

  @Test("Invoice numbers have no gap within their year (rule 33)", arguments: days)
  func numbers(day: String) throws {
    let shop = try Shop(on: try #require(Day(iso8601: day)))
    for id in ["acme", "globex"] as [AccountID] {
      let account = try shop.service.load(id)
      var counts: [Int: Int] = [:]
      for invoice in account.invoices.map(\.invoice) {
        let year = invoice.day.components.year
        counts[year, default: 0] += 1
        let digits = String(counts[year, default: 0])
        let number = String(repeating: "0", count: 6 - digits.count) + digits
        #expect(invoice.number.rawValue == "\(account.series)-\(year)-\(number)")
      }
      #expect(account.counters.invoices == counts)
      #expect(account.invoices.map(\.invoice.day) == account.invoices.map(\.invoice.day).sorted())
    }
  }

  @Test(
    "A paid subscription's invoices follow one another without a gap (rule 42)",
    arguments: days)
  func periods(day: String) throws {
    let shop = try Shop(on: try #require(Day(iso8601: day)))
    for id in ["acme", "globex"] as [AccountID] {
      let account = try shop.service.load(id)
      for subscription in account.subscriptions {
        let periods = account.invoices.flatMap(\.invoice.lines)
          .filter { $0.plan == subscription.plan }.map(\.period)
        for (earlier, later) in zip(periods, periods.dropFirst()) {
          #expect(earlier.end == later.start)
        }
        guard case .paid(let term) = subscription.standing else { continue }
        #expect(periods.last == term.period)
        #expect(periods.first?.start == term.anchor)
      }
    }
  }

  @Test("There is always a plan, nine days of trial, a cancellation and an end", arguments: days)
  func states(day: String) throws {
    let today = try #require(Day(iso8601: day))
    let shop = try Shop(on: today)
    let acme = try shop.service.load("acme")
    let codes = acme.subscriptions.map { $0.status(on: today).code }
    #expect(codes == ["pendingCancellation", "ended", "active", "trial"])
    #expect(
      acme.subscriptions.last?.status(on: today)
        == .trial(lastDay: today.advanced(by: 8), daysLeft: 9))
    guard case .pendingCancellation(let lastDay) = acme.subscriptions[0].status(on: today) else {
      return
    }
    #expect((49...52).contains(today.distance(to: lastDay)))
    #expect(acme.lastSeenDay <= today)
    #expect(try shop.service.load("globex").lastSeenDay <= today)
  }
}
