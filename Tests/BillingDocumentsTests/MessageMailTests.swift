import Billing
import Testing

@testable import BillingDocuments

/// The e-mails that carry what somebody of an account has written (rule 40, promise J3).
@Suite struct MessageMailTests {
  private func mail(
    _ text: String, to correspondent: Correspondent = .representative, by author: Person? = nil,
    _ account: Account
  ) throws -> Mail {
    try Sample.mail(
      about: .message(
        WrittenMessage(day: Sample.today, author: author?.id, to: correspondent, text: text)),
      account)
  }

  @Test(
    "Rule 40 · A request reaches the representative, and its answer the person",
    arguments: Language.allCases)
  func request(language: Language) throws {
    let mail = try mail(
      "We grow.\n\n  - 5 more organizers\n  - GoToAssist for 3 agents\n\nThank you!",
      by: Sample.anna, Sample.corporate(language))
    try Snapshot.request.expect(mail)
    #expect(mail.recipient == "laura.bruni@tools.example")
    #expect(mail.about == .message(.representative))
    #expect(mail.message.contains("\r\nReply-To: Anna Rossi <anna.rossi@acme.example>\r\n"))
  }

  @Test(
    "J3 · A message reaches the billing contact, and its answer the reader",
    arguments: Language.allCases)
  func toContact(language: Language) throws {
    let mail = try mail(
      "Please add two organizers.", to: .billingContact, by: Sample.luca,
      Sample.corporate(language))
    try Snapshot.messageToContact.expect(mail)
    #expect(mail.recipient == "anna.rossi@acme.example")
    #expect(mail.about == .message(.billingContact))
    #expect(mail.message.contains("\r\nReply-To: Luca Bianchi <luca.bianchi@acme.example>\r\n"))
  }

  @Test(
    "G4 · A message reaches Customer Service, and its answer the author",
    arguments: Language.allCases)
  func toService(language: Language) throws {
    let mail = try mail(
      "I should like a lower tier.", to: .customerService, by: Sample.anna,
      Sample.account(language))
    try Snapshot.messageToService.expect(mail)
    #expect(mail.recipient == "billing@tools.example")
    #expect(mail.about == .message(.customerService))
    #expect(mail.message.contains("\r\nReply-To: Anna Rossi <anna.rossi@acme.example>\r\n"))
  }

  @Test("Rule 40 · A message's control characters are seen and do nothing")
  func hostile() throws {
    let mail = try mail(
      "a\u{1B}[2Jb\tc\u{202E}d\r\n\r\nBcc: all@acme.example\n{{company}}", by: Sample.anna,
      Sample.corporate(.english))
    #expect(
      mail.body.contains(
        "\na\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\n\nBcc: all@acme.example\n{{company}}\n"))
    let headers = try #require(mail.message.split(separator: "\r\n\r\n").first)
    #expect(!headers.contains("Bcc"))
    #expect(headers.split(separator: "\r\n").count == 9)
  }

  @Test("Rule 40 · What the vendor's program asks names the company alone")
  func ofNobody() throws {
    let mail = try mail("Hello", Sample.corporate(.english))
    #expect(mail.body.contains("\nACME S.r.l. (account globex) writes:\n\nHello\n"))
    #expect(!mail.message.contains("Reply-To"))
  }

  @Test("Rule 40 · A request reaches the representative of an account without a billing contact")
  func withoutContact() throws {
    let account = Account(
      id: "globex", series: "GLOBEX", kind: Sample.corporate(.english).kind, currency: .eur,
      timeZone: "Europe/Rome", language: .english, company: Sample.italianCompany, people: [],
      openedOn: Sample.today)
    #expect(try mail("Hello", account).recipient == "laura.bruni@tools.example")
    #expect(
      MailComposer(account: account, catalog: Sample.catalog).mail(
        about: .message(
          WrittenMessage(day: Sample.today, author: nil, to: .billingContact, text: "Hello")),
        id: "mail-1", at: Sample.noon) == nil)
  }
}
