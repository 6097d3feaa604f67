import Billing
import CustomDump
import Testing

@Suite("Recipients of invoices")
struct InvoiceRecipientTests {
  private static let two: [EmailAddress] = [.of("accounts@acme.example"), .of("cfo@acme.example")]

  @Test("J5 · invoices and credit notes from then on name their recipients, earlier ones do not")
  func named() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro, seats: 3))
    try shop.perform(.setInvoiceRecipients(Self.two))
    #expect(shop.account.invoiceRecipients == Self.two)
    try shop.buy(.buying(.assist))
    shop.today = day("2026-12-03")
    try shop.buy(
      .change(
        SubscriptionRequest(
          subscription: "sub-1", plan: .webinarPro, seats: 1, frequency: .monthly)))
    try shop.perform(.setInvoiceRecipients([]))
    try shop.advance(to: "2026-12-23")
    expectNoDifference(
      shop.account.invoices.map(\.invoice.copies), [[], Self.two, [], []])
    expectNoDifference(shop.account.creditNotes.map(\.copies), [Self.two])
  }

  @Test("J5 · a renewal's invoice and the credit note that takes it back name them")
  func renewal() throws {
    var shop = Shop()
    try shop.buy(.buying(.webinarPro))
    try shop.perform(.setInvoiceRecipients(Self.two))
    try shop.advance(to: "2026-12-23", .failed(.cardDeclined))
    try shop.perform(.cancelSubscription("sub-1"))
    #expect(shop.account.invoices.map(\.invoice.copies) == [[], Self.two])
    #expect(shop.account.creditNotes.map(\.copies) == [Self.two])
  }

  @Test("J5 · a Corporate account's billing contact sets them too, its reader does not")
  func corporate() throws {
    var shop = Shop(.sample(kind: .corporate(representative: .sample, paymentDays: 30)))
    try shop.perform(.setInvoiceRecipients(Self.two))
    let plan = OfferedPlan(
      plan: .webinarPro, seats: 10, frequency: .monthly, unitPrice: cents(20_000))
    try shop.performAsProgram(
      .addOffer(
        OfferDraft(
          items: [.add(plan)], lastDay: day("2026-12-31"), paymentDays: 30,
          terms: LocalizedText(english: "For a year", italian: "Per un anno"))))
    let quote = try shop.account.quote(accepting: "offer-1", in: shop.context)
    try shop.perform(.acceptOffer("offer-1", agreed: quote))
    #expect(shop.account.invoices.map(\.invoice.copies) == [Self.two])
    shop.actor = .person(.reader)
    #expect(shop.refusal(of: .setInvoiceRecipients([]))?.code == "notBillingContact")
  }

  @Test("J5 · setting what is set already changes nothing")
  func again() throws {
    var shop = Shop()
    #expect(try shop.perform(.setInvoiceRecipients([])) == [])
    try shop.perform(.setInvoiceRecipients(Self.two))
    #expect(try shop.perform(.setInvoiceRecipients(Self.two)) == [])
  }

  @Test("J5 · there are at most five, none twice, and not the billing contact")
  func faults() {
    let shop = Shop()
    let five = (1...5).map { EmailAddress.of("\($0)@acme.example") }
    #expect(shop.refusal(of: .setInvoiceRecipients(five)) == nil)
    for (recipients, fault) in [
      (five + [.of("6@acme.example")], .tooMany(6)),
      ([five[0], five[1], .of("1@ACME.example")], .twice(.of("1@ACME.example"))),
      ([five[0], .of("Anna@acme.example")], .billingContact(.of("Anna@acme.example"))),
    ] as [([EmailAddress], InvoiceRecipientFault)] {
      #expect(
        shop.refusal(of: .setInvoiceRecipients(recipients)) == .invoiceRecipientsInvalid(fault))
    }
  }
}
