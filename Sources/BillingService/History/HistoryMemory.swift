import Billing
import Synchronization

/// What a history has read last: pages are drawn again and again, and ask by number each time.
final class HistoryMemory: Sendable {
  private struct Known {
    /// The last one was asked for last.
    var documents: [ArchivedDocument] = []
    var passedPlaces: [Int]?
  }

  /// More than a page shows.
  private static let documentCount = 64

  private let known = Mutex(Known())

  func document(_ number: InvoiceNumber) -> ArchivedDocument? {
    known.withLock { known in
      let place = known.documents.lastIndex { $0.document.issued.number == number }
      guard let place else { return nil }
      known.documents.append(known.documents.remove(at: place))
      return known.documents.last
    }
  }

  func keep(_ document: ArchivedDocument) {
    known.withLock { known in
      let number = document.document.issued.number
      known.documents.removeAll { $0.document.issued.number == number }
      known.documents.append(document)
      if known.documents.count > Self.documentCount { known.documents.removeFirst() }
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
