package import Billing
package import BillingStore

/// What is shown of an account where one is to be chosen.
package struct AccountSummary: Hashable, Sendable, Identifiable {
  package let id: AccountID
  package let companyName: String
  package let kind: AccountKind
  package let currency: Currency
  package let people: [Person]
  /// What reading the account had to set aside; nil where its journal was whole.
  package let recovery: JournalRecovery?

  init(_ stored: StoredAccount) {
    let account = stored.account
    recovery = stored.recovery
    id = account.id
    companyName = account.company.name
    kind = account.kind
    currency = account.currency
    people = account.people
  }
}
