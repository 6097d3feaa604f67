import Billing
import BillingService
import BillingStore
import Testing

/// What a history tells of documents that have left the account: the same as before they left.
@Suite("The history of documents")
struct HistoryTests {
  /// Globex with its first invoice paid and the next ones open, and so many paid ones after them that
  /// they pass the open ones over.
  private static func account(in shop: Shop) throws -> StoredAccount {
    _ = try shop.service.save(.test("4242 4242 4242 4242"), on: "globex", as: Shop.paolo)
    let first = try #require(try shop.service.load("globex").invoices.first)
    _ = try shop.service.pay(first.invoice.number, first.open, on: "globex", as: Shop.paolo)
    for _ in 0..<11 { try issue(100, in: shop) }
    let stored = try shop.store.load("globex")
    let tomorrow = Day.november23.advanced(by: 1)
    return try shop.store.append(
      [.dayBegan(day: tomorrow)], onto: stored,
      at: BillingClock.fixed(tomorrow).timestamp(in: stored.account.timeZone), by: "system")
  }

  /// Issues invoices that are paid at once.
  private static func issue(_ count: Int, in shop: Shop) throws {
    let stored = try shop.store.load("globex")
    let nuova = try shop.service.load("nuova")
    let quote = try nuova.quote(
      for: [Shop.webinarPro], in: shop.service.context(for: nuova, actor: .person(Shop.giulia)))
    var account = stored.account
    var events: [Event] = []
    for _ in 0..<count {
      let heading = Invoice.Heading(
        number: account.nextInvoiceNumber(on: .november23), day: .november23, dueDay: .november23,
        seller: shop.catalog.seller, buyer: account.company)
      let payment = InvoicePayment(
        day: .november23, amount: quote.due, reference: "charge", brand: .visa, lastFour: "4242")
      let issued: [Event] = [
        .invoiceIssued(invoice: Invoice(heading, quote: quote)),
        .invoicePaid(number: heading.number, payment: payment),
      ]
      for event in issued { account.apply(event) }
      events += issued
    }
    _ = try shop.store.append(
      events, onto: stored, at: shop.clock.timestamp(in: account.timeZone), by: "system")
  }

  /// A store in which documents have left Globex, and the account before that and after.
  private struct Scene: Sendable {
    let shop: Shop
    let whole: Account
    let account: Account

    init() throws {
      shop = try Shop()
      let stored = try HistoryTests.account(in: shop)
      whole = stored.account
      let noon = shop.clock.timestamp(in: whole.timeZone)
      account = try shop.store.checkpoint(stored, at: noon).account
    }
  }

  /// Made once; nobody changes it.
  private static let scene = Result { try Scene() }

  @Test("Rule 33 · what has left stands where it stood, around what was passed over")
  func order() throws {
    let scene = try Self.scene.get()
    let (shop, account) = (scene.shop, scene.account)
    let all = scene.whole.documentsNewestFirst
    #expect(all.count == 1103)
    #expect(account.archivedCount == 1101)
    #expect(
      account.documentsNewestFirst.map(\.issued.number)
        == ["GLOBEX-2026-000003", "GLOBEX-2026-000002"])

    let history = shop.service.history(of: account)
    #expect(history.count == 1103)
    #expect(try history.all() == all)
    #expect(history.own.map(\.index) == [1100, 1101])
    #expect(history.index(ofArchived: 0) == 1102)
    #expect(history.index(ofArchived: 1) == 1099)
    #expect(history.index(ofArchived: 1100) == 0)
    #expect(try history.lastInvoice()?.invoice.number == "GLOBEX-2026-001103")
  }

  @Test("J8 · what has left is found by its number, with the e-mails about it")
  func numbers() throws {
    let scene = try Self.scene.get()
    let (shop, account) = (scene.shop, scene.account)
    let whole = shop.service.history(of: scene.whole)
    let history = shop.service.history(of: account)
    for number: InvoiceNumber in [
      "GLOBEX-2026-000001", "GLOBEX-2026-000002", "GLOBEX-2026-000003", "GLOBEX-2026-000500",
    ] {
      let document = try #require(try history.document(number))
      #expect(document.issued.number == number)
      #expect(try whole.document(number) == document)
      #expect(
        try history.mails(about: document.issued) == whole.mails(about: document.issued))
    }
    let paid = try #require(try history.document("GLOBEX-2026-000001"))
    #expect(account.invoice("GLOBEX-2026-000001") == nil)
    #expect(
      try history.mails(about: paid.issued).contains {
        $0.about == .invoicePaid("GLOBEX-2026-000001")
      })
    #expect(try history.document("GLOBEX-2026-009999") == nil)
    #expect(try history.document("nothing") == nil)
  }

  @Test("A history follows the account, and begins anew where more has left it")
  func follows() throws {
    let scene = try Self.scene.get()
    let before = scene.shop.service.history(of: scene.whole)
    let history = scene.shop.service.history(of: scene.account, after: before)
    #expect(history.archivedCount == 1101)
    var later = scene.account
    let payment = InvoicePayment(
      day: .november23.advanced(by: 1), amount: Money(minorUnits: 100, currency: .eur),
      reference: "charge", brand: .visa, lastFour: "4242")
    later.apply(.invoicePaid(number: "GLOBEX-2026-000002", payment: payment))
    let next = scene.shop.service.history(of: later, after: history)
    #expect(try next.document("GLOBEX-2026-000002")?.record?.status == .partlyPaid)
    #expect(try next.document(at: 1101).record?.status == .partlyPaid)
    #expect(try next.document(at: 1102).issued.number == "GLOBEX-2026-000001")
  }

  @Test("Only what happens to an account changes its story, not what leaves it")
  func story() throws {
    let scene = try Self.scene.get()
    #expect(scene.account != scene.whole)
    #expect(scene.account.hasSameStory(as: scene.whole))
    var later = scene.account
    later.apply(.dayBegan(day: .november23.advanced(by: 2)))
    #expect(!later.hasSameStory(as: scene.whole))
  }
}
