import Billing
import BillingStore
import Foundation
import Report
import Shops

/// Commits against an append of as many bytes, and against SQLite taking in the same JSON.
///
/// The three take turns, so that each meets the same disk.
struct Committing {
  private static let purchaseCount = 250

  private var commits = Samples()
  private var appends = Samples()
  private var inserts = Samples()
  private var byteCount = 0

  static func report(in directory: String) throws {
    let plain = try Committing(in: directory, name: "plain") { _ in nil }
    try plain.report(as: "A commit without an e-mail", appendLimit: 1.3, databaseLimit: 1)
    let mailing = try Committing(in: directory, name: "mailing") { shop in
      .mailSent(mail: shop.account.exampleMail)
    }
    try mailing.report(as: "A commit with an e-mail")
  }

  /// Adds seats, each ordered and paid; where there is an e-mail, only its transaction is measured.
  private init(in directory: String, name: String, _ mail: (Shop) -> Event?) throws {
    let store = try Store.create(at: "\(directory)/\(name)")
    var shop = try Shop(subscriptions: 1)
    let now = Timestamp(secondsSinceEpoch: 1_795_000_000)
    var stored = try store.open(shop.account, at: now, by: "system")
    var journal = try GrowingFile("\(store.path)/accounts/acme/journal.ndjson")
    let bare = try BareFile(at: "\(directory)/\(name).ndjson")
    let database = try Database(at: "\(directory)/\(name).sqlite")
    for _ in 0..<Self.purchaseCount {
      var transactions = try shop.addSeat()
      if let mail = mail(shop) {
        shop.take([mail])
        for events in transactions.dropLast() {
          stored = try store.append(events, onto: stored, at: now, by: "anna@acme.example")
        }
        _ = try journal.appended()
        transactions = [transactions[transactions.count - 1] + [mail]]
      }
      for events in transactions {
        stored = try commits.measure {
          try store.append(events, onto: stored, at: now, by: "anna@acme.example")
        }
        let line = try journal.appended()
        byteCount += line.count
        try appends.measure { try bare.append(line) }
        try inserts.measure { try database.insert(line) }
      }
    }
  }

  private func report(
    as part: String, appendLimit: Double? = nil, databaseLimit: Double? = nil
  ) throws {
    Report.begin(part)
    try Report.say(
      Row(part, "bytes on average", Double(byteCount / max(1, commits.count)), .bytes))
    try Report.say(
      Row(part, "against append and fdatasync", commits, against: appends, atMost: appendLimit))
    try Report.say(
      Row(
        part, "against SQLite, WAL and synchronous=FULL", commits, against: inserts,
        atMost: databaseLimit))
  }
}

extension Account {
  /// About as long as the e-mail of an order.
  var exampleMail: Mail {
    let line = "Una riga di un'e-mail, lunga quanto una di un ordine con le sue cifre.\n"
    let body = String(repeating: line, count: 20)
    return Mail(
      id: MailID("mail-\(counters.mails + 1)"), about: .order(orders[orders.count - 1].number),
      day: lastSeenDay, recipient: "anna@acme.example", title: "Il tuo ordine", body: body,
      message: "Subject: Il tuo ordine\n\n" + body)
  }
}
