import Billing

/// A look at all documents that have left an account's state.
struct ArchiveCheck {
  private let files: ArchiveFiles
  /// How many lines belong to the archive; nil where no state says so.
  private let count: Int?
  private var next = 1
  private var last: DocumentPlace?
  private(set) var numbers = DocumentNumbers()
  private(set) var findings: [StoreFinding] = []

  /// - Parameters:
  ///   - files: The archive's files.
  ///   - account: Whose they are; nil where it cannot be read.
  init(_ files: ArchiveFiles, of account: Account?) {
    self.files = files
    count = account?.archivedCount
  }

  mutating func run() {
    do throws(StoreError) {
      let paths = try files.paths()
      for (year, path) in paths where !isOver { try check(path, of: year) }
      if let count, next <= count {
        let file = paths.last?.path ?? files.directory.path
        findings.append(StoreFinding(file, .damaged(.missing)))
      }
    } catch {
      findings.append(StoreFinding(error, at: files.directory.path))
    }
  }

  /// What lies beyond was left by a crash and will be overwritten.
  private var isOver: Bool { count.map { next > $0 } ?? false }

  private mutating func check(_ path: String, of year: Int) throws(StoreError) {
    let file = try OpenFile.open(path, for: .reading, in: files.directory.files)
    var lines = LineReader(from: 0)
    var number = 0
    while !isOver, let line = try lines.next(in: file) {
      number += 1
      do throws(LineFault) {
        guard line.isTerminated else { throw LineFault(damage: .notARecord) }
        try check(try JournalLine(reading: line.bytes), at: (path, number), of: year)
      } catch {
        findings.append(StoreFinding(path, line: number, .damaged(error.damage)))
        if error.isOfFrame { next += 1 }
      }
    }
  }

  private mutating func check(
    _ line: JournalLine, at place: (path: String, line: Int), of year: Int
  ) throws(LineFault) {
    let expected = next
    next = line.sequence + 1
    guard line.sequence == expected else {
      throw LineFault(damage: .wrongSequence(found: line.sequence, expected: expected))
    }
    let document = try line.record(as: ArchivedDocument.self).document
    numbers.add(document.issued.number)
    let isInOrder = last.map { $0 < document.place } ?? true
    if !isInOrder || document.issued.day.components.year != year {
      findings.append(
        StoreFinding(place.path, line: place.line, .outOfOrder(document.issued.number)))
    }
    last = document.place
  }
}
