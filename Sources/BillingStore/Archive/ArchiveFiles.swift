import Billing

/// The files of an archive: one for each year of issue, whose lines are numbered through all years.
struct ArchiveFiles: Sendable {
  let directory: Directory
  private let index = ArchiveIndex()

  init(directory: Directory) {
    self.directory = directory
  }

  /// Its name within the account's.
  static let directoryName = "invoices"

  /// A year's file and the number of its first line.
  struct Year: Sendable {
    let year: Int
    let name: String
    /// Nil where its first line cannot be trusted.
    let firstSequence: Int?
  }

  /// What the lines with consecutive numbers, which count from one, hold.
  ///
  /// - Parameters:
  ///   - type: ``/Billing/ArchivedDocument``, or the ``/Billing/IssuedDocument`` in it, which is read in
  ///     less time.
  ///   - range: The lines.
  /// - Throws: `damaged` with the line that cannot be trusted, `missing` or `io`.
  /// - Returns: A record a line.
  func records<Record: Decodable>(
    _ type: Record.Type, numbered range: ClosedRange<Int>
  ) throws(StoreError) -> [Record] {
    var records: [Record] = []
    try forEachLine(numbered: range) { line, file throws(StoreError) in
      records.append(try file.record(type, of: line))
    }
    return records
  }

  /// Reads the lines with consecutive numbers, checked but for what they hold.
  ///
  /// - Throws: As ``records(_:numbered:)``, or what `body` throws.
  func forEachLine(
    numbered range: ClosedRange<Int>,
    _ body: (JournalLine, borrowing ArchiveFile) throws(StoreError) -> Void
  ) throws(StoreError) {
    let years = try index.years(findYears)
    do throws(StoreError) {
      try forEachLine(numbered: range, in: years, body)
    } catch {
      index.forgetYears()
      throw error
    }
  }

  private func forEachLine(
    numbered range: ClosedRange<Int>, in years: [Year],
    _ body: (JournalLine, borrowing ArchiveFile) throws(StoreError) -> Void
  ) throws(StoreError) {
    var sequence = range.lowerBound
    while sequence <= range.upperBound {
      let (year, firstOfYear) = try year(of: sequence, in: years)
      var file = try ArchiveFile(
        OpenFile.open(directory.path(of: year.name), for: .reading, in: directory.files),
        firstSequence: firstOfYear, index: index)
      try file.find(sequence, reading: range.count)
      let first = sequence
      while sequence <= range.upperBound, let line = try file.next() {
        try body(line, file)
        sequence += 1
      }
      guard sequence > first else { throw file.missing(sequence) }
    }
  }

  func record<Record: Decodable>(
    _ type: Record.Type, numbered sequence: Int
  ) throws(StoreError) -> Record {
    try records(type, numbered: sequence...sequence)[0]
  }

  /// The years that have a file, and where it is, in their order.
  func paths() throws(StoreError) -> [(year: Int, path: String)] {
    try findYears().map { ($0.year, directory.path(of: $0.name)) }
  }

  private func findYears() throws(StoreError) -> [Year] {
    let names: [String]
    do throws(StoreError) {
      names = try directory.names()
    } catch .missing {
      return []
    }
    var years: [Year] = []
    for name in names {
      guard let year = Self.year(of: name) else { continue }
      let file = try OpenFile.open(directory.path(of: name), for: .reading, in: directory.files)
      let start = try file.read(at: 0, limit: 32)
      years.append(
        Year(year: year, name: name, firstSequence: JournalLine.sequence(of: start[...])))
    }
    return years.sorted { $0.year < $1.year }
  }

  /// The file that a number is in, if it is in any.
  private func year(
    of sequence: Int, in years: [Year]
  ) throws(StoreError) -> (year: Year, first: Int) {
    let readable = years.compactMap { year in year.firstSequence.map { (year: year, first: $0) } }
    guard let found = readable.last(where: { $0.first <= sequence }) else {
      let file = years.first { $0.firstSequence == nil } ?? years.first
      throw .damaged(
        file: directory.path(of: file?.name ?? ""), line: 1,
        file?.firstSequence == nil ? .notARecord : .missing)
    }
    return found
  }

  static func name(of year: Int) -> String { "\(year).ndjson" }

  /// Nil for a file that is no year's.
  private static func year(of name: String) -> Int? {
    guard name.hasSuffix(".ndjson"), let year = Int(name.dropLast(".ndjson".count)),
      name == Self.name(of: year)
    else { return nil }
    return year
  }

  // MARK: - Appending

  /// Adds documents after the one with a number, and returns once they would survive a loss of
  /// power.
  ///
  /// What lies beyond that number was left by a crash before any checkpoint counted it. It is still
  /// in the account's state, so it is overwritten.
  func append(_ documents: [ArchivedDocument], after count: Int) throws(StoreError) {
    try directory.make()
    try removeLeftovers(after: count)
    var sequence = count
    var rest = documents[...]
    while let first = rest.first {
      let year = first.document.issued.day.components.year
      let part = rest.prefix { $0.document.issued.day.components.year == year }
      let path = directory.path(of: Self.name(of: year))
      let file = try OpenFile.open(path, for: .making, in: directory.files)
      try file.write(
        Self.lines(of: part, after: sequence, in: path), at: try file.byteCount())
      try file.synchronize()
      sequence += part.count
      rest = rest.dropFirst(part.count)
    }
    try directory.synchronize()
  }

  private static func lines(
    of documents: ArraySlice<ArchivedDocument>, after count: Int, in path: String
  ) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, document) in documents.enumerated() {
      let line = JournalLine(document, sequence: count + index + 1)
      guard line.bytes.count <= JournalLine.byteLimit else {
        throw .recordTooLong(
          file: path, byteCount: line.bytes.count, limit: JournalLine.byteLimit)
      }
      bytes += line.terminated
    }
    return bytes
  }

  private func removeLeftovers(after count: Int) throws(StoreError) {
    let years = try findYears()
    var leftovers = years
    if count > 0 {
      let (year, first) = try year(of: count, in: years)
      let path = directory.path(of: year.name)
      var file = try ArchiveFile(
        OpenFile.open(path, for: .writing, in: directory.files), firstSequence: first,
        index: index)
      try file.cut(after: count)
      leftovers.removeAll { $0.year <= year.year }
    }
    for year in leftovers {
      let path = directory.path(of: year.name)
      try directory.files.changing(path, .remove) { system throws(SystemFault) in
        try system.removeFile(path)
      }
    }
  }
}
