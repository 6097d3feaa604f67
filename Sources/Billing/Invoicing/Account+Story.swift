extension Account {
  /// Whether the same has happened to another state of this account, though documents may have left
  /// the one and not the other: everything else that happens is counted or kept for good.
  package func hasSameStory(as other: Account) -> Bool {
    withoutHistory == other.withoutHistory
  }

  private var withoutHistory: Account {
    var account = self
    account.invoices = []
    account.creditNotes = []
    account.orders = []
    account.mails = []
    account.archived = nil
    return account
  }
}
