import Billing

/// A look at one account: its checkpoint, journal and archive, and its books (rule 42).
struct AccountCheck {
  private let directory: AccountDirectory
  private(set) var findings: [StoreFinding] = []

  init(_ directory: AccountDirectory) {
    self.directory = directory
  }

  mutating func run() {
    let account = account()
    checkSpare()
    var archive = ArchiveCheck(directory.archiveFiles, of: account)
    archive.run()
    findings += archive.findings
    guard let account else { return }
    checkBalance(of: account)
    guard archive.findings.isEmpty else { return }
    checkNumbers(archive.numbers, of: account)
  }

  /// The account as opening it would read it, or as its checkpoint has it.
  private mutating func account() -> Account? {
    let journal = directory.journal.path
    do throws(StoreError) {
      let replay = try directory.examined()
      if let tail = replay.tail, let finding = StoreFinding(tail, of: journal) {
        findings.append(finding)
      }
      if replay.account == nil {
        findings.append(StoreFinding(journal, line: 1, .damaged(.missing)))
      }
      return replay.account
    } catch {
      findings.append(StoreFinding(error, at: directory.directory.path))
      return accountAfterDamage(error)
    }
  }

  private mutating func accountAfterDamage(_ error: StoreError) -> Account? {
    let journal = directory.journal.path
    var line = 0
    if case .damaged(journal, let damaged, _) = error { line = damaged }
    if case .missing(journal) = error { return checkpointed() }
    let later = LineCheck.findings(in: journal, after: line, directory.directory.files)
    findings += later.filter { !findings.contains($0) }
    return checkpointed()
  }

  private func checkpointed() -> Account? {
    try? Checkpoint.read(of: directory.id, in: directory.directory)?.record.account
  }

  /// Looks at each spare alone: after a crash they need not belong together.
  private mutating func checkSpare() {
    let files = directory.directory.files
    var faults = LineCheck.findings(in: directory.spareJournal.path, after: 0, files).prefix(1)
    do throws(StoreError) {
      _ = try Checkpoint.read(
        Checkpoint.spareName, of: directory.id, in: directory.directory)
    } catch {
      let path = directory.directory.path(of: Checkpoint.spareName)
      faults.insert(StoreFinding(error, at: path), at: 0)
    }
    findings += faults.map { StoreFinding($0.file, line: $0.line, .unreadableSpare) }
  }

  // MARK: - Books

  private mutating func checkBalance(of account: Account) {
    let entries = account.balanceEntries.reduce(Money.zero(account.currency)) { sum, entry in
      (try? sum + entry.amount) ?? sum
    }
    guard entries != account.balance else { return }
    findings.append(
      StoreFinding(
        directory.directory.path, .wrongBalance(balance: account.balance, entries: entries)))
  }

  private mutating func checkNumbers(_ numbers: DocumentNumbers, of account: Account) {
    var numbers = numbers
    for record in account.invoices { numbers.add(record.invoice.number) }
    for note in account.creditNotes { numbers.add(note.number) }
    let lost = LostDocuments.read(in: directory.directory)
    for missing in numbers.missing(from: account) {
      let isKnown = lost.contains(missing)
      findings.append(
        StoreFinding(
          directory.directory.path,
          isKnown
            ? .numbersLost(first: missing.first, last: missing.last)
            : .numbersMissing(first: missing.first, last: missing.last)))
    }
    for number in numbers.tooMany(for: account) {
      findings.append(StoreFinding(directory.directory.path, .numberTooMany(number)))
    }
  }
}
