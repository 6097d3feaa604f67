import Billing
import BillingDocuments
import BillingService
import Synchronization

/// Looks through the documents that have left the account, which takes a while: each is read from
/// the archive once, and what is searched of it is kept as long as the language does.
///
/// What has left never changes (rule 33).
final class ArchiveSearch: Sendable {
  /// What is looked for.
  struct Query: Hashable, Sendable {
    let filter: InvoicesScreen.Filter
    let typed: String
    let formats: Formats
    /// How many documents are looked through.
    let count: Int
  }

  /// What was found.
  struct Found: Sendable {
    let query: Query
    /// Places in the archive, the oldest at 0, rising.
    var places: [Int] = []
    var hasCreditNotes = false
    /// The lowest and the highest amount.
    var amounts: [Money] = []
    /// Why some of the documents could not be read; nil where all were.
    var fault: ServiceError?
  }

  /// What is kept of a document.
  fileprivate struct Entry {
    let text: String
    let isPaid: Bool
    let isCreditNote: Bool
    let gross: Money
  }

  fileprivate struct Known {
    var formats: Formats?
    /// By place; nil for what could not be read.
    var entries: [Entry?] = []
    var fault: ServiceError?
  }

  private let known = Mutex(Known())
  private let wanted = Mutex<Query?>(nil)
  /// So many are read before it is asked whether they are still wanted.
  private static let stepCount = 256

  /// Says what is looked for from now on, so that other looking ends early.
  func want(_ query: Query) {
    wanted.withLock { $0 = query }
  }

  /// Looks through the archive; where something else is wanted meanwhile the answer is incomplete.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - history: Where.
  ///   - status: A document's status in words.
  /// - Returns: What was found.
  func find(
    _ query: Query, in history: DocumentHistory, status: (IssuedDocument) -> String
  ) -> Found {
    known.withLock { known in
      if known.formats != query.formats { known = Known(formats: query.formats) }
      var texts = DocumentTexts(query.formats)
      while known.entries.count < query.count, wanted.withLock({ $0 == query }) {
        let first = known.entries.count
        let range = first..<min(first + Self.stepCount, query.count)
        known.read(range, of: history) { document in
          Entry(
            text: texts.text(of: document.issued) + "\n" + status(document).lowercased(),
            isPaid: document.record?.status == .paid, isCreditNote: document.record == nil,
            gross: document.issued.gross)
        }
      }
      return known.matches(of: query)
    }
  }
}

extension ArchiveSearch.Known {
  /// Reads one step on; where a part cannot be read, one document after the other.
  fileprivate mutating func read(
    _ range: Range<Int>, of history: DocumentHistory,
    _ make: (IssuedDocument) -> ArchiveSearch.Entry
  ) {
    var read: [ArchiveSearch.Entry?] = []
    do throws(ServiceError) {
      try history.forEachArchived(in: range) { read.append(make($1)) }
    } catch {
      fault = fault ?? error
      for place in range.dropFirst(read.count) {
        read.append((try? history.archived(at: place)).map { make($0.document) })
      }
    }
    entries += read
  }

  fileprivate func matches(of query: ArchiveSearch.Query) -> ArchiveSearch.Found {
    let words = SearchWords(query.typed)
    var found = ArchiveSearch.Found(query: query, fault: fault)
    var amounts: (lowest: Money, highest: Money)?
    for place in entries.indices.prefix(query.count) {
      guard let entry = entries[place], query.filter.includes(entry), words.areAll(in: entry.text)
      else { continue }
      found.places.append(place)
      found.hasCreditNotes = found.hasCreditNotes || entry.isCreditNote
      amounts = (
        min(amounts?.lowest ?? entry.gross, entry.gross),
        max(amounts?.highest ?? entry.gross, entry.gross)
      )
    }
    found.amounts = [amounts?.lowest, amounts?.highest].compactMap(\.self)
    return found
  }
}

extension InvoicesScreen.Filter {
  /// Nothing of the archive is to be paid.
  fileprivate func includes(_ entry: ArchiveSearch.Entry) -> Bool {
    switch self {
    case .all: true
    case .unpaid: false
    case .paid: entry.isPaid
    case .creditNotes: entry.isCreditNote
    }
  }
}
