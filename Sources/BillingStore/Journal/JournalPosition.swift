/// Up to where a journal was read: the last record and the byte after it.
struct JournalPosition: Hashable, Sendable {
  /// The last record's number; 0 before the first.
  var sequence = 0
  /// The length of all lines up to here, line feeds included.
  var byteCount = 0
  /// The last record's checksum, by which a journal that was exchanged is recognized.
  var checksum = ""

  static let start = JournalPosition()

  func advanced(over line: JournalLine) -> JournalPosition {
    JournalPosition(
      sequence: line.sequence, byteCount: byteCount + line.bytes.count + 1,
      checksum: line.checksum)
  }
}

/// What opening a journal had to set aside: the end of a line that a crash left unfinished.
public struct JournalRecovery: Hashable, Sendable {
  /// Where the bytes are now.
  public let file: String
  public let byteCount: Int
}
