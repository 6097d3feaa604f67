public import Billing

extension Store {
  /// The accounts that are kept here, sorted.
  ///
  /// - Throws: `symbolicLink`, `notADirectory` or `io`.
  public func accountIDs() throws(StoreError) -> [AccountID] {
    guard try accounts.kind() != nil else { return [] }
    try accounts.check()
    var ids: [AccountID] = []
    for name in try accounts.names() {
      let id = AccountID(name)
      guard (try? AccountDirectory.check(id)) != nil,
        try accounts.kind(of: name) == .directory
      else { continue }
      ids.append(id)
    }
    return ids.sorted()
  }

  /// Begins to keep an account.
  ///
  /// - Parameters:
  ///   - account: The account as it is when it is opened.
  ///   - events: What happens to it in the same transaction, such as its first purchases.
  ///   - timestamp: When that is.
  ///   - actor: Who opens it: a person's e-mail address, or `system`.
  /// - Returns: The account after those events.
  /// - Throws: `accountExists`, `invalidAccountID`, `lockUnavailable` or `io`.
  public func open(
    _ account: Account, followedBy events: [Event] = [], at timestamp: Timestamp, by actor: String
  ) throws(StoreError) -> StoredAccount {
    try AccountDirectory.check(account.id)
    let transaction = Transaction(
      at: timestamp, by: actor, events: [.accountOpened(account: account)] + events)
    try accounts.make()
    try lock.withLock(.exclusive) { () throws(StoreError) in
      try make(account.id, with: transaction)
    }
    return try load(account.id)
  }

  /// Makes an account's directory under another name first: it is there whole or not at all.
  ///
  /// Whoever reads it first synchronizes its name.
  private func make(_ id: AccountID, with transaction: Transaction) throws(StoreError) {
    let place = accounts.path(of: id.rawValue)
    switch try accounts.kind(of: id.rawValue) {
    case nil: break
    case .directory: throw .accountExists(id)
    case .symbolicLink: throw .symbolicLink(path: place)
    case .file, .other: throw .notADirectory(path: place)
    }
    let draft = accounts.directory(".\(id).new")
    if try draft.kind() != nil { try draft.remove() }
    try AccountDirectory(draft, id: id, lockTimeoutMilliseconds: lockTimeoutMilliseconds)
      .make(with: transaction)
    try accounts.rename(draft.path, to: place)
  }

  /// Reads an account, and does first what a crash left undone.
  ///
  /// - Parameter id: Its name.
  /// - Returns: The account as of its last transaction.
  /// - Throws: `unknownAccount`, `invalidAccountID`, `symbolicLink`, `damaged` with the line that
  ///   cannot be trusted, `lockUnavailable` or `io`.
  public func load(_ id: AccountID) throws(StoreError) -> StoredAccount {
    try accountDirectory(id).read(since: nil)
  }

  /// Reads what others appended to an account since it was read.
  ///
  /// - Parameter stored: What was read or appended last.
  /// - Returns: The account as of its last transaction.
  /// - Throws: As ``load(_:)``.
  public func refresh(_ stored: StoredAccount) throws(StoreError) -> StoredAccount {
    try accountDirectory(stored.account.id).read(since: stored)
  }

  /// Commits what happened, all of it or nothing, and returns once a loss of power cannot undo it.
  ///
  /// - Parameters:
  ///   - events: In their order. Where there are none, nothing is written.
  ///   - stored: The state on which they were decided.
  ///   - timestamp: When they happened.
  ///   - actor: Who acted: a person's e-mail address, or `system`.
  /// - Returns: The account after them.
  /// - Throws: `conflict` where somebody else appended meanwhile: ``refresh(_:)`` and decide again.
  ///   Or `damaged`, `recordTooLong`, `lockUnavailable` or `io`.
  public func append(
    _ events: [Event], onto stored: StoredAccount, at timestamp: Timestamp, by actor: String
  ) throws(StoreError) -> StoredAccount {
    guard !events.isEmpty else { return stored }
    return try accountDirectory(stored.account.id).append(
      Transaction(at: timestamp, by: actor, events: events), onto: stored)
  }

  /// The directory of an account that is there.
  func accountDirectory(_ id: AccountID) throws(StoreError) -> AccountDirectory {
    try AccountDirectory.check(id)
    let place = accounts.directory(id.rawValue)
    do throws(StoreError) {
      try place.check()
    } catch .missing {
      throw .unknownAccount(id, known: try accountIDs())
    }
    return AccountDirectory(place, id: id, lockTimeoutMilliseconds: lockTimeoutMilliseconds)
  }
}

// MARK: - Checkpoints

extension Store {
  /// How long an account's journal is.
  ///
  /// - Parameter id: The account.
  /// - Returns: Its length in bytes.
  /// - Throws: `unknownAccount`, `invalidAccountID`, `symbolicLink` or `io`.
  package func journalByteCount(of id: AccountID) throws(StoreError) -> Int {
    try accountDirectory(id).directory.status(of: AccountDirectory.journalName)?.byteCount ?? 0
  }

  /// Writes an account's whole state down, so that opening it does not read its journal's past, and
  /// moves settled documents to its archive.
  ///
  /// - Parameters:
  ///   - stored: What was read or appended last.
  ///   - timestamp: When that is.
  /// - Returns: The account without what is in its archive now.
  /// - Throws: `conflict` where somebody else appended meanwhile; `recordTooLong`, `readOnly`,
  ///   `lockUnavailable` or `io`. Nothing is lost then, and the account can be used as before.
  public func checkpoint(
    _ stored: StoredAccount, at timestamp: Timestamp
  ) throws(StoreError) -> StoredAccount {
    try raiseFormat()
    return try accountDirectory(stored.account.id).checkpoint(stored, at: timestamp)
  }
}
