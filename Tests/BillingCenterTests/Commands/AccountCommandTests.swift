import CustomDump
import Foundation
import Testing

@Suite("Accounts by script")
struct AccountCommandTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private struct Recipients: Decodable {
    let invoiceRecipients: [String]
  }

  // MARK: - Recipients of invoices

  @Test("J5 · recipients of invoices are added, shown, removed and cleared")
  func recipients() async throws {
    try await sandbox.makeStore()
    let command = "account invoice-recipients"
    let none = try await sandbox.done(command)
    expectNoDifference(none, "The invoices of nuova go to the billing contact alone.\n")
    let added = try await sandbox.done("\(command) add a@nuova.example b@nuova.example")
    expectNoDifference(
      added, "The invoices of nuova also go to:\n  a@nuova.example\n  b@nuova.example\n")
    let removed = try await sandbox.document(
      "\(command) remove A@nuova.example", as: Recipients.self)
    expectNoDifference(removed.invoiceRecipients, ["b@nuova.example"])
    let shown = try await sandbox.document(command, as: Recipients.self)
    expectNoDifference(shown.invoiceRecipients, ["b@nuova.example"])
    let cleared = try await sandbox.done("\(command) clear --lang it")
    expectNoDifference(cleared, "Le fatture di nuova vanno solo al contatto di fatturazione.\n")
  }

  @Test("J5 · an invoice names its recipients, and its e-mail goes to them")
  func copies() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("account invoice-recipients add accounting@nuova.example")
    try await sandbox.done("payment-method set", input: Sandbox.payingCard)
    try await sandbox.done("cart add gotowebinar pro --seats 3 --monthly")
    try await sandbox.done("order place")
    struct Detail: Decodable {
      let copies: [String]
    }
    let detail = try await sandbox.document("invoices show NUOVA-2026-000001", as: Detail.self)
    expectNoDifference(detail.copies, ["accounting@nuova.example"])
    let text = try await sandbox.done("invoices show NUOVA-2026-000001 --lang it")
    #expect(text.contains("\nInviata anche a: accounting@nuova.example\n"))
    let mail = try #require(try mails(of: "nuova").last)
    #expect(mail.contains("\r\nCc: accounting@nuova.example\r\n"))
  }

  @Test("J5 · what cannot be a recipient is refused")
  func refusedRecipients() async throws {
    try await sandbox.makeStore()
    let command = "account invoice-recipients"
    for (words, code) in [
      ("add nuova.example", "emailAddressInvalid"),
      ("add a@x.example A@x.example", "invoiceRecipientsInvalid"),
      ("add giulia@nuova.example", "invoiceRecipientsInvalid"),
      (
        "add a@x.example b@x.example c@x.example d@x.example e@x.example f@x.example",
        "invoiceRecipientsInvalid"
      ),
      ("remove a@x.example", "unknownInvoiceRecipient"),
    ] {
      try await sandbox.expectRefusal(code, of: "\(command) \(words)")
    }
    try await sandbox.expectRefusal(
      "notBillingContact", of: "\(command) clear --user elena.russo@globex.example", by: "globex")
  }

  // MARK: - Messages

  private func mails(of account: String) throws -> [String] {
    let directory = "\(sandbox.storePath)/accounts/\(account)/outbox/new"
    return try FileManager.default.contentsOfDirectory(atPath: directory).sorted().map {
      try String(contentsOfFile: "\(directory)/\($0)", encoding: .utf8)
    }
  }

  @Test("J3 · a reader writes to the billing contact, who answers the reader")
  func toContact() async throws {
    try await sandbox.makeStore()
    let reader = "elena.russo@globex.example"
    let written = try await sandbox.done(
      "account message --to billing-contact --user \(reader)", of: "globex",
      input: "Servono due postazioni.\n")
    expectNoDifference(written, "Written to paolo.verdi@globex.example.\n")
    let mail = try #require(try mails(of: "globex").last)
    #expect(mail.contains("\r\nTo: Paolo Verdi <paolo.verdi@globex.example>\r\n"))
    #expect(mail.contains("\r\nReply-To: Elena Russo <\(reader)>\r\n"))
    #expect(mail.contains("\r\nServono due postazioni.\r\n"))
  }

  @Test("G4 · anyone writes to Customer Service, the contact to the representative")
  func toOthers() async throws {
    try await sandbox.makeStore()
    struct Message: Decodable, Equatable {
      let author: String
      let to: String
      let recipient: String
      let text: String
    }
    let service = try await sandbox.document(
      "account message --to customer-service Hello", of: "acme", as: Message.self)
    expectNoDifference(
      service,
      Message(
        author: "anna.rossi@acme.example", to: "customerService",
        recipient: "customer-service@northquay.example", text: "Hello"))
    let representative = try await sandbox.document(
      "account message --to representative Hello", of: "globex", as: Message.self)
    expectNoDifference(representative.recipient, "laura.bruni@northquay.example")
    for (words, account, code) in [
      ("--to representative Hello", "acme", "onlineAccount"),
      ("--to billing-contact Hello", "acme", "messageToOneself"),
      ("--to customer-service", "acme", "messageLength"),
      (
        "--to representative Hello --user elena.russo@globex.example", "globex",
        "notBillingContact"
      ),
    ] {
      try await sandbox.expectRefusal(code, of: "account message \(words)", by: account)
    }
  }
}
