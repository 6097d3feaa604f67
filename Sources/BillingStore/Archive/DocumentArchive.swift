public import Billing

/// The documents that have left an account's state, read from their files when they are asked for.
///
/// What is in an archive never changes (rule 33), and `count` says how much of its files belongs to
/// it, so that this is a value: the same one tells the same for ever.
public struct DocumentArchive: Sendable {
  /// Whose documents they are.
  public let account: AccountID
  /// How many there are.
  public let count: Int

  private let files: ArchiveFiles
  /// What was read last, since lists are drawn again and again.
  private let pages: ArchivePages

  init(of account: AccountID, in directory: Directory, count: Int) {
    self.account = account
    self.count = count
    files = ArchiveFiles(directory: directory)
    pages = ArchivePages()
  }

  /// The document at a place in the order of issue, the oldest at 0.
  ///
  /// - Parameter index: At least 0 and below ``count``.
  /// - Returns: The document, with the orders and e-mails that left with it.
  /// - Throws: `damaged` with the line that cannot be trusted, `missing` or `io`.
  public func document(at index: Int) throws(StoreError) -> ArchivedDocument {
    requirePlace(index)
    return try files.record(ArchivedDocument.self, numbered: index + 1)
  }

  /// The same without what left with it, which is not even looked at, for lists: those around it may be
  /// read on the way.
  ///
  /// - Throws: As ``document(at:)``.
  public func issued(at index: Int) throws(StoreError) -> IssuedDocument {
    requirePlace(index)
    if let known = pages.document(at: index) { return known }
    let places = pages.placesToRead(for: index, of: count)
    do throws(StoreError) {
      let read = try files.records(
        IssuedDocument.self, numbered: (places.lowerBound + 1)...places.upperBound)
      pages.keep(read, from: places.lowerBound)
      return read[index - places.lowerBound]
    } catch .damaged {
      // By itself: a damaged line hides no other.
      return try files.record(IssuedDocument.self, numbered: index + 1)
    }
  }

  private func requirePlace(_ index: Int) {
    precondition((0..<count).contains(index), "\(index) is no place in an archive of \(count)")
  }

  /// Reads documents one after the other, from the oldest, without keeping them.
  ///
  /// - Parameters:
  ///   - range: Places in the order of issue.
  ///   - body: Takes each document.
  /// - Throws: As ``document(at:)``.
  public func forEachIssued(
    in range: Range<Int>, _ body: (Int, IssuedDocument) throws(StoreError) -> Void
  ) throws(StoreError) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(index + ArchivePages.documentCount, range.upperBound)
      for document in try files.records(IssuedDocument.self, numbered: (index + 1)...end) {
        try body(index, document)
        index += 1
      }
    }
  }

  /// Reads all lines as they stand in the files, from the oldest document.
  ///
  /// - Throws: As ``document(at:)``, or what `body` throws.
  func forEachLine(_ body: (JournalLine) throws(StoreError) -> Void) throws(StoreError) {
    guard count > 0 else { return }
    try files.forEachLine(numbered: 1...count) { line, _ throws(StoreError) in try body(line) }
  }

  /// The document with a number, found by halving; nil where it is not here.
  ///
  /// A line that cannot be trusted is gone past, so that it hides no other.
  ///
  /// - Throws: As ``document(at:)``, where it may be the one that is looked for.
  public func document(_ number: InvoiceNumber) throws(StoreError) -> ArchivedDocument? {
    guard let wanted = DocumentSerial(number) else { return nil }
    var (low, high) = (0, count)
    var fault: StoreError?
    while low < high {
      let middle = low + (high - low) / 2
      // The next one of the same series tells on which side the number is.
      let next = try first(of: wanted.series, in: middle..<high, past: &fault)
      guard let (index, serial) = next else {
        high = middle
        continue
      }
      if serial == wanted { return try document(at: index) }
      if serial < wanted { low = index + 1 } else { high = middle }
    }
    if let fault { throw fault }
    return nil
  }

  /// The first document of a series; `fault` takes what is wrong with a line that is gone past.
  private func first(
    of series: Substring, in range: Range<Int>, past fault: inout StoreError?
  ) throws(StoreError) -> (index: Int, serial: DocumentSerial)? {
    for index in range {
      do throws(StoreError) {
        let document = try files.record(IssuedDocument.self, numbered: index + 1)
        if let serial = DocumentSerial(document.issued.number), serial.series == series {
          return (index, serial)
        }
      } catch {
        guard case .damaged = error else { throw error }
        fault = fault ?? error
      }
    }
    return nil
  }

  /// Adds documents after the last one, and returns once they would survive a loss of power.
  ///
  /// They belong to the archive once a checkpoint counts them.
  func append(_ documents: [ArchivedDocument]) throws(StoreError) {
    guard !documents.isEmpty else { return }
    try files.append(documents, after: count)
  }
}

extension Store {
  /// The documents that have left an account's state.
  ///
  /// Nothing is read before it is asked for.
  ///
  /// - Parameter account: The account as it was read.
  /// - Returns: Its archive.
  public func archive(of account: Account) -> DocumentArchive {
    let directory = accounts.directory(account.id.rawValue)
      .directory(ArchiveFiles.directoryName)
    return DocumentArchive(of: account.id, in: directory, count: account.archivedCount)
  }
}

/// A document's number, taken apart: `ACME-CN-2026-000001`.
struct DocumentSerial: Comparable {
  /// `ACME-CN`.
  let series: Substring
  let year: Int
  let number: Int

  init?(_ number: InvoiceNumber) {
    let parts = number.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 2, let last = Int(parts[parts.count - 1]),
      let year = Int(parts[parts.count - 2])
    else { return nil }
    series = number.rawValue[..<parts[parts.count - 3].endIndex]
    self.year = year
    self.number = last
  }

  static func < (one: DocumentSerial, other: DocumentSerial) -> Bool {
    (one.year, one.number) < (other.year, other.number)
  }
}
