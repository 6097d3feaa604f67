import Billing
import BillingService
import BillingStore
import Testing

@Suite("E-mails about documents that have left the account")
struct HistoryMailTests {
  @Test("J8 · A credit note finds the e-mails of the unpaid end, which left with its invoice")
  func endedUnpaid() throws {
    let shop = try Shop()
    try shop.buyWebinar()
    try shop.saveCard(Shop.declining)
    _ = try shop.nuova(on: "2026-12-31")
    let later = shop.terminal(on: try shop.day("2027-01-02"))
    let whole = try later.perform(.addToCart(Shop.webinarPro), on: "nuova", as: Shop.giulia)
    let note = try #require(whole.creditNotes.first)
    #expect(note.corrects == ["NUOVA-2026-000002"])
    let before = try later.history(of: whole).mails(about: note)
    #expect(
      before.map(\.about)
        == Array(repeating: .paymentFailed("sub-1", "NUOVA-2026-000002"), count: 4))

    _ = try later.checkpoint("nuova")
    let account = try later.load("nuova")
    #expect(account.archivedCount == 3)
    #expect(account.mails.isEmpty)
    let history = later.history(of: account)
    let archived = try #require(try history.document(note.number))
    #expect(try history.mails(about: archived.issued) == before)
  }
}
