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

  /// What was read for it, from which opening the account goes on; nil for one of many.
  let reading: Reading?

  /// An account as it was read; two readings are one where nothing was committed in between.
  struct Reading: Hashable, Sendable {
    let stored: StoredAccount

    static func == (left: Reading, right: Reading) -> Bool {
      left.stored.account.id == right.stored.account.id
        && left.stored.sequence == right.stored.sequence
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(stored.account.id)
      hasher.combine(stored.sequence)
    }
  }

  /// - Parameters:
  ///   - stored: The account as it was read.
  ///   - keepsReading: Whether opening it goes on from that.
  ///   - earlier: What an earlier reading had to set aside.
  init(
    _ stored: StoredAccount, keepsReading: Bool = false, recovery earlier: JournalRecovery? = nil
  ) {
    let account = stored.account
    reading = keepsReading ? Reading(stored: stored) : nil
    recovery = stored.recovery ?? earlier
    id = account.id
    companyName = account.company.name
    kind = account.kind
    currency = account.currency
    people = account.people
  }
}
