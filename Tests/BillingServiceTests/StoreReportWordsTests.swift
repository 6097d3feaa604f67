import Billing
import BillingDocuments
@testable import BillingService
import BillingStore
import Testing

@Suite("What is said of a store that was checked or recovered")
struct StoreReportWordsTests {
  private static let damage = StoreError.damaged(file: "/s/a", line: 7, .notARecord)

  private static let losses: [StoreLoss] = [
    .manifest(damage), .catalog(.symbolicLink(path: "/s/catalog.json")),
    .account("acme", damage), .spareCheckpoint("acme"), .doubtfulCheckpoint("acme"),
    .transactions("acme", after: 4, readable: 2, unreadable: 1, damage),
    .journalEnd("acme", after: 4), .unfinished("acme", byteCount: 9),
    .documents("acme", first: "ACME-2026-000001", last: "ACME-2026-000001"),
    .documents("acme", first: "ACME-2026-000001", last: "ACME-2026-000003"),
    .outbox("acme", .symbolicLink(path: "/s/mail")), .ledger(first: 2, last: 2),
    .ledger(first: 2, last: 5),
  ]

  @Test("Every loss is said in both languages, with a word for scripts", arguments: losses)
  func loss(_ loss: StoreLoss) {
    let english = Formats(language: .english).reason(of: loss)
    let italian = Formats(language: .italian).reason(of: loss)
    #expect(english != italian)
    #expect(!english.isEmpty && !italian.isEmpty)
    #expect(!loss.code.isEmpty)
    if let account = loss.account { #expect(english.hasPrefix("\(account): ")) }
  }

  @Test("A store cannot be made in the one that it is made of, in both languages")
  func inside() {
    let error = StoreError.insideSource(path: "/s/new", source: "/s")
    #expect(
      Formats(language: .english).explain(error).oneLine
        == "no store can be made at /s/new; it is in /s, which is to stay as it is; "
        + "name another place")
    #expect(
      Formats(language: .italian).explain(error).oneLine
        == "in /s/new non si può creare un archivio; si trova in /s, che deve restare com'è; "
        + "indica un altro posto")
  }
}
