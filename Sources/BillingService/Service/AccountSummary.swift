package import Billing

/// What is shown of an account where one is to be chosen.
package struct AccountSummary: Hashable, Sendable, Identifiable {
  package let id: AccountID
  package let companyName: String
  package let kind: AccountKind
  package let people: [Person]

  init(_ account: Account) {
    id = account.id
    companyName = account.company.name
    kind = account.kind
    people = account.people
  }
}
