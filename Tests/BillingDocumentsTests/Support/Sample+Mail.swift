import Billing
import Testing

@testable import BillingDocuments

extension Sample {
  /// The first e-mail of an account, at noon of a day.
  static func mail(
    about occasion: MailOccasion, _ account: Account, catalog: Catalog = catalog
  ) throws -> Mail {
    try #require(
      MailComposer(account: account, catalog: catalog)
        .mail(about: occasion, id: "mail-1", at: noon))
  }
}

extension Snapshot {
  /// Expects a message to be the agreed one, in the language in which it greets.
  func expect(_ mail: Mail, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let language: Language = mail.body.hasPrefix("Hello ") ? .english : .italian
    try expect(mail.message.replacing("\r\n", with: "\n"), in: language)
  }
}
