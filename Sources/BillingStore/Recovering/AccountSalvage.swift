import Billing

/// What of a damaged account is brought into a new store.
struct AccountSalvage {
  private let id: AccountID
  private let source: AccountDirectory
  private let target: AccountDirectory
  private(set) var losses: [StoreLoss] = []

  init(of id: AccountID, from source: Store, to target: Store) {
    self.id = id
    self.source = AccountDirectory(
      source.accounts.directory(id.rawValue), id: id,
      lockTimeoutMilliseconds: source.lockTimeoutMilliseconds)
    self.target = AccountDirectory(
      target.accounts.directory(id.rawValue), id: id,
      lockTimeoutMilliseconds: target.lockTimeoutMilliseconds)
  }

  /// Writes what can be read, as a checkpoint with its archive and a journal that goes on from it.
  ///
  /// - Returns: Nil where there is nothing to go on from.
  /// - Throws: What the new store cannot take, or `lockUnavailable`.
  mutating func bring(at timestamp: Timestamp) throws(StoreError) -> StoreRecovery.RecoveredAccount?
  {
    var reading = JournalSalvage(of: source, at: timestamp)
    try reading.run()
    losses += reading.losses
    guard let salvaged = reading.salvaged else { return nil }
    try target.directory.make()
    try target.outbox.make()
    try bring(rejected: salvaged.rejected)
    var account = salvaged.account
    var numbers = try bringArchive(of: &account)
    for record in account.invoices { numbers.add(record.invoice.number) }
    for note in account.creditNotes { numbers.add(note.number) }
    try note(numbers.missing(from: account))
    var outbox = OutboxSalvage(of: id, from: source.outbox, to: target.outbox)
    let delivered = try outbox.bring()
    losses += outbox.losses
    let sequence = Self.sequence(after: salvaged.sequence, delivered: delivered)
    let record = Checkpoint.Record(
      account: account, at: timestamp, transaction: salvaged.transaction)
    _ = try target.begin(from: record, sequence: sequence)
    try deliver(salvaged.mails, delivered: delivered, sequence: sequence)
    return StoreRecovery.RecoveredAccount(
      id: id, sequence: sequence,
      documentCount: account.archivedCount + account.invoices.count + account.creditNotes.count)
  }

  /// No number is given twice: neither to a transaction that is lost, nor to the e-mails that it
  /// sent, whose files are named for it.
  private static func sequence(after last: Int, delivered: Int) -> Int {
    // What is far beyond is no number that was given, but a damaged one.
    delivered - last < 1_000_000 ? max(last, delivered) : last
  }

  private func deliver(
    _ mails: [OutgoingMail], delivered: Int, sequence: Int
  ) throws(StoreError) {
    try target.outbox.deliver(mails.filter { $0.sequence > delivered })
    try target.outbox.setDelivered(sequence)
  }

  /// Copies what was set aside before, and adds what cannot be trusted now.
  private func bring(rejected: [JournalSalvage.Rejected]) throws(StoreError) {
    let before = source.journal.path + ".rejected"
    var output: SalvageOutput?
    for piece in [JournalSalvage.Rejected(path: before, offset: 0)] + rejected {
      guard let file = try? OpenFile.open(piece.path, for: .reading, in: source.directory.files)
      else { continue }
      var reader = LineReader(from: piece.offset)
      while let line = try? reader.next(in: file) {
        if output == nil {
          output = try SalvageOutput(
            target.directory.path(of: AccountDirectory.journalName + ".rejected"),
            in: target.directory.files)
        }
        try output?.write(line.bytes + [UInt8(ascii: "\n")])
      }
    }
    try output?.close()
  }

  // MARK: - The archive

  /// Brings the documents along that have left the account's state, with new numbers where some are
  /// missing.
  ///
  /// - Returns: The numbers of those documents.
  private func bringArchive(of account: inout Account) throws(StoreError) -> DocumentNumbers {
    var numbers = DocumentNumbers()
    guard account.archivedCount > 0 else { return numbers }
    try target.archiveFiles.directory.make()
    let paths = (try? source.archiveFiles.paths()) ?? []
    var lines = LineSalvage(
      of: paths.map(\.path), as: ArchivedDocument.self, source.directory.files)
    var output: (year: Int, file: SalvageOutput)?
    var last: DocumentPlace?
    var count = 0
    while let line = lines.next(upTo: account.archivedCount) {
      guard let document = (try? line.record(as: ArchivedDocument.self))?.document,
        last.map({ $0 < document.place }) ?? true
      else { continue }
      last = document.place
      count += 1
      numbers.add(document.issued.number)
      let year = document.issued.day.components.year
      if year != output?.year {
        try output?.file.close()
        output = (
          year,
          try SalvageOutput(
            target.archiveFiles.directory.path(of: ArchiveFiles.name(of: year)),
            in: target.directory.files)
        )
      }
      try output?.file.write(JournalLine(line, renumberedTo: count).terminated)
    }
    try output?.file.close()
    try target.archiveFiles.directory.synchronize()
    account.keepArchived(count)
    return numbers
  }

  /// Notes what is lost, also for those who check the new store later.
  private mutating func note(_ missing: [DocumentSpan]) throws(StoreError) {
    guard !missing.isEmpty else { return }
    losses += missing.map { .documents(id, first: $0.first, last: $0.last) }
    try LostDocuments.write(missing, in: target.directory)
  }
}
