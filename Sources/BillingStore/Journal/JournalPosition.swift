/// Up to where a journal was read: the last record and the byte after it.
struct JournalPosition: Hashable, Sendable {
  /// The last record's number; 0 before the first.
  private(set) var sequence = 0
  /// The number in the file's first line; 0 before it was read.
  private(set) var firstSequence = 0
  /// The length of all lines up to here, line feeds included.
  private(set) var byteCount = 0
  /// The length of the last line, with its line feed.
  private(set) var lineByteCount = 0
  /// The last record's checksum.
  private(set) var checksum = ""
  /// Whether the file's first line names a checkpoint.
  private(set) var isAfterBase = false

  static let start = JournalPosition()

  /// Whether nothing was appended since the checkpoint that the journal goes on from.
  var isBase: Bool { isAfterBase && lineByteCount == byteCount }

  /// Which line of the file comes next, counted from one.
  var nextLineNumber: Int { self == .start ? 1 : sequence - firstSequence + 2 }

  func advanced(over line: JournalLine) -> JournalPosition {
    let lineByteCount = line.bytes.count + 1
    return JournalPosition(
      sequence: line.sequence, firstSequence: self == .start ? line.sequence : firstSequence,
      byteCount: byteCount + lineByteCount, lineByteCount: lineByteCount, checksum: line.checksum,
      isAfterBase: self == .start ? line.isBase : isAfterBase)
  }
}

/// What opening a journal had to set aside: the end of a line that a crash left unfinished.
public struct JournalRecovery: Hashable, Sendable {
  /// Where the bytes are now.
  public let file: String
  public let byteCount: Int
}
