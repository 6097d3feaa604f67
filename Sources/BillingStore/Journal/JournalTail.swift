/// What follows a journal's last good line.
struct JournalTail: Hashable, Sendable {
  /// What it is, which decides what becomes of it.
  enum Kind: Hashable, Sendable {
    /// A line that a crash left unfinished: nobody was told that it is committed.
    case torn
    /// A whole record without its line feed, or with one wrong byte in its place.
    case unterminated(JournalLine)
  }

  /// Where it begins.
  let position: JournalPosition
  let bytes: [UInt8]
  let kind: Kind
  /// Why they are no good line.
  let damage: Damage

  /// Takes what follows a good line, none of which is a good line itself.
  ///
  /// A crash leaves at most one record unfinished, at the end. So where another good record comes
  /// after the first byte, what lies before it was damaged in another way.
  ///
  /// - Returns: Nil where that is so.
  init?(_ bytes: [UInt8], after position: JournalPosition, _ damage: Damage) {
    self.position = position
    self.damage = damage
    self.bytes = bytes
    if let line = Self.record(atStartOf: bytes) {
      guard line.bytes.count + 1 >= bytes.count else { return nil }
      kind = .unterminated(line)
    } else {
      guard !Self.hasRecord(in: bytes.dropFirst()) else { return nil }
      kind = .torn
    }
  }

  // Text inside of JSON cannot look like a record's first or last member, since its quotation marks
  // are escaped; so the last start and the first end in a line are the ones.

  /// The good record that bytes begin with, whatever comes after it.
  private static func record(atStartOf bytes: [UInt8]) -> JournalLine? {
    guard let seal = bytes.firstRange(of: Seal.start.utf8) else { return nil }
    return try? JournalLine(
      reading: bytes.prefix(seal.lowerBound + Seal.length))
  }

  /// Whether one of the lines in bytes ends in a good record.
  private static func hasRecord(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      guard let start = line.ranges(of: JournalLine.start.utf8).last else { return false }
      return (try? JournalLine(reading: line[start.lowerBound...])) != nil
    }
  }
}
