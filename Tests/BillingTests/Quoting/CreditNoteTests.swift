import Billing
import CustomDump
import Testing

@Suite("Credit notes and the balance")
struct CreditNoteTests {
  /// Two seats of GoToWebinar Starter, paid 213600 for the year from 15 March 2026 on.
  private func annual() throws -> Shop {
    var shop = Shop(.sample(openedOn: day("2026-03-15")))
    try shop.buy(.buying(.webinarStarter, seats: 2, .annual))
    shop.today = day("2026-11-23")
    return shop
  }

  @Test("Rules 10, 28 and 33 · a negative gross is a credit note, and goes to the balance")
  func creditNote() throws {
    var shop = try annual()
    try shop.buy(.changing(to: .webinarStarter, seats: 2))
    let note = try #require(shop.account.creditNote("ACME-CN-2026-000001"))
    #expect(note.kind == .creditNote)
    #expect(note.corrects == ["ACME-2026-000001"])
    #expect(note.net == cents(-43743))
    #expect(note.vatTotal == cents(-9623))
    #expect(note.gross == cents(-53366))
    #expect(note.balanceUsed == cents(-53366))
    #expect(note.due == cents(0))
    #expect(shop.account.invoices.count == 1)
    #expect(shop.account.balance == cents(53366))
    expectNoDifference(
      shop.account.balanceEntries,
      [
        BalanceEntry(
          day: day("2026-11-23"), amount: cents(53366), cause: .creditedBy("ACME-CN-2026-000001"))
      ])
    #expect(shop.account.orders.last?.invoice == "ACME-CN-2026-000001")
  }

  @Test("Rule 28 · what a credit gave is used by the next order before the card is")
  func used() throws {
    var shop = try annual()
    try shop.buy(.changing(to: .webinarStarter, seats: 2))
    let quote = try shop.account.quote(for: [.buying(.webinarPro, seats: 3)], in: shop.context)
    #expect(quote.gross == cents(83814))
    #expect(quote.balanceUsed == cents(53366))
    #expect(quote.due == cents(30448))
    #expect(quote.balanceAfter == cents(0))
    #expect(quote.toBalance == cents(0))
  }

  @Test("Rule 28 · a credit needs no card, and takes nothing from what is on the balance")
  func withoutCard() throws {
    var shop = Shop(.sample(openedOn: day("2026-03-15")), balance: cents(1000))
    try shop.buy(.buying(.webinarStarter, seats: 2, .annual))
    #expect(shop.account.balance == cents(0))
    shop.today = day("2026-11-23")
    shop.take([
      .balanceChanged(entry: .init(day: shop.today, amount: cents(5), cause: .openingCredit))
    ])
    let quote = try shop.account.quote(
      for: [.changing(to: .webinarStarter, seats: 2)], in: shop.context)
    #expect(quote.balanceUsed == cents(-53366))
    #expect(quote.toBalance == cents(53366))
    #expect(quote.balanceAfter == cents(53371))
    #expect(quote.isFree)
  }

  @Test("Rule 33 · a later credit names the invoice that charged the period")
  func corrects() throws {
    var shop = try annual()
    try shop.buy(.changing(to: .webinarStarter, seats: 1, .annual))
    shop.today = day("2026-12-01")
    try shop.buy(.changing(to: .webinarStarter, seats: 1))
    #expect(
      shop.account.creditNotes.map(\.number) == ["ACME-CN-2026-000001", "ACME-CN-2026-000002"])
    #expect(
      shop.account.creditNotes.map(\.corrects) == [["ACME-2026-000001"], ["ACME-2026-000001"]])
  }
}
