import Billing
import BillingDocuments
import BillingService
import BillingStore
import Foundation
import Testing

@Suite("Opening an account")
struct OpeningTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  /// What a crash in the middle of a write leaves.
  private func tearJournal() throws {
    let journal = URL(filePath: shop.store.path + "/accounts/nuova/journal.ndjson")
    let handle = try FileHandle(forWritingTo: journal)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"seq\":9,\"at\":".utf8))
    try handle.close()
  }

  @Test("A journal that is whole opens without a word")
  func whole() throws {
    #expect(try shop.service.open("nuova").recovery == nil)
  }

  @Test("A torn line is set aside, the account opens, and what happened is said in both languages")
  func torn() throws {
    let before = try shop.service.load("nuova")
    try tearJournal()
    let opened = try shop.service.open("nuova")
    #expect(opened.account == before)
    let recovery = try #require(opened.recovery)
    for language in Language.allCases {
      let explanation = Formats(language: language).explain(recovery)
      #expect(explanation.why?.contains("journal.ndjson.rejected") == true)
    }
  }

  @Test("A damaged account is listed with its fault, and keeps nobody from the others")
  func damaged() throws {
    let journal = shop.store.path + "/accounts/globex/journal.ndjson"
    try Data("{}\n".utf8).write(to: URL(filePath: journal))
    let files = try shop.directory.files()
    let accounts = try shop.service.accounts()
    #expect(accounts.readable.map(\.id) == ["acme", "nuova"])
    #expect(accounts.unreadable.map(\.id) == ["globex"])
    #expect(
      accounts.unreadable.map(\.fault) == [.damaged(file: journal, line: 1, .notARecord)])
    #expect(try shop.service.open("acme").account.id == "acme")
    #expect(throws: ServiceError.store(.damaged(file: journal, line: 1, .notARecord))) {
      try shop.service.open("globex")
    }
    #expect(try shop.directory.files() == files)
  }

  @Test("The list of accounts says what it set aside, since it reads before the account is opened")
  func listed() throws {
    try tearJournal()
    let summaries = try shop.service.accounts().readable
    #expect(summaries.filter { $0.recovery != nil }.map(\.id) == ["nuova"])
  }
}
