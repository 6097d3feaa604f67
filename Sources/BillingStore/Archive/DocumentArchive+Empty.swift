package import Billing

extension DocumentArchive {
  /// The archive of an account that is in no store.
  package init(emptyFor account: AccountID) {
    self.init(of: account, in: Directory(path: "", files: Files(isReadOnly: true)), count: 0)
  }
}
