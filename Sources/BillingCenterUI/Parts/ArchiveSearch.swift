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

    /// Whether all that this finds is among what another one finds.
    func narrows(_ other: Query) -> Bool {
      typed.hasPrefix(other.typed) && filter == other.filter && formats == other.formats
        && count == other.count
    }
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
    /// What was found of late, the latest at the end: who types goes on from it or back to it.
    var latest: [Found] = []

    /// So many places are kept of what was found of late, 0.4 MB, and of so many answers.
    static let latestPlaces = 50_000
    static let latestCount = 16
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
      return known.find(query)
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
        ? known.find(query) : nil
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

  /// Looks through what was read, or only through what fewer letters have found.
  fileprivate mutating func find(_ query: ArchiveSearch.Query) -> ArchiveSearch.Found {
    if let found = latest.first(where: { $0.query == query }) { return found }
    let wider = latest.last { query.narrows($0.query) }
    let found = matches(
      of: query, among: wider?.places ?? Array(0..<min(query.count, entries.count)))
    // What is no longer wanted was not read to its end.
    if entries.count >= query.count { keep(found) }
    return found
  }

  private mutating func keep(_ found: ArchiveSearch.Found) {
    latest.append(found)
    while latest.count > Self.latestCount
      || latest.count > 1 && latest.reduce(0, { $0 + $1.places.count }) > Self.latestPlaces
    {
      latest.removeFirst()
    }
  }

  private func matches(
    of query: ArchiveSearch.Query, among places: [Int]
  ) -> ArchiveSearch.Found {
    var found = ArchiveSearch.Found(query: query, fault: fault)
    var amounts: (lowest: Money, highest: Money)?
    for place in texts.places(of: SearchWords(query.typed), among: places) {
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
