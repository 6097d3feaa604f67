import Billing
import BillingDocuments
import BillingService

extension Workspace {
  /// All of an account's documents, newest first.
  ///
  /// - Throws: `CommandFailure` where one of them cannot be read.
  func documents(of account: Account) throws -> [IssuedDocument] {
    try ask { (service) throws(ServiceError) in try service.history(of: account).all() }
  }

  /// An account's invoice.
  ///
  /// - Throws: `CommandFailure` where it has none with that number, or it cannot be read.
  func invoice(_ number: String, of account: Account) throws -> InvoiceRecord {
    guard let record = try known(number, of: account)?.record else {
      throw try unknownInvoice(number, of: account)
    }
    return record
  }

  /// An account's invoice or credit note.
  ///
  /// - Throws: `CommandFailure` where it has none with that number, or it cannot be read.
  func document(_ number: String, of account: Account) throws -> IssuedDocument {
    guard let document = try known(number, of: account) else {
      throw try unknownInvoice(number, of: account)
    }
    return document
  }

  private func known(_ number: String, of account: Account) throws -> IssuedDocument? {
    try ask { (service) throws(ServiceError) in
      try service.history(of: account).document(InvoiceNumber(number))
    }
  }

  /// That an account has no document with a number.
  private func unknownInvoice(_ number: String, of account: Account) throws -> CommandFailure {
    let number = number.shortened
    let last = try ask { (service) throws(ServiceError) in
      try service.history(of: account).lastInvoice()
    }
    let why: CommandFailure.Clause =
      if let last = last?.invoice.number {
        ("the last one of \(account.id) is \(last)", "l'ultima di \(account.id) è \(last)")
      } else {
        ("\(account.id) has no invoices", "\(account.id) non ha fatture")
      }
    return CommandFailure(
      .refused,
      Explanation(
        formats.words("there is no invoice “\(number)”", "non c'è una fattura «\(number)»"),
        why: formats.words(why.english, why.italian),
        remedy: formats.words(
          "use a number that invoices list tells", "usa un numero elencato da invoices list")),
      code: "unknownInvoice")
  }
}
