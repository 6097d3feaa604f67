import Billing
import BillingService
import BillingStore
import CustomDump
import Foundation
import Testing

@Suite("The sample accounts on 23 November 2026")
struct SampleAccountsTests {
  private let shop: Shop
  private let acme: Account
  private let globex: Account
  private let nuova: Account

  init() throws {
    shop = try Shop()
    acme = try shop.service.load("acme")
    globex = try shop.service.load("globex")
    nuova = try shop.service.load("nuova")
  }

  @Test("The chooser has three companies with their people")
  func accounts() throws {
    let accounts = try shop.service.accounts().readable
    #expect(accounts.map(\.id) == ["acme", "globex", "nuova"])
    #expect(accounts.map(\.companyName) == ["ACME S.r.l.", "Globex S.p.A.", "Nuova S.r.l."])
    #expect(
      accounts.map { $0.people.map(\.id) } == [
        ["anna.rossi@acme.example", "marco.bianchi@acme.example"],
        ["paolo.verdi@globex.example", "elena.russo@globex.example"],
        ["giulia@nuova.example"],
      ])
  }

  @Test("ACME has a paid plan, a trial, a pending cancellation and an ended plan")
  func acmeSubscriptions() throws {
    let states = acme.subscriptions.map {
      State($0.plan.product, $0.plan.tier, $0.seats, $0.status(on: .november23))
    }
    expectNoDifference(
      states,
      [
        State(
          "gotoassist", "standard", 2, .pendingCancellation(lastDay: try day("2027-01-14"))),
        State(
          "gototraining", "starter", 1, .ended(since: try day("2026-06-08"), wasTrial: false)),
        State("gotowebinar", "starter", 5, .active(renewal: try day("2026-12-08"))),
        State(
          "gotomeeting", "plus", 5, .trial(lastDay: try day("2026-12-01"), daysLeft: 9)),
      ])
  }

  @Test("ACME's running period of GoToWebinar is that of rule 10's first example")
  func acmeWebinar() throws {
    guard case .paid(let term) = acme.subscriptions[2].standing else {
      Issue.record("it is not paid")
      return
    }
    #expect(term.period == Period(start: try day("2026-11-08"), end: try day("2026-12-08")))
    #expect(term.anchor == (try day("2026-08-08")))
    #expect(term.unitPrice.minorUnits == 10_900)
    #expect(term.frequency == .monthly)
  }

  @Test("ACME's invoices are paid, and a renewal's figures are right to the cent")
  func acmeInvoices() throws {
    #expect(
      acme.invoices.map(\.invoice.day.iso8601) == [
        "2026-01-15", "2026-04-08", "2026-05-08", "2026-08-08", "2026-09-08", "2026-10-08",
        "2026-11-08",
      ])
    #expect(acme.invoices.allSatisfy { $0.status == .paid })
    let last = try #require(acme.invoices.last?.invoice)
    #expect(last.number == "ACME-2026-000007")
    #expect(last.net.minorUnits == 54_500)
    #expect(last.vatTotal.minorUnits == 11_990)
    #expect(last.due.minorUnits == 66_490)
  }

  @Test("ACME's card is a Visa that ends in 4242 and is good for two years")
  func acmeCard() throws {
    let card = try #require(acme.paymentMethod)
    #expect(card.brand == .visa)
    #expect(card.lastFour == "4242")
    #expect(card.expiry == CardExpiry(month: 12, year: 2028))
  }

  @Test("What ACME buys next is numbered on from its history")
  func countersGoOn() throws {
    let account = try shop.service.perform(
      .addToCart(Shop.webinarPro), on: "acme", as: Shop.anna)
    let outcome = try shop.service.placeOrder(
      agreed: try shop.quote(of: account), on: "acme", as: Shop.anna)
    guard case .placed(let order, let after) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(order.number == "ACME-ORD-000004")
    #expect(order.invoice == "ACME-2026-000008")
    #expect(order.subscriptions == ["sub-5"])
    #expect(after.mails.map(\.id.rawValue) == (1...11).map { "mail-\($0)" })
    #expect(try shop.captured().last?.key == "acme/order/8")
  }

  @Test("Globex owes three invoices under reverse charge, and has two offers to accept")
  func globexInvoices() throws {
    #expect(globex.invoices.map(\.status) == [.open, .open, .open])
    #expect(
      globex.invoices.map(\.invoice.dueDay.iso8601) == ["2026-11-13", "2026-11-27", "2026-12-14"])
    #expect(globex.invoices.map(\.open.minorUnits) == [312_000, 2_388_000, 312_000])
    for invoice in globex.invoices.map(\.invoice) {
      #expect(invoice.vat.map(\.treatment.category) == [.reverseCharge])
      #expect(invoice.vatTotal.isZero)
    }
    let pending = globex.offers.filter { $0.state == .pending }
    #expect(pending.map(\.lastDay.iso8601) == ["2026-12-17", "2026-12-05"])
    #expect(globex.offers.count - pending.count == 2)
    #expect(globex.entitlements(on: .november23).map(\.seats) == [120, 10])
    guard case .corporate(let representative, 30) = globex.kind else {
      Issue.record("\(globex.kind)")
      return
    }
    #expect(representative.name == "Laura Bruni")
  }

  @Test("Nuova has bought nothing and has neither a card nor a VAT number")
  func nuovaIsNew() {
    #expect(nuova.subscriptions.isEmpty)
    #expect(nuova.invoices.isEmpty)
    #expect(nuova.paymentMethod == nil)
    #expect(nuova.company.vatNumber == nil)
  }

  @Test("ACME's running trial was confirmed by e-mail")
  func trialMail() throws {
    let mails = try shop.directory.files().keys.filter { $0.contains("acme/outbox/new/") }
    #expect(mails.count == 1)
    #expect(acme.mails.last?.about == .trialStarted("sub-4"))
    #expect(acme.mails.last?.day == Day.november23.advanced(by: -5))
  }

  @Test("Two stores of one day have the same bytes")
  func deterministic() throws {
    let names = [
      "store/accounts/acme/journal.ndjson", "store/accounts/globex/journal.ndjson",
      "store/accounts/nuova/journal.ndjson", "store/gateway/ledger.ndjson",
    ]
    let files = try shop.directory.files()
    let others = try Shop().directory.files()
    for name in names {
      let file = try #require(files[name], "\(name)")
      #expect(others[name] == file, "\(name)")
    }
  }

  private func day(_ text: String) throws -> Day {
    try #require(Day(iso8601: text))
  }

  private struct State: Equatable {
    let product: ProductID
    let tier: TierID
    let seats: Int
    let status: SubscriptionStatus

    init(_ product: ProductID, _ tier: TierID, _ seats: Int, _ status: SubscriptionStatus) {
      self.product = product
      self.tier = tier
      self.seats = seats
      self.status = status
    }
  }
}
