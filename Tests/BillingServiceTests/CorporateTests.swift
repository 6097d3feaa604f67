import Billing
import BillingService
import BillingStore
import Foundation
import Testing

@Suite("A corporate account's portal, through the service")
struct CorporateTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  private func globex(on text: String = "2026-11-23") throws -> Account {
    try shop.terminal(on: shop.day(text)).load("globex")
  }

  private func perform(_ command: Command, on text: String = "2026-11-23") throws -> Account {
    try shop.terminal(on: shop.day(text)).perform(command, on: "globex", as: Shop.paolo)
  }

  private func accepting(_ id: OfferID) throws -> Command {
    let account = try globex()
    let context = shop.service.context(for: account, actor: .person(Shop.paolo))
    return .acceptOffer(id, agreed: try account.quote(accepting: id, in: context))
  }

  // MARK: - Offers

  @Test("Rule 41 · Accepting applies an offer at once, with an open invoice and an e-mail")
  func accepted() throws {
    let before = try globex()
    let account = try perform(try accepting("offer-3"))
    let record = try #require(account.invoices.last)
    // 15 seats at 1,698.00 a year, under reverse charge.
    #expect(record.invoice.gross.minorUnits == 2_547_000)
    #expect(record.invoice.dueDay.iso8601 == "2026-12-23")
    #expect(record.status == .open)
    #expect(account.entitlements(on: .november23).map(\.seats) == [120, 10, 15])
    #expect(account.mails.count == before.mails.count + 1)
    #expect(account.mails.last?.about == .offerAccepted("offer-3"))
  }

  @Test("Rule 41 · Accepting twice is accepting once: nothing more is written")
  func acceptedTwice() throws {
    let accept = try accepting("offer-3")
    let account = try perform(accept)
    let files = try shop.directory.files()
    #expect(try perform(accept) == account)
    #expect(try shop.directory.files() == files)
  }

  @Test("Rule 41 · An offer that has expired is refused as such")
  func expired() throws {
    // Its last day is 5 December.
    let accept = try accepting("offer-4")
    #expect(try globex(on: "2026-12-05").offer("offer-4")?.state == .pending)
    #expect(
      throws: ServiceError.refused(.offerExpired("offer-4", lastDay: try shop.day("2026-12-05")))
    ) {
      try perform(accept, on: "2026-12-06")
    }
    #expect(try globex(on: "2026-12-06").offer("offer-4")?.state == .expired)
  }

  @Test("Rule 41 · An offer for a subscription that has changed since is refused as such")
  func outdated() throws {
    try payAll()
    let plan = PlanID(product: "gotomeeting", tier: "plus")
    for seats in [130, 140] {
      let offered = OfferedPlan(
        plan: plan, seats: seats, frequency: .monthly,
        unitPrice: Money(minorUnits: 2_600, currency: .eur))
      _ = try shop.service.perform(
        .addOffer(
          OfferDraft(
            items: [.change("sub-1", offered)], lastDay: try shop.day("2026-12-31"),
            paymentDays: 30,
            terms: LocalizedText(english: "More seats", italian: "Più postazioni"))),
        on: "globex", as: nil)
    }
    let second = try accepting("offer-6")
    #expect(try perform(try accepting("offer-5")).entitlements(on: .november23)[0].seats == 130)
    #expect(throws: ServiceError.refused(.offerOutdated("offer-6", "sub-1"))) {
      try perform(second)
    }
  }

  @Test("Rule 40 · Offers are the vendor's program's own")
  func vendorOnly() throws {
    let draft = OfferDraft(
      items: [], lastDay: .november23, paymentDays: 30,
      terms: LocalizedText(english: "None", italian: "Nessuna"))
    #expect(throws: ServiceError.refused(.vendorOnly)) { try perform(.addOffer(draft)) }
  }

  @Test("Rule 40 · A request reaches the representative, in the outbox")
  func request() throws {
    let mails = try StoreCopy(of: shop.store.path).mails(of: "globex").count
    let account = try perform(.write(to: .representative, "Ci servono due postazioni in più."))
    #expect(account.messages.map(\.author) == [Shop.paolo])
    #expect(account.mails.last?.about == .message(.representative))
    #expect(account.mails.last?.recipient == "laura.bruni@northquay.example")
    #expect(try StoreCopy(of: shop.store.path).mails(of: "globex").count == mails + 1)
  }

  // MARK: - Invoices

  private func pay(_ minorUnits: Int64) throws -> InvoicePaymentOutcome {
    try shop.service.pay(
      "GLOBEX-2026-000001", Money(minorUnits: minorUnits, currency: .eur), on: "globex",
      as: Shop.paolo)
  }

  private func payAll() throws {
    _ = try shop.service.save(.test("4242424242424242"), on: "globex", as: Shop.paolo)
    for record in try globex().invoices {
      _ = try shop.service.pay(
        record.invoice.number, record.open, on: "globex", as: Shop.paolo)
    }
  }

  @Test("Rule 41 · An invoice takes payments of any amount up to what is open, each recorded")
  func partialPayments() throws {
    _ = try shop.service.save(.test("4242424242424242"), on: "globex", as: Shop.paolo)
    let steps: [(Int64, InvoiceRecord.Status, Int64)] = [
      (1, .partlyPaid, 311_999), (100_000, .partlyPaid, 211_999), (211_999, .paid, 0),
    ]
    for (amount, status, open) in steps {
      guard case .paid(let payment, let account) = try pay(amount) else {
        Issue.record("\(amount) was not paid")
        continue
      }
      #expect(payment.amount.minorUnits == amount)
      #expect(account.invoices[0].status == status)
      #expect(account.invoices[0].open.minorUnits == open)
      #expect(account.mails.last?.about == .invoicePaid("GLOBEX-2026-000001"))
    }
    #expect(
      try shop.captured().map(\.amount.minorUnits).suffix(3) == [1, 100_000, 211_999])
    #expect(throws: ServiceError.refused(.invoiceSettled("GLOBEX-2026-000001"))) { try pay(1) }
  }

  @Test("Rule 41 · Nothing, less, and more than is open are refused", arguments: [0, -1, 312_001])
  func outOfRange(minorUnits: Int64) throws {
    _ = try shop.service.save(.test("4242424242424242"), on: "globex", as: Shop.paolo)
    // Taking the payment lock makes its file.
    _ = try shop.store.takePaymentLock(of: "globex")
    let files = try shop.directory.files()
    let amount = Money(minorUnits: minorUnits, currency: .eur)
    let open = Money(minorUnits: 312_000, currency: .eur)
    #expect(throws: ServiceError.refused(.paymentOutOfRange(amount, open: open))) {
      try pay(minorUnits)
    }
    #expect(try shop.directory.files() == files)
  }

  @Test("Rule 32 · A declined payment leaves the invoice open, and is tried under another key")
  func declined() throws {
    _ = try shop.service.save(.test(Shop.declining), on: "globex", as: Shop.paolo)
    guard case .declined(.cardDeclined, let account) = try pay(312_000) else {
      Issue.record("it was not declined")
      return
    }
    #expect(account.invoices[0].status == .open)
    _ = try shop.service.save(.test("4242424242424242"), on: "globex", as: Shop.paolo)
    _ = try pay(312_000)
    #expect(try shop.captured().last?.key == "globex/invoice/GLOBEX-2026-000001/2")
  }

  @Test("Rule 31 · Paying the same again after a cut finds that it was paid, and pays once")
  func paidAgain() throws {
    _ = try shop.service.save(.test("4242424242424242"), on: "globex", as: Shop.paolo)
    let dying = TestGateway(
      sandbox: shop.gateway, afterCharge: { () throws(GatewayFault) in throw .unreachable })
    let half = Money(minorUnits: 156_000, currency: .eur)
    #expect(throws: ServiceError.gateway(.unreachable)) {
      try shop.terminal(gateway: dying).pay(
        "GLOBEX-2026-000001", half, on: "globex", as: Shop.paolo)
    }
    guard case .paid(let payment, let account) = try pay(156_000) else {
      Issue.record("it was not paid")
      return
    }
    #expect(payment.amount == half)
    #expect(account.invoices[0].open == half)
    #expect(try shop.captured().filter { $0.key.rawValue.hasPrefix("globex/") }.count == 1)
    _ = try pay(156_000)
    #expect(try globex().invoices[0].status == .paid)
  }

  @Test("Rule 37 · A renewal is an open invoice with its payment days, and overdue ends nothing")
  func renewal() throws {
    let charges = try shop.gateway.entries().count
    let account = try globex(on: "2027-03-31")
    let renewals = account.invoices.dropFirst(3).map(\.invoice)
    #expect(
      renewals.map(\.day.iso8601) == ["2026-12-14", "2027-01-14", "2027-02-14", "2027-03-14"])
    #expect(
      renewals.map(\.dueDay.iso8601) == ["2027-01-13", "2027-02-13", "2027-03-16", "2027-04-13"])
    #expect(account.invoices.allSatisfy { $0.status == .open })
    #expect(account.subscriptions.allSatisfy { $0.paidTerm?.dunning == nil })
    #expect(account.entitlements(on: try shop.day("2027-03-31")).map(\.seats) == [120, 10])
    #expect(try shop.gateway.entries().count == charges)
    #expect(account.mails.last?.about == .renewal("sub-1", "GLOBEX-2027-000003"))
  }
}
