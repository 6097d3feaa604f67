import Billing

/// The whole state of an account as of a transaction, without what is in its archive.
struct Checkpoint {
  static let name = "account.json"
  static let draftName = "account.json.new"
  /// The one before.
  static let spareName = "account.json.spare"
  /// The longest that is written or read, in bytes.
  static let byteLimit = 1 << 28

  let sequence: Int
  /// Its own checksum, by which the journal that goes on from it names it.
  let checksum: String
  let record: Record

  /// What the file holds besides its number and checksum.
  struct Record: Codable {
    let account: Account
    /// When it was taken.
    let at: Timestamp
    /// The checksum of the transaction's line in the journal.
    let transaction: String
  }

  /// The line that a journal begins with after a checkpoint.
  struct Base: Codable {
    /// The checkpoint's checksum.
    let checkpoint: String
  }

  /// Reads an account's checkpoint; nil where there is none yet.
  ///
  /// - Throws: `damaged` where it cannot be trusted, `io`.
  static func read(
    _ name: String = name, of id: AccountID, in directory: Directory
  ) throws(StoreError) -> Checkpoint? {
    let limit = byteLimit + 1
    guard var bytes = try directory.contents(of: name, limit: limit) else { return nil }
    do throws(LineFault) {
      guard bytes.popLast() == UInt8(ascii: "\n") else { throw LineFault(damage: .notARecord) }
      return try Checkpoint(
        JournalLine(reading: bytes, byteLimit: byteLimit), of: id)
    } catch {
      throw .damaged(file: directory.path(of: name), line: 1, error.damage)
    }
  }

  /// Takes a state that no checksum of this file vouches for, for want of a better one.
  init(unchecked record: Record, sequence: Int, checksum: String) {
    self.record = record
    self.sequence = sequence
    self.checksum = checksum
  }

  private init(_ line: JournalLine, of id: AccountID) throws(LineFault) {
    sequence = line.sequence
    checksum = line.checksum
    record = try line.record(as: Record.self)
    guard record.account.id == id else {
      throw LineFault(damage: .wrongAccount(found: record.account.id))
    }
  }

  /// Replaces an account's checkpoint, whole or not at all.
  ///
  /// `prepare` is done last before the one that is there is replaced.
  ///
  /// - Returns: Its checksum.
  /// - Throws: `recordTooLong`, `readOnly` or `io`.
  static func write(
    _ record: Record, sequence: Int, in directory: Directory,
    _ prepare: () throws(StoreError) -> Void
  ) throws(StoreError) -> String {
    let line = JournalLine(record, sequence: sequence)
    let path = directory.path(of: name)
    guard line.bytes.count <= byteLimit else {
      throw .recordTooLong(file: path, byteCount: line.bytes.count, limit: byteLimit)
    }
    try directory.write(
      line.terminated, to: name, through: directory.path(of: draftName), prepare)
    return line.checksum
  }
}
