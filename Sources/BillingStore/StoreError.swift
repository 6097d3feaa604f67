public import Billing

/// Why the store could not do what was asked, as facts; whoever shows it words it.
public enum StoreError: Error, Hashable, Sendable {
  // MARK: What stands in a place
  case missing(path: String)
  /// A file stands where a directory is expected.
  case notADirectory(path: String)
  /// A directory or a device stands where a file is expected.
  case notAFile(path: String)
  /// A store is made in an empty directory only.
  case notEmpty(path: String)
  /// A link could lead writing elsewhere, so none is followed.
  case symbolicLink(path: String)
  /// A new store cannot be made in the one that it is made of.
  case insideSource(path: String, source: String)

  // MARK: Accounts
  /// Not 1 to 64 letters, digits and hyphens of ASCII, a letter or digit first.
  case invalidAccountID(String)
  case unknownAccount(AccountID, known: [AccountID])
  case accountExists(AccountID)
  /// Somebody else appended meanwhile; both numbers are transactions.
  case conflict(known: Int, found: Int)

  // MARK: What is in a file
  /// Written by a later version of the program.
  case futureFormat(file: String, found: Int, known: Int)
  /// A line, counted from one, cannot be trusted; nothing was changed.
  case damaged(file: String, line: Int, Damage)
  /// A document of which a store was to be made is no store's export; the line is counted from one.
  case notAnExport(file: String, line: Int, ExportDamage)
  /// What was to be appended is longer than a reader would take.
  case recordTooLong(file: String, byteCount: Int, limit: Int)

  // MARK: The system
  /// Nothing is changed here any more, since this synchronization failed; or, without a cause, nothing
  /// was to be changed from the start. `cause` is an `errno`.
  case readOnly(path: String, cause: Int32?)
  /// The file system has no locks, so that two programs could spoil each other's work.
  case noLocks(path: String)
  /// Another process held the lock for as long as was waited.
  case lockUnavailable(path: String)
  /// A system call failed; `code` is its `errno`.
  case io(path: String, operation: FileOperation, code: Int32)
}

/// What is wrong with a line.
public enum Damage: Hashable, Sendable {
  /// Longer than any line that is written; in bytes.
  case tooLong(limit: Int)
  /// Without a sequence number at its start or a checksum at its end.
  case notARecord
  /// The line's bytes are not those that were written; both are hexadecimal.
  case wrongChecksum(found: String, computed: String)
  /// A transaction is missing or there twice.
  case wrongSequence(found: Int, expected: Int)
  /// Not the JSON that is expected here; the text says where and why, for a developer.
  case unreadable(String)
  /// The file ends before this line, which other files say is there.
  case missing
  /// The checkpoint is not the one that the journal goes on from, or is missing; both are
  /// hexadecimal checksums.
  case wrongCheckpoint(found: String?, expected: String)
  /// The first transaction opens another account, or none.
  case wrongAccount(found: AccountID?)
}

/// What was asked of the system when it failed.
public enum FileOperation: String, Hashable, Sendable {
  case open
  case inspect
  case list
  case read
  case write
  case synchronize
  case truncate
  case rename
  case link
  case remove
  case makeDirectory
  case setPermissions
  case lock
}
