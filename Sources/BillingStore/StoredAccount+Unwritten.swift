package import Billing

extension StoredAccount {
  /// An account as it would be after transactions that are written nowhere.
  ///
  /// No journal has its place, so it can neither be refreshed from a ``Store`` nor appended to one.
  ///
  /// - Parameters:
  ///   - account: The account after them.
  ///   - sequence: The number of the last one; at least 1.
  package init(unwritten account: Account, sequence: Int) {
    self.init(
      account: account, recovery: nil, outboxFault: nil,
      position: JournalPosition(sequence: sequence), waitingMails: [])
  }
}
