import Billing
import Testing

@testable import BillingDocuments

@Suite struct MailComposerTests {
  private func orderMail(
    _ contents: [CartItem.Content], by account: Account
  ) throws -> Mail {
    let (account, order) = try Sample.ordering(contents, by: account)
    return try Sample.mail(about: .order(order), account)
  }

  private func trialMail(_ language: Language) throws -> Mail {
    var account = Sample.account(language)
    try account.run(.startTrial(TrialRequest(plan: Sample.meeting, seats: 5)))
    return try Sample.mail(about: .trialStarted(account.subscriptions[0]), account)
  }

  @Test(
    "B11 · the confirmation of an order says what the invoice says", arguments: Language.allCases)
  func order(language: Language) throws {
    try Snapshot.order.expect(orderMail([Sample.threeSeats], by: Sample.account(language)))
  }

  @Test(
    "An order of several items tells of each, and of the balance that was used",
    arguments: Language.allCases)
  func mixedOrder(language: Language) throws {
    try Snapshot.mixedOrder.expect(
      orderMail(
        [Sample.threeSeats, Sample.annualAgents, Sample.trial],
        by: Sample.account(language, balance: 500_000)))
  }

  @Test(
    "C3 · the confirmation of a trial says that it can be used now", arguments: Language.allCases)
  func trial(language: Language) throws {
    try Snapshot.trial.expect(trialMail(language))
  }

  @Test("Every figure of the invoice is in the e-mail (rule 24)", arguments: Language.allCases)
  func figures(language: Language) throws {
    let (account, order) = try Sample.ordering(
      [Sample.threeSeats, Sample.annualAgents],
      by: Sample.account(language, company: Sample.germanCompany, balance: 1234))
    let record = account.invoices[0]
    let invoice = record.invoice
    let formats = Formats(language: language)
    let mail = try Sample.mail(about: .order(order), account)
    let figures =
      invoice.lines.map(\.net) + invoice.vat.map(\.amount) + record.payments.map(\.amount)
      + [invoice.net, invoice.gross, invoice.balanceUsed, invoice.due]
    let words =
      figures.map(formats.amount) + invoice.lines.map(formats.line)
      + invoice.vat.map(formats.vatLabel)
      + [invoice.number.rawValue, order.number.rawValue, formats.card(Sample.card)]
    for document in [mail.body, InvoiceDocument.text(record, formats)] {
      let text = document.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      for word in words { #expect(text.contains(word)) }
      #expect(text.contains(invoice.vat.compactMap { formats.legalNote($0.treatment) }[0]))
    }
  }

  @Test("An order of trials alone has no invoice and no totals (rule 35)")
  func trialOrder() throws {
    let mail = try orderMail([Sample.trial], by: Sample.account(.english))
    #expect(mail.body.contains("Free until 6 December 2026."))
    #expect(!mail.body.contains("invoice"))
    #expect(!mail.body.contains("Total"))
  }

  @Test("An e-mail says whom it reached, about what and when")
  func facts() throws {
    let order = try orderMail([Sample.threeSeats], by: Sample.account(.italian))
    #expect(order.recipient == "anna.rossi@acme.example")
    #expect(order.about == .order("ACME-ORD-000001"))
    #expect(order.day == Sample.today)
    #expect(order.title == "Il tuo ordine ACME-ORD-000001")
    let trial = try trialMail(.english)
    #expect(trial.about == .trialStarted("sub-1"))
    #expect(trial.title == "Your trial of GoToMeeting Plus has begun")
  }

  @Test("Without a billing contact there is nobody to write to")
  func nobody() throws {
    let (account, order) = try Sample.ordering(
      [Sample.threeSeats], by: Sample.account(.english, contact: nil))
    let composer = MailComposer(account: account, catalog: Sample.catalog)
    let occasions: [MailOccasion] = [
      .order(order), .trialStarted(account.subscriptions[0]), .renewal("sub-1", on: Sample.today),
    ]
    for occasion in occasions {
      #expect(composer.mail(about: occasion, id: "mail-1", at: Sample.noon) == nil)
    }
  }

  @Test("What did not happen has no e-mail")
  func unfounded() throws {
    let (account, _) = try Sample.ordering([Sample.threeSeats], by: Sample.account(.english))
    let composer = MailComposer(account: account, catalog: Sample.catalog)
    let occasions: [MailOccasion] = [
      .trialStarted(account.subscriptions[0]), .renewal("sub-9", on: Sample.today),
      .paymentFailed("sub-1", nil, on: Sample.today), .cancellationSet("sub-1", on: Sample.today),
      .cancellationRemoved("sub-9", on: Sample.today), .offerAccepted("offer-1"),
      .endedUnpaid("sub-1", creditNote: "ACME-CN-2026-000001", .cancelled, on: Sample.today),
      .message(
        WrittenMessage(
          day: Sample.today, author: Sample.anna.id, to: .representative, text: "Hello")),
    ]
    for occasion in occasions {
      #expect(
        composer.mail(about: occasion, id: "mail-1", at: Sample.noon) == nil, "\(occasion)")
    }
  }

  @Test("A body is at most 72 columns wide", arguments: Language.allCases)
  func width(language: Language) throws {
    let account = Sample.account(language, company: Sample.germanCompany, balance: 1)
    let bodies = [
      try orderMail([Sample.threeSeats, Sample.annualAgents, Sample.trial], by: account).body,
      try trialMail(language).body,
    ]
    for line in bodies.flatMap({ $0.split(separator: "\n") }) {
      #expect(String(line).columns <= 72, "\(line)")
    }
  }

  @Test("A person's name adds no header and no line")
  func hostileName() throws {
    let eve = Person(
      id: "eve@acme.example>\r\nBcc: all@acme.example",
      name: "Eve\r\nBcc: all@acme.example\r\n\r\n\u{1B}[2J", role: .billingContact)
    let mail = try orderMail(
      [Sample.threeSeats], by: Sample.account(.english, contact: eve))
    let headers = mail.message.split(separator: "\r\n\r\n")[0].split(separator: "\r\n")
    #expect(headers.count == 8)
    #expect(!headers.contains { $0.hasPrefix("Bcc") })
    #expect(!mail.message.unicodeScalars.contains("\u{1B}"))
    #expect(mail.body.hasPrefix("Hello Eve\u{FFFD}\u{FFFD}Bcc: all@acme.example"))
  }
}
