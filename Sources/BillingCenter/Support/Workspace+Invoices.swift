import Billing
import BillingDocuments
import BillingService

extension Workspace {
  /// An account's invoice.
  ///
  /// - Throws: `CommandFailure` where it has none with that number.
  func invoice(_ number: String, of account: Account) throws -> InvoiceRecord {
    guard let record = account.invoice(InvoiceNumber(number)) else {
      throw unknownInvoice(number, of: account)
    }
    return record
  }

  /// An account's invoice or credit note.
  ///
  /// - Throws: `CommandFailure` where it has none with that number.
  func document(_ number: String, of account: Account) throws -> IssuedDocument {
    guard let document = account.issuedDocument(InvoiceNumber(number)) else {
      throw unknownInvoice(number, of: account)
    }
    return document
  }

  /// That an account has no document with a number.
  private func unknownInvoice(_ number: String, of account: Account) -> CommandFailure {
    let number = number.shortened
    let why: CommandFailure.Clause =
      if let last = account.invoices.last?.invoice.number {
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
