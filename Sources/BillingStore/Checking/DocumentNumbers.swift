import Billing

/// Documents whose numbers follow each other.
struct DocumentSpan: Hashable, Codable {
  let first: InvoiceNumber
  let last: InvoiceNumber
}

/// The numbers of all documents that an account has, archived or not.
struct DocumentNumbers {
  /// A series within a year.
  private struct Series: Hashable {
    let name: String
    let year: Int

    func number(_ number: Int) -> InvoiceNumber {
      let digits = String(number)
      let padding = String(repeating: "0", count: max(0, 6 - digits.count))
      return InvoiceNumber("\(name)-\(year)-\(padding)\(digits)")
    }
  }

  private var known: [Series: [Int]] = [:]
  /// Not numbers at all.
  private var strange: [InvoiceNumber] = []

  mutating func add(_ number: InvoiceNumber) {
    guard let serial = DocumentSerial(number) else { return strange.append(number) }
    known[Series(name: String(serial.series), year: serial.year), default: []]
      .append(serial.number)
  }

  /// What was issued and is not there (rule 42).
  func missing(from account: Account) -> [DocumentSpan] {
    Self.counts(of: account).flatMap { series, count in
      let known = Set(known[series] ?? [])
      let gaps = (0..<count).map { $0 + 1 }.filter { !known.contains($0) }
      return Self.ranges(of: gaps).map {
        DocumentSpan(first: series.number($0.lowerBound), last: series.number($0.upperBound))
      }
    }
  }

  /// What is there twice, or was never issued.
  func tooMany(for account: Account) -> [InvoiceNumber] {
    let counts = Dictionary(uniqueKeysWithValues: Self.counts(of: account))
    var numbers = strange
    for (series, known) in known {
      let count = counts[series] ?? 0
      var seen: Set<Int> = []
      for number in known
      where !(1...max(1, count)).contains(number) || count == 0
        || !seen.insert(number).inserted
      {
        numbers.append(series.number(number))
      }
    }
    return numbers.sorted { $0.rawValue < $1.rawValue }
  }

  /// How many documents of each series were issued.
  private static func counts(of account: Account) -> [(Series, Int)] {
    let counters = account.counters
    let invoices = counters.invoices.sorted { $0.key < $1.key }
    let notes = counters.creditNotes.sorted { $0.key < $1.key }
    return invoices.map { (Series(name: account.series, year: $0.key), $0.value) }
      + notes.map { (Series(name: "\(account.series)-CN", year: $0.key), $0.value) }
  }

  private static func ranges(of numbers: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }
}

/// The documents that a recovery could not bring along, so that their gap is known.
enum LostDocuments {
  private static let name = "lost.ndjson"

  private struct Record: Codable {
    let documents: [DocumentSpan]
  }

  static func read(in directory: Directory) -> Set<DocumentSpan> {
    var lost: Set<DocumentSpan> = []
    _ = try? journal(in: directory).withFile(.shared, for: .reading) { file throws(StoreError) in
      try file.read(after: .start) { line, _ throws(LineFault) in
        lost.formUnion(try line.record(as: Record.self).documents)
      }
    }
    return lost
  }

  static func write(_ documents: [DocumentSpan], in directory: Directory) throws(StoreError) {
    try journal(in: directory).append(Record(documents: documents))
  }

  private static func journal(in directory: Directory) -> LineJournal {
    LineJournal(
      path: directory.path(of: name), lockTimeoutMilliseconds: 0, files: directory.files)
  }
}
