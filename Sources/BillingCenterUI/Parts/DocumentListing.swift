import Billing
import BillingDocuments
import BillingService

/// The documents of a list, each read where its row is seen.
struct DocumentListing: Sendable {
  private let history: DocumentHistory
  /// Places in the history, rising; nil where it is all of it.
  private let places: [Int]?
  /// Whether one of them is to be paid.
  let hasOpen: Bool
  /// Whether one of them is a credit note or paid in part.
  let hasLongStatus: Bool
  /// Among them the lowest and the highest that are known.
  let amounts: [Money]
  /// Why some of them cannot be shown; nil where nothing is known against it.
  let fault: ServiceError?

  /// More than a page shows.
  private static let pageCount = 40

  /// All documents.
  init(allOf history: DocumentHistory, of account: Account) {
    self.history = history
    places = nil
    let own = history.own.map(\.document)
    hasOpen = own.contains(where: \.isOpen)
    hasLongStatus =
      !account.counters.creditNotes.isEmpty || own.contains(where: \.hasLongStatus)
    var amounts = own.map(\.issued.gross)
    var fault: ServiceError?
    // What is seen first tells how wide the amounts are.
    for index in 0..<min(Self.pageCount, history.count) {
      do throws(ServiceError) {
        amounts.append(try history.document(at: index).issued.gross)
      } catch {
        fault = fault ?? error
      }
    }
    (self.amounts, self.fault) = (amounts, fault)
  }

  /// Some of the account's own documents, and of those that have left it what was found.
  init(
    _ own: [DocumentHistory.Entry], _ found: ArchiveSearch.Found?, of history: DocumentHistory
  ) {
    self.history = history
    let archived = history.indices(ofArchived: found?.places ?? [])
    places = own.isEmpty ? archived : (own.map(\.index) + archived).sorted()
    let documents = own.map(\.document)
    hasOpen = documents.contains(where: \.isOpen)
    hasLongStatus = found?.hasCreditNotes == true || documents.contains(where: \.hasLongStatus)
    amounts = documents.map(\.issued.gross) + (found?.amounts ?? [])
    fault = found?.fault
  }

  var count: Int { places?.count ?? history.count }

  /// The document of a row, or why it cannot be read.
  func document(at row: Int) -> Result<IssuedDocument, ServiceError> {
    Result { () throws(ServiceError) in try history.document(at: places?[row] ?? row) }
  }
}

extension IssuedDocument {
  /// Whether something of it is to be paid.
  var isOpen: Bool { record?.open.isPositive == true }

  fileprivate var hasLongStatus: Bool { record.map { $0.status == .partlyPaid } ?? true }
}
