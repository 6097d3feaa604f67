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

  /// What is kept of a document besides its text.
  fileprivate struct Entry {
    let isPaid: Bool
    let isCreditNote: Bool
    let gross: Money
  }

  fileprivate struct Known {
    var formats: Formats?
    /// By place; nil for what could not be read, whose text is empty.
    var entries: [Entry?] = []
    var texts = SearchedTexts()
    var fault: ServiceError?
  }

  private let known = Mutex(Known())
  private let wanted = Mutex<Query?>(nil)
  /// So many are read before it is asked whether they are still wanted.
  private static let stepCount = 256
  /// To look through so many documents, which were read before, takes a millisecond.
  private static let countAtOnce = 20_000

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
          let text = texts.text(of: document.issued) + "\n" + status(document).lowercased()
          let entry = Entry(
            isPaid: document.record?.status == .paid, isCreditNote: document.record == nil,
            gross: document.issued.gross)
          return (entry, text)
        }
      }
      return known.matches(of: query)
    }
  }

  /// Looks through an archive that was read before.
  ///
  /// - Parameter query: What is looked for.
  /// - Returns: What was found; nil where it is not known yet or where this might be felt.
  func findAtOnce(_ query: Query) -> Found? {
    guard query.count <= Self.countAtOnce else { return nil }
    return known.withLockIfAvailable { known in
      known.formats == query.formats && known.entries.count >= query.count
        ? known.matches(of: query) : nil
    } ?? nil
  }
}

extension ArchiveSearch.Known {
  /// Reads one step on; where a part cannot be read, one document after the other.
  fileprivate mutating func read(
    _ range: Range<Int>, of history: DocumentHistory,
    _ make: (IssuedDocument) -> (ArchiveSearch.Entry, text: String)
  ) {
    func take(_ document: IssuedDocument?) {
      let made = document.map(make)
      entries.append(made?.0)
      texts.append(made?.text ?? "")
    }
    do throws(ServiceError) {
      try history.forEachArchived(in: range) { take($1) }
    } catch {
      fault = fault ?? error
      for place in entries.count..<range.upperBound {
        take(try? history.document(atArchived: place))
      }
    }
  }

  fileprivate func matches(of query: ArchiveSearch.Query) -> ArchiveSearch.Found {
    var found = ArchiveSearch.Found(query: query, fault: fault)
    var amounts: (lowest: Money, highest: Money)?
    for place in texts.places(of: SearchWords(query.typed)) where place < query.count {
      guard let entry = entries[place], query.filter.includes(entry) else { continue }
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
