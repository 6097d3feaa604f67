import Billing
import Synchronization

/// What was read of an archive last: by pages, as lists are read row after row, and one by one where rows
/// lie far from each other, as what a search finds does.
final class ArchivePages: Sendable {
  /// How many documents a page has.
  static let documentCount = 32
  /// How many documents are kept: more than any screen shows.
  private static let keptCount = 512

  /// Documents with consecutive places.
  private struct Part {
    let first: Int
    let documents: [IssuedDocument]

    var places: Range<Int> { first..<first + documents.count }
  }

  /// Those that were asked for last are at the end.
  private let parts = Mutex<[Part]>([])

  func document(at index: Int) -> IssuedDocument? {
    parts.withLock { parts in
      guard let place = parts.firstIndex(where: { $0.places.contains(index) }) else { return nil }
      let part = parts.remove(at: place)
      parts.append(part)
      return part.documents[index - part.first]
    }
  }

  /// The places that are best read together where one of them is wanted: whoever asks for a third one in
  /// a row goes on with those around it.
  func placesToRead(for index: Int, of count: Int) -> Range<Int> {
    let isInRow = parts.withLock { parts in
      func isKept(_ index: Int) -> Bool { parts.contains { $0.places.contains(index) } }
      return isKept(index + 1) && isKept(index + 2) || isKept(index - 1) && isKept(index - 2)
    }
    guard isInRow else { return index..<index + 1 }
    let first = index - index % Self.documentCount
    return first..<min(first + Self.documentCount, count)
  }

  func keep(_ documents: [IssuedDocument], from first: Int) {
    parts.withLock { parts in
      let part = Part(first: first, documents: documents)
      parts.removeAll { $0.places.overlaps(part.places) }
      parts.append(part)
      var count = parts.reduce(0) { $0 + $1.documents.count }
      while count > Self.keptCount { count -= parts.removeFirst().documents.count }
    }
  }
}
