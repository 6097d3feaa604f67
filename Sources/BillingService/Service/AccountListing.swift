package import Billing
package import BillingStore

/// The accounts of a store: one that cannot be read keeps nobody from the others.
package struct AccountListing: Hashable, Sendable {
  /// By id.
  package let readable: [AccountSummary]
  /// By id.
  package let unreadable: [UnreadableAccount]

  package init(readable: [AccountSummary] = [], unreadable: [UnreadableAccount] = []) {
    self.readable = readable
    self.unreadable = unreadable
  }
}

/// An account of which nothing can be told but its name.
package struct UnreadableAccount: Hashable, Sendable, Identifiable {
  package let id: AccountID
  /// Why it cannot be read, with the file.
  package let fault: StoreError
}
