import Foundation

/// One line of a journal: a record's JSON object with its sequence number and its checksum.
///
/// `{"seq":N,` + the record's members + `,"crc":"xxxxxxxx"}` + a line feed. The checksum is the
/// CRC-32C of the bytes before `,"crc":`. The record's members are sorted by name.
struct JournalLine: Hashable, Sendable {
  /// The longest line that is written or read, in bytes, without its line feed.
  static let byteLimit = 16 << 20

  let sequence: Int
  /// As eight lower-case hexadecimal digits.
  let checksum: String
  /// Without the line feed.
  let bytes: [UInt8]

  /// The line as it stands in a file.
  var terminated: [UInt8] { bytes + [UInt8(ascii: "\n")] }

  /// Whether it is the line that a journal begins with after a checkpoint.
  var isBase: Bool {
    bytes.dropFirst(Self.start.utf8.count).drop { $0 != UInt8(ascii: ",") }
      .starts(with: #","checkpoint":"#.utf8)
  }

  // MARK: - Writing

  /// Makes the line of a record.
  ///
  /// A record that JSON cannot hold, or that is no object in JSON, is a programmer's error.
  ///
  /// - Parameters:
  ///   - record: What the line holds; its members are not named `seq` or `crc`.
  ///   - sequence: At least 1.
  init(_ record: some Encodable, sequence: Int) {
    self.init(text: Self.text(encoding: record, sequence: sequence), sequence: sequence)
  }

  /// Makes the same line of a record that writes itself, in less time.
  ///
  /// It is a programmer's error where the record writes anything else than its encoding is; debug
  /// builds compare them each time.
  init(_ record: some JSONObject & Encodable, sequence: Int) {
    var json = JSONWriter()
    json.open()
    json.member("seq", sequence)
    record.writeMembers(to: &json)
    assert(
      json.bytes == Self.text(encoding: record, sequence: sequence),
      "a record is written as it is encoded: \(String(decoding: json.bytes, as: UTF8.self))")
    self.init(text: json.bytes, sequence: sequence)
  }

  private static func text(encoding record: some Encodable, sequence: Int) -> [UInt8] {
    let object: [UInt8]
    do {
      object = try RecordEncoder.json(of: record)
    } catch {
      preconditionFailure("a journal's record is an object of JSON: \(error)")
    }
    precondition(object.first == UInt8(ascii: "{"), "a journal's record is an object of JSON")
    return text(members: object.dropFirst().dropLast(), sequence: sequence)
  }

  /// Makes the line of the same record with another number.
  ///
  /// - Parameters:
  ///   - line: The line as it was read.
  ///   - sequence: At least 1.
  init(_ line: JournalLine, renumberedTo sequence: Int) {
    let text = line.bytes.dropLast(Seal.length)
    let members = text.dropFirst(Self.start.utf8.count).drop { $0 != UInt8(ascii: ",") }
    self.init(
      text: Self.text(members: members.dropFirst(), sequence: sequence), sequence: sequence)
  }

  private static func text(members: ArraySlice<UInt8>, sequence: Int) -> [UInt8] {
    let separator = members.isEmpty ? "" : ","
    return Array("\(start)\(sequence)\(separator)".utf8) + members
  }

  /// Seals what a line begins with.
  private init(text: [UInt8], sequence: Int) {
    self.sequence = sequence
    (bytes, checksum) = Seal.closing(text)
  }

  // MARK: - Reading

  /// Checks a line's frame and checksum, but not what it holds.
  ///
  /// - Parameters:
  ///   - bytes: The line without its line feed.
  ///   - byteLimit: How long it may be.
  /// - Throws: What is wrong with it.
  init(
    reading bytes: some Collection<UInt8>, byteLimit: Int = byteLimit
  ) throws(LineFault) {
    let bytes = Array(bytes)
    guard bytes.count <= byteLimit else { throw LineFault(damage: .tooLong(limit: byteLimit)) }
    guard let (text, checksum) = Seal.opening(bytes), let sequence = Self.sequence(of: text) else {
      throw LineFault(damage: .notARecord)
    }
    try Seal.check(text, checksum)
    self.sequence = sequence
    self.checksum = checksum
    self.bytes = bytes
  }

  /// What the line holds.
  func record<Record: Decodable>(as type: Record.Type) throws(LineFault) -> Record {
    do {
      return try RecordDecoder.decode(type, from: bytes)
    } catch {
      throw LineFault(damage: .unreadable(Self.description(of: error)))
    }
  }

  static let start = #"{"seq":"#

  /// The number that a line begins with; nil where it begins otherwise.
  static func sequence(of text: ArraySlice<UInt8>) -> Int? {
    guard text.starts(with: start.utf8) else { return nil }
    let digits = text.dropFirst(start.utf8.count).prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// Where in the JSON something is wrong, and what.
  static func description(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return String(describing: error) }
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default:
      return String(describing: error)
    }
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return (path + [context.debugDescription]).joined(separator: " › ")
  }
}

/// What is wrong with a line, where the line's place is not known.
struct LineFault: Error {
  let damage: Damage

  /// Whether it shows in the line's frame, as everything that a crash leaves does; what is framed
  /// well was written so.
  var isOfFrame: Bool {
    switch damage {
    case .notARecord, .wrongChecksum: true
    default: false
    }
  }
}
