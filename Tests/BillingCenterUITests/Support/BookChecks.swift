import Billing
import BillingService
import BillingStore
import Foundation
import TestSupport

/// What has to be right about every account in a store, whatever was done to it (rule 42).
struct BookChecks {
  private let account: Account
  private let events: [Event]
  private let captured: [LedgerEntry]
  private(set) var faults: [String] = []

  /// What is wrong with the accounts of a store.
  static func faults(in store: Store) throws -> [String] {
    let ledger = try SandboxGateway(store: store).entries()
    return try store.accountIDs().flatMap { id in
      var checks = BookChecks(
        account: try store.load(id).account, events: try events(of: id, in: store), ledger: ledger)
      checks.run()
      return checks.faults.map { "\(id): \($0)" }
    }
  }

  private init(account: Account, events: [Event], ledger: [LedgerEntry]) {
    self.account = account
    self.events = events
    captured = ledger
  }

  private mutating func run() {
    checkReplay()
    checkBalance()
    checkCharges()
    checkNumbers(account.invoices.map(\.invoice), series: account.series)
    checkNumbers(account.creditNotes, series: "\(account.series)-CN")
    checkPeriods()
    if account.openPayment != nil { faults.append("a payment was left open") }
  }

  private mutating func ensure(_ isRight: Bool, _ fault: @autoclosure () -> String) {
    if !isRight { faults.append(fault()) }
  }

  /// What an account's journal holds.
  private static func events(of id: AccountID, in store: Store) throws -> [Event] {
    struct Line: Decodable {
      let events: [Event]
    }
    return try journalLines(at: "\(store.path)/accounts/\(id)/journal.ndjson").flatMap { line in
      try JSONDecoder().decode(Line.self, from: line).events
    }
  }
}

// MARK: - Money and documents

extension BookChecks {
  private mutating func checkReplay() {
    ensure(Account.replaying(events) == account, "the journal replays to another account")
  }

  private mutating func checkBalance() {
    let sum = account.balanceEntries.reduce(0) { $0 + $1.amount.minorUnits }
    ensure(account.balance.minorUnits == sum, "the balance is not the sum of its entries, \(sum)")
    ensure(sum >= 0, "the balance is \(sum)")
  }

  /// What the gateway captured for the account is what its invoices say was paid.
  private mutating func checkCharges() {
    var charged: [String: Int64] = [:]
    var keys: Set<String> = []
    for case .charge(let key, _, let amount, .captured(let reference)) in captured
    where key.rawValue.hasPrefix("\(account.id)/") {
      charged[reference, default: 0] += amount.minorUnits
      ensure(keys.insert(key.rawValue).inserted, "\(key) was captured twice")
    }
    var paid: [String: Int64] = [:]
    for record in account.invoices {
      for payment in record.payments {
        paid[payment.reference, default: 0] += payment.amount.minorUnits
      }
      checkSums(of: record)
    }
    ensure(charged == paid, "the gateway has \(charged), the invoices have \(paid)")
  }

  private mutating func checkSums(of record: InvoiceRecord) {
    let invoice = record.invoice
    let net = invoice.lines.reduce(0) { $0 + $1.net.minorUnits }
    let vat = invoice.vat.reduce(0) { $0 + $1.amount.minorUnits }
    let paid = record.payments.reduce(0) { $0 + $1.amount.minorUnits }
    let due = invoice.gross.minorUnits - invoice.balanceUsed.minorUnits
    ensure(
      net + vat == invoice.gross.minorUnits && due == invoice.due.minorUnits,
      "\(invoice.number) does not add up")
    ensure(
      record.creditNote != nil || paid + record.open.minorUnits == due,
      "\(invoice.number) is paid wrongly")
    ensure(!record.open.isNegative, "\(invoice.number) is paid too much")
  }

  private mutating func checkNumbers(_ documents: [Invoice], series: String) {
    var counts: [Int: Int] = [:]
    for document in documents {
      let year = document.day.components.year
      counts[year, default: 0] += 1
      let number = String(1_000_000 + counts[year, default: 0]).dropFirst()
      ensure(
        document.number.rawValue == "\(series)-\(year)-\(number)",
        "\(document.number) is number \(number) of \(year)")
    }
  }
}

// MARK: - Periods

extension BookChecks {
  /// No period overlaps the one before or leaves a gap while the subscription was active.
  private mutating func checkPeriods() {
    var periods: [SubscriptionID: Period] = [:]
    for event in events {
      switch event {
      case .accountOpened(let account):
        for subscription in account.subscriptions {
          periods[subscription.id] = subscription.paidTerm?.period
        }
      case .subscriptionStarted(let subscription):
        periods[subscription.id] = subscription.paidTerm?.period
      case .subscriptionChanged(let subscription):
        follow(subscription.id, subscription.paidTerm?.period, in: &periods)
      case .subscriptionRenewed(let id, let term):
        ensure(periods[id]?.end == term.period.start, "\(id) was not renewed at its end")
        follow(id, term.period, in: &periods)
      case .subscriptionEnded(let id, _): periods[id] = nil
      default: break
      }
    }
  }

  private mutating func follow(
    _ id: SubscriptionID, _ next: Period?, in periods: inout [SubscriptionID: Period]
  ) {
    defer { periods[id] = next }
    guard let before = periods[id], let next else { return }
    ensure(
      next == before || next.start >= before.start && next.start <= before.end,
      "\(id) goes on from \(before) to \(next)")
  }
}
