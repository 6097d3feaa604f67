import Billing
import Synchronization

/// What a history has read last: pages are drawn again and again, and ask by number each time.
final class HistoryMemory: Sendable {
  private struct Known {
    /// Those that were asked for last, and before them as many; what is asked for again stays.
    var newer: [InvoiceNumber: Entry] = [:]
    var older: [InvoiceNumber: Entry] = [:]
    var passedPlaces: [Int]?
    /// Where documents that were listed are in the archive.
    var places: [InvoiceNumber: Int] = [:]
  }

  /// A document is large: it is not copied where it only moves.
  private final class Entry: Sendable {
    let document: ArchivedDocument

    init(_ document: ArchivedDocument) {
      self.document = document
    }
  }

  /// More than a page shows.
  private static let documentCount = 64
  private static let placeCount = 1000

  private let known = Mutex(Known())

  func document(_ number: InvoiceNumber) -> ArchivedDocument? {
    known.withLock { known in
      guard let entry = known.newer[number] ?? known.older[number] else { return nil }
      Self.keep(entry, in: &known)
      return entry.document
    }
  }

  func keep(_ document: ArchivedDocument) {
    let entry = Entry(document)
    known.withLock { Self.keep(entry, in: &$0) }
  }

  private static func keep(_ entry: Entry, in known: inout Known) {
    known.newer[entry.document.document.issued.number] = entry
    guard known.newer.count >= documentCount else { return }
    (known.older, known.newer) = (known.newer, [:])
  }

  /// Where a document is in the archive; nil where it was not listed of late.
  func place(of number: InvoiceNumber) -> Int? {
    known.withLock { $0.places[number] }
  }

  func note(_ number: InvoiceNumber, at place: Int) {
    known.withLock { known in
      if known.places.count >= Self.placeCount { known.places = [:] }
      known.places[number] = place
    }
  }

  /// The places of what was passed over, made once.
  func passedPlaces(_ make: () -> [Int]) -> [Int] {
    if let places = known.withLock({ $0.passedPlaces }) { return places }
    let places = make()
    known.withLock { $0.passedPlaces = places }
    return places
  }
}
