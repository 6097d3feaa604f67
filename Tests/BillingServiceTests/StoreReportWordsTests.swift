import Billing
import BillingDocuments
@testable import BillingService
@testable import BillingStore
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

  @Test(
    "What is to be done about a store is said as it is found",
    arguments: [
      ([], "", ""),
      (
        [.permissions(found: 0o644, expected: 0o600)],
        "Put right what is named above, and check again.",
        "Correggi quanto indicato sopra e controlla di nuovo."
      ),
      (
        [.unusable(.lockUnavailable(path: "/s/lock"))],
        "Put right what is named above, and check again.",
        "Correggi quanto indicato sopra e controlla di nuovo."
      ),
      (
        [.permissions(found: 0o644, expected: 0o600), .damaged(.notARecord)],
        "The store is damaged. Bring the files back from a backup, or make a new store of what is "
          + "readable with store recover.",
        "L'archivio è danneggiato. Recupera i file da una copia di sicurezza, oppure crea un nuovo "
          + "archivio con ciò che è leggibile con store recover."
      ),
    ] as [([StoreFinding.Problem], String, String)])
  func remedy(problems: [StoreFinding.Problem], english: String, italian: String) {
    let report = StoreReport(findings: problems.map { StoreFinding("/s/a", $0) })
    for (language, words) in [(Language.english, english), (.italian, italian)] {
      let lines = Formats(language: language).text(of: report).split(separator: "\n")
      #expect(lines.count == (problems.isEmpty ? 0 : problems.count + 1))
      #expect(lines.last ?? "" == words)
    }
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
