package import Billing
import BillingStore

/// All documents of an account, newest first: those of its state, and those that have left it for
/// the archive, which are read when they are asked for.
///
/// It tells the same as the account would if nothing had left. A value for one state of the account;
/// ``after(_:)`` is the one for the next and keeps what was read.
package struct DocumentHistory: Sendable {
  /// A document and its place, where the newest is at 0.
  package typealias Entry = (index: Int, document: IssuedDocument)

  private let account: Account
  private let archive: DocumentArchive
  /// The state's documents behind the last that has left, newest first.
  private let newer: [IssuedDocument]
  /// The state's documents that stand among those that have left, newest first.
  private let passedOver: [IssuedDocument]
  private let memory: HistoryMemory

  init(of account: Account, archive: DocumentArchive) {
    self.init(of: account, archive: archive, memory: HistoryMemory())
  }

  private init(of account: Account, archive: DocumentArchive, memory: HistoryMemory) {
    self.account = account
    self.archive = archive
    self.memory = memory
    let own = account.documentsNewestFirst
    let last = account.archived?.last
    let count = own.prefix { document in last.map { $0 < document.place } ?? true }.count
    newer = Array(own.prefix(count))
    passedOver = Array(own.dropFirst(count))
  }

  /// The history of the same account in another state; nil where more has left it since.
  func after(_ account: Account) -> DocumentHistory? {
    guard account.id == archive.account, account.archivedCount == archive.count else { return nil }
    return DocumentHistory(of: account, archive: archive, memory: memory)
  }

  /// How many documents there are.
  package var count: Int { newer.count + passedOver.count + archive.count }
  /// How many of them are in the archive.
  package var archivedCount: Int { archive.count }

  // MARK: - By place

  /// The document at a place, the newest at 0.
  ///
  /// - Parameter index: At least 0 and below ``count``.
  /// - Returns: The document.
  /// - Throws: `store` where it is in the archive and cannot be read.
  package func document(at index: Int) throws(ServiceError) -> IssuedDocument {
    guard index >= newer.count else { return newer[index] }
    let index = index - newer.count
    var before = 0
    for (offset, place) in passedPlaces.enumerated() {
      if place == index { return passedOver[offset] }
      if place < index { before += 1 }
    }
    let place = archive.count - 1 - (index - before)
    let found = try document(atArchived: place)
    memory.note(found.issued.number, at: place)
    return found
  }

  /// The state's own documents with their places, newest first.
  package var own: [Entry] {
    newer.enumerated().map { ($0.offset, $0.element) }
      + zip(passedPlaces, passedOver).map { (newer.count + $0, $1) }
  }

  /// The place of a document of the archive, where the oldest is at 0.
  package func index(ofArchived archived: Int) -> Int {
    var index = archive.count - 1 - archived
    for place in passedPlaces where place <= index { index += 1 }
    return newer.count + index
  }

  /// Where those that were passed over stand behind the newer ones, in their order.
  ///
  /// Where the archive cannot be read they stand before all of it.
  private var passedPlaces: [Int] {
    guard !passedOver.isEmpty else { return [] }
    return memory.passedPlaces {
      do throws(StoreError) {
        var places: [Int] = []
        for (offset, document) in passedOver.enumerated() {
          places.append(archive.count - (try older(than: document.place)) + offset)
        }
        return places
      } catch {
        return Array(passedOver.indices)
      }
    }
  }

  /// How many documents of the archive stand before a place, found by halving.
  private func older(than place: DocumentPlace) throws(StoreError) -> Int {
    var (low, high) = (0, archive.count)
    while low < high {
      let middle = low + (high - low) / 2
      if try archive.issued(at: middle).place < place {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  // MARK: - By number

  /// The invoice or credit note with a number; nil where the account has none.
  ///
  /// - Throws: `store` where the archive cannot be read.
  package func document(_ number: InvoiceNumber) throws(ServiceError) -> IssuedDocument? {
    if let document = account.issuedDocument(number) { return document }
    return try archived(number)?.document
  }

  /// The invoice that was issued last; nil where there is none.
  ///
  /// - Throws: `store` where the archive cannot be read.
  package func lastInvoice() throws(ServiceError) -> InvoiceRecord? {
    for index in 0..<count {
      if let record = try document(at: index).record { return record }
    }
    return nil
  }

  /// The e-mails about an invoice or a credit note, oldest first (promise J8).
  ///
  /// - Throws: `store` where the archive cannot be read.
  package func mails(about document: Invoice) throws(ServiceError) -> [Mail] {
    var mails: [Mail] = []
    // What tells of the end of an unpaid plan has gone with the invoice that its note corrects.
    for number in document.corrects + [document.number] where account.document(number) == nil {
      mails += try archived(number)?.mails ?? []
    }
    let about = (mails + account.mails).filter { account.isAbout(document, $0) }
    return about.sorted { left, right in
      (left.id.rawValue.utf8.count, left.id) < (right.id.rawValue.utf8.count, right.id)
    }
  }

  private func archived(_ number: InvoiceNumber) throws(ServiceError) -> ArchivedDocument? {
    if let known = memory.document(number) { return known }
    let found = try ServiceError.store { () throws(StoreError) -> ArchivedDocument? in
      if let place = memory.place(of: number) { return try archive.document(at: place) }
      return try archive.document(number)
    }
    if let found { memory.keep(found) }
    return found
  }

  // MARK: - One after the other

  /// All documents, from the newest.
  ///
  /// - Throws: `store` where one of them cannot be read.
  package func all() throws(ServiceError) -> [IssuedDocument] {
    var documents: [IssuedDocument] = []
    documents.reserveCapacity(count)
    for index in 0..<count { documents.append(try document(at: index)) }
    return documents
  }

  /// A document of the archive, the oldest at 0.
  ///
  /// - Throws: `store` where it cannot be read.
  package func document(atArchived index: Int) throws(ServiceError) -> IssuedDocument {
    try ServiceError.store { () throws(StoreError) in try archive.issued(at: index) }
  }

  /// Goes through documents of the archive from the oldest, without keeping them.
  ///
  /// - Parameters:
  ///   - range: Places in the archive.
  ///   - body: Takes each document with its place.
  /// - Throws: `store` where one of them cannot be read.
  package func forEachArchived(
    in range: Range<Int>, _ body: (Int, IssuedDocument) -> Void
  ) throws(ServiceError) {
    try ServiceError.store { () throws(StoreError) in
      try archive.forEachIssued(in: range, body)
    }
  }
}

extension Account {
  /// Whether an e-mail is about a document.
  fileprivate func isAbout(_ document: Invoice, _ mail: Mail) -> Bool {
    switch mail.about {
    case .order(let order): order == document.order
    case .renewal(_, let number), .invoicePaid(let number): number == document.number
    // A plan that ends unpaid names the invoice, which its credit note corrects.
    case .paymentFailed(_, let number):
      number == document.number || document.corrects.contains(number)
    case .offerAccepted(let id): offer(id)?.document == document.number
    default: false
    }
  }
}

extension BillingService {
  /// All documents of an account.
  ///
  /// Nothing is read before it is asked for.
  ///
  /// - Parameters:
  ///   - account: The account as it was read.
  ///   - known: A history that was made before, whose reading is kept where it can be.
  /// - Returns: The history.
  package func history(
    of account: Account, after known: DocumentHistory? = nil
  ) -> DocumentHistory {
    known?.after(account)
      ?? DocumentHistory(of: account, archive: store.archive(of: account))
  }
}
