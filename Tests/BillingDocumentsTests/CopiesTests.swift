import Billing
import Testing

@testable import BillingDocuments

/// Who gets invoices besides the billing contact (promise J5).
@Suite struct CopiesTests {
  private static let controller = valid(try EmailAddress("controller@acme.example"))

  /// An account that sends its invoices to two more people.
  private func account(_ language: Language) throws -> Account {
    var account = Sample.account(language)
    try account.run(.setInvoiceRecipients([Sample.accounting, Self.controller]))
    return account
  }

  private static let copies = "\r\nCc: accounting@acme.example,\r\n controller@acme.example\r\n"

  @Test(
    "J5 · An invoice names who else gets it, as text and as a page", arguments: Language.allCases)
  func invoice(language: Language) throws {
    let record = try Sample.invoice([Sample.threeSeats], by: account(language))
    let formats = Formats(language: language)
    try Snapshot.copiedInvoice.expect(InvoiceDocument.text(record, formats), in: language)
    try Snapshot.copiedInvoicePage.expect(InvoiceDocument.html(record, formats), in: language)
  }

  @Test("J5 · An order's e-mail reaches them too and says so", arguments: Language.allCases)
  func order(language: Language) throws {
    let (account, order) = try Sample.ordering([Sample.threeSeats], by: account(language))
    let mail = try Sample.mail(about: .order(order), account)
    try Snapshot.copiedOrder.expect(mail)
    #expect(mail.copies == [Sample.accounting, Self.controller])
    #expect(mail.message.contains(Self.copies))
  }

  @Test("J5 · What tells of no invoice reaches the billing contact alone")
  func noInvoice() throws {
    var (account, _) = try Sample.ordering([Sample.threeSeats], by: account(.english))
    let trial = try account.order([Sample.trial])
    try account.run(.cancelSubscription("sub-1"))
    for occasion in [
      .order(trial), .trialStarted(account.subscriptions[1]),
      .cancellationSet("sub-1", on: Sample.today),
      .message(
        WrittenMessage(
          day: Sample.today, author: Sample.anna.id, to: .customerService, text: "Hello")),
    ] as [MailOccasion] {
      let mail = try Sample.mail(about: occasion, account)
      #expect(mail.copies.isEmpty, "\(occasion)")
      #expect(!mail.message.contains("Cc:"), "\(occasion)")
    }
  }

  @Test("J5 · A renewal, its failed charge, its payment and its end reach them")
  func renewal() throws {
    var (account, _) = try Sample.ordering([Sample.threeSeats], by: account(.english))
    let renewal = Sample.day("2026-12-23")
    try account.advance(to: renewal, Sample.declined)
    let record = try #require(account.invoices.last)
    let payment = InvoicePayment(
      day: renewal, amount: record.open, reference: "ch_2", brand: .visa, lastFour: "4242")
    var ended = account
    try ended.run(.cancelSubscription("sub-1"), on: renewal)
    for (occasion, account) in [
      (.renewal("sub-1", on: renewal), account),
      (.paymentFailed("sub-1", .cardDeclined, on: renewal), account),
      (.invoicePaid(record.invoice.number, payment, recovered: []), account),
      (
        .endedUnpaid("sub-1", creditNote: "ACME-CN-2026-000001", .cancelled, on: renewal), ended
      ),
    ] as [(MailOccasion, Account)] {
      #expect(try Sample.mail(about: occasion, account).message.contains(Self.copies))
    }
  }

  @Test("J5 · An accepted offer's e-mail reaches them")
  func offer() throws {
    var account = Sample.corporate(.italian)
    try account.run(.setInvoiceRecipients([Sample.accounting]))
    try account.agree(on: [
      .add(
        OfferedPlan(
          plan: Sample.webinar, seats: 10, frequency: .monthly, unitPrice: Sample.euros(20_000)))
    ])
    let mail = try Sample.mail(about: .offerAccepted("offer-1"), account)
    #expect(mail.copies == [Sample.accounting])
    #expect(mail.body.contains("Inviata anche a: accounting@acme.example"))
  }
}
