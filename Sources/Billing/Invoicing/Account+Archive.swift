extension Account {
  /// How many documents have left the state for the archive.
  public var archivedCount: Int { archived?.count ?? 0 }

  /// How many documents may wait for one that is not settled before they pass it over.
  private static let mostWaiting = 1000

  /// Lets what is over leave the state, so that the state does not grow with time (rule 33).
  ///
  /// Documents leave in the order of their places, once all that happened to them is of days before
  /// `lastSeenDay`. An unsettled one stops those after it; once more than 1,000 have come after it,
  /// it is passed over and stays for good. Unsettled is an invoice with something open, and a credit
  /// note that charges a running period, since a later one has to name what it corrects.
  ///
  /// A document takes along its order and the e-mails about it, and the orders and e-mails without a
  /// document of its day and before. What people alone make stays: subscriptions, offers, messages,
  /// balance entries. No decision depends on what has left.
  ///
  /// - Returns: What has left, in its order; empty where nothing can. ``restore(_:)`` takes it back.
  public mutating func archiveSettled() -> [ArchivedDocument] {
    archiveSettled(waiting: Self.mostWaiting)
  }

  /// The same with another number of documents that may wait, for tests.
  package mutating func archiveSettled(waiting limit: Int) -> [ArchivedDocument] {
    let documents = settledDocuments(waiting: limit)
    guard let last = documents.last else { return [] }
    var departure = Departure(of: documents, from: self)
    invoices.removeAll { departure.takes($0.invoice.number) }
    creditNotes.removeAll { departure.takes($0.number) }
    orders = orders.filter { !departure.take($0) }
    mails = mails.filter { $0.day >= lastSeenDay || !departure.take($0) }
    archived = ArchiveMark(count: (archived?.count ?? 0) + documents.count, last: last.place)
    return departure.archived
  }

  /// Takes back all that has ever left: the account is then as if nothing had.
  ///
  /// - Parameter archived: All that has left, in its order.
  /// - Precondition: It is as much as the account's mark counts. A part would leave the rest behind.
  public mutating func restore(_ archived: [ArchivedDocument]) {
    let count = self.archived?.count ?? 0
    precondition(archived.count == count, "\(archived.count) of \(count) documents are restored")
    self.archived = nil
    invoices = (archived.compactMap(\.document.record) + invoices).inOrder(of: \.invoice.number)
    creditNotes = (archived.compactMap(\.document.creditNote) + creditNotes).inOrder(of: \.number)
    orders = (archived.flatMap(\.orders) + orders).inOrder(of: \.number)
    mails = (archived.flatMap(\.mails) + mails).inOrder(of: \.id)
  }

  /// Says how much of what has left is still there, after a recovery that could not bring all of it
  /// along.
  ///
  /// - Parameter count: At most ``archivedCount``.
  package mutating func keepArchived(_ count: Int) {
    guard let mark = archived, count < mark.count else { return }
    archived = count > 0 ? ArchiveMark(count: count, last: mark.last) : nil
  }

  // MARK: - What can leave

  private func settledDocuments(waiting limit: Int) -> [IssuedDocument] {
    let charging = Set(subscriptions.compactMap { $0.paidTerm?.invoice })
    let documents = documentsOldestFirst
    let last = archived?.last
    let first = documents.firstIndex(fromWhich: { document in
      last.map { $0 < document.place } ?? true
    })
    var settled: [IssuedDocument] = []
    for index in first..<documents.endIndex {
      let document = documents[index]
      if document.isNeeded(by: charging) {
        guard documents.endIndex - index - 1 > limit else { break }
      } else {
        guard lastDay(of: document) < lastSeenDay else { break }
        settled.append(document)
      }
    }
    return settled
  }

  /// The day of the last that happened to a document.
  private func lastDay(of document: IssuedDocument) -> Day {
    guard let record = document.record else { return document.issued.day }
    let days = [record.payments.last?.day, record.creditNote.flatMap(creditNote)?.day]
    return days.compactMap(\.self).reduce(record.invoice.day, max)
  }
}

extension IssuedDocument {
  /// Whether deciding may still ask for it.
  fileprivate func isNeeded(by charging: Set<InvoiceNumber>) -> Bool {
    switch self {
    case .invoice(let record): record.open.isPositive
    case .creditNote(let note): charging.contains(note.number)
    }
  }
}

/// Documents that leave, and what goes with each.
private struct Departure {
  private let documents: [IssuedDocument]
  private let indices: [InvoiceNumber: Int]
  private var orders: [[Order]]
  private var mails: [[Mail]]
  /// As it was before.
  private let account: Account
  private let ordered: [OrderNumber: InvoiceNumber]
  private let offered: [OfferID: InvoiceNumber]

  init(of documents: [IssuedDocument], from account: Account) {
    self.documents = documents
    self.account = account
    indices = documents.indices.reduce(into: [:]) { $0[documents[$1].issued.number] = $1 }
    orders = Array(repeating: [], count: documents.count)
    mails = Array(repeating: [], count: documents.count)
    ordered = account.orders.reduce(into: [:]) { $0[$1.number] = $1.invoice }
    offered = account.offers.reduce(into: [:]) { $0[$1.id] = $1.document }
  }

  var archived: [ArchivedDocument] {
    documents.indices.map {
      ArchivedDocument(document: documents[$0], orders: orders[$0], mails: mails[$0])
    }
  }

  func takes(_ number: InvoiceNumber) -> Bool { indices[number] != nil }

  /// Takes an order along where it belongs to what leaves; answers whether it did.
  mutating func take(_ order: Order) -> Bool {
    guard let index = index(of: order.invoice, on: order.day) else { return false }
    orders[index].append(order)
    return true
  }

  mutating func take(_ mail: Mail) -> Bool {
    guard let index = index(of: document(of: mail), on: mail.day) else { return false }
    mails[index].append(mail)
    return true
  }

  /// What is about a document goes with it, and stays while it stays; the rest goes with the first
  /// document of its day or of a later one.
  private func index(of document: InvoiceNumber?, on day: Day) -> Int? {
    if let document {
      if let index = indices[document] { return index }
      guard account.document(document) == nil else { return nil }
    }
    let index = documents.firstIndex(fromWhich: { $0.issued.day >= day })
    return index < documents.endIndex ? index : nil
  }

  private func document(of mail: Mail) -> InvoiceNumber? {
    switch mail.about {
    case .order(let number): ordered[number]
    case .renewal(_, let number), .paymentFailed(_, let number), .invoicePaid(let number): number
    case .offerAccepted(let id): offered[id]
    case .trialStarted, .cancellationSet, .cancellationRemoved, .message: nil
    }
  }
}
