public import Billing

/// Why a document is no store's export.
public enum ExportDamage: Hashable, Sendable {
  /// It does not begin like one.
  case unknown
  /// The document ends before it is whole.
  case endsEarly
  /// Something stands here that does not belong here, such as a member in another place.
  case unexpected(found: String, expected: String)
  /// A value is longer than what is read; in bytes.
  case tooLong(limit: Int)
  /// More objects or arrays are within each other than what is read.
  case tooDeep(limit: Int)
  /// Not the JSON that is expected here; the text says why, for a developer.
  case unreadable(String)
  /// A record is not as it was written.
  case record(Damage)
  /// Not the name of an account.
  case invalidAccountID(String)
  case repeatedAccount(AccountID)
  /// Not the name of a file within a directory, or one that is there twice.
  case invalidFileName(String)
  /// The records of an account do not belong together; the file is the one that would be damaged.
  case inconsistent(file: String, line: Int, Damage)
}
