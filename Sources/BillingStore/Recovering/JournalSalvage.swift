import Billing

/// An account's state, as far as its checkpoint and its journal can be trusted.
struct JournalSalvage {
  /// What can be gone on from.
  struct Salvaged {
    let account: Account
    /// At least as great as any number that was given to a transaction.
    var sequence: Int
    /// The checksum of the last transaction.
    let transaction: String
    /// Those that the outbox may still lack.
    let mails: [OutgoingMail]
    /// What cannot be taken of the journals.
    var rejected: [Rejected] = []
  }

  /// The bytes of a file from an offset on.
  struct Rejected {
    let path: String
    let offset: Int
  }

  /// A journal as it was read from a checkpoint, or from the beginning.
  private struct Attempt {
    let checkpoint: Checkpoint?
    var replay: Replay
    /// Why it could not be read to its end.
    var fault: StoreError?

    var isOpened: Bool { replay.account != nil }
    var sequence: Int { max(replay.position.sequence, checkpoint?.sequence ?? 0) }
    /// The checksum of the last transaction.
    var transaction: String {
      guard let checkpoint, checkpoint.sequence >= replay.position.sequence else {
        return replay.position.checksum
      }
      return checkpoint.record.transaction
    }
  }

  private let directory: AccountDirectory
  private let timestamp: Timestamp
  private(set) var losses: [StoreLoss] = []
  private(set) var salvaged: Salvaged?

  /// - Parameters:
  ///   - directory: The account's.
  ///   - timestamp: When that is.
  init(of directory: AccountDirectory, at timestamp: Timestamp) {
    self.directory = directory
    self.timestamp = timestamp
  }

  private var id: AccountID { directory.id }
  private var files: Files { directory.directory.files }

  /// - Throws: `lockUnavailable` where somebody works on the account.
  mutating func run() throws(StoreError) {
    let checkpoint: Checkpoint?
    do throws(StoreError) {
      checkpoint = try Checkpoint.read(of: id, in: directory.directory)
    } catch {
      return try runWithoutCheckpoint(error)
    }
    let attempt = try attempt(from: checkpoint)
    guard attempt.isOpened else {
      return try runWithoutCheckpoint(attempt.fault ?? .missing(path: directory.journal.path))
    }
    take(attempt)
  }

  /// Goes on from the best that there is.
  ///
  /// A journal that begins with the account's opening needs no checkpoint. Else the spare gives its
  /// state, where it reaches the journal's beginning; else a checkpoint that can be read has to do,
  /// whatever its checksum; else what there is of the spare.
  private mutating func runWithoutCheckpoint(_ fault: StoreError) throws(StoreError) {
    let whole = try attempt(from: nil)
    let doubtful = doubtfulCheckpoint()
    if whole.isOpened, whole.sequence >= doubtful?.sequence ?? 0 { return take(whole) }
    let spare = try spare()
    if let spare, let start = base()?.sequence ?? doubtful?.sequence, spare.sequence >= start {
      losses.append(.spareCheckpoint(id))
      return take(try attempt(after: spare))
    }
    if let doubtful {
      losses.append(.doubtfulCheckpoint(id))
      return take(try attempt(from: doubtful))
    }
    guard let spare else { return losses.append(.account(id, fault)) }
    take(try attempt(after: spare), brokenOff: spare)
  }

  /// - Parameters:
  ///   - attempt: What is gone on from.
  ///   - spare: What it goes on from, where that does not reach it.
  private mutating func take(_ attempt: Attempt, brokenOff spare: Attempt? = nil) {
    guard let account = attempt.replay.account else { return }
    var salvaged = Salvaged(
      account: account, sequence: attempt.sequence, transaction: attempt.transaction,
      mails: attempt.replay.mails)
    note(attempt, brokenOff: spare, &salvaged)
    self.salvaged = salvaged
  }

  /// Notes what of the journal is not taken.
  private mutating func note(
    _ attempt: Attempt, brokenOff spare: Attempt?, _ salvaged: inout Salvaged
  ) {
    let after = salvaged.sequence
    if let tail = attempt.replay.tail, case .torn = tail.kind {
      salvaged.rejected = [Rejected(path: directory.journal.path, offset: tail.position.byteCount)]
      losses.append(.unfinished(id, byteCount: tail.bytes.count))
    }
    guard let fault = attempt.fault else {
      if (try? attempt.replay.checkEnd()) == nil { losses.append(.journalEnd(id, after: after)) }
      return
    }
    guard case .damaged = fault else {
      return losses.append(.journalEnd(id, after: after))
    }
    salvaged.rejected =
      (spare.map { [rejected(of: $0, in: directory.spareJournal)] } ?? [])
      + [rejected(of: attempt, in: directory.journal)]
    var lines = (readable: 0, unreadable: 0, last: 0)
    for piece in salvaged.rejected { count(piece, &lines) }
    salvaged.sequence = max(salvaged.sequence, lines.last)
    losses.append(
      .transactions(
        id, after: after, readable: lines.readable, unreadable: lines.unreadable,
        spare?.fault ?? fault))
  }

  private func rejected(of attempt: Attempt, in journal: LineJournal) -> Rejected {
    Rejected(path: journal.path, offset: attempt.replay.position.byteCount)
  }

  // MARK: - Reading

  /// Reads the journal as far as it can be trusted.
  private func attempt(
    from checkpoint: Checkpoint?, reading journal: LineJournal? = nil
  ) throws(StoreError) -> Attempt {
    let journal = journal ?? directory.journal
    var attempt = Attempt(checkpoint: checkpoint, replay: Replay(of: id, from: checkpoint))
    var replay = attempt.replay
    do throws(StoreError) {
      attempt.replay.tail = try journal.withFile(.shared, for: .reading) {
        file throws(StoreError) in
        try file.read(after: .start) { line, position throws(LineFault) in
          try replay.apply(line, at: position, delivered: 0)
        }
      }
    } catch .lockUnavailable(let path) {
      throw .lockUnavailable(path: path)
    } catch {
      attempt.fault = error
    }
    replay.tail = attempt.replay.tail
    // The first line came with the file, so that no crash can have torn it.
    if let tail = replay.tail, tail.position == .start, case .torn = tail.kind {
      attempt.fault = .damaged(file: journal.path, line: 1, tail.damage)
      replay.tail = nil
    }
    attempt.replay = replay
    return attempt
  }

  /// The checkpoint before, or the beginning, with the journal that led to the last one; nil where
  /// nothing of it can be read.
  private func spare() throws(StoreError) -> Attempt? {
    let checkpoint = try? Checkpoint.read(Checkpoint.spareName, of: id, in: directory.directory)
    var attempt = try attempt(from: checkpoint, reading: directory.spareJournal)
    if let tail = attempt.replay.tail, case .torn = tail.kind {
      attempt.fault = .damaged(
        file: directory.spareJournal.path, line: tail.position.nextLineNumber, tail.damage)
    }
    return attempt.isOpened ? attempt : nil
  }

  /// Goes on with the journal from what the spare gave, and passes over what both have: after a crash
  /// they can be one file.
  private func attempt(after spare: Attempt) throws(StoreError) -> Attempt {
    guard let account = spare.replay.account else { return spare }
    let record = Checkpoint.Record(
      account: account, at: timestamp, transaction: spare.transaction)
    var attempt = try attempt(
      from: Checkpoint(
        unchecked: record, sequence: spare.sequence, checksum: base()?.checksum ?? ""))
    attempt.replay.mails = spare.replay.mails + attempt.replay.mails
    return attempt
  }

  /// Counts what can be read of bytes that are not to be trusted.
  private func count(
    _ rejected: Rejected, _ lines: inout (readable: Int, unreadable: Int, last: Int)
  ) {
    guard let file = try? OpenFile.open(rejected.path, for: .reading, in: files) else { return }
    var reader = LineReader(from: rejected.offset)
    while let line = try? reader.next(in: file) {
      if let record = try? JournalLine(reading: line.bytes) {
        lines.readable += 1
        lines.last = max(lines.last, record.sequence)
      } else {
        lines.unreadable += 1
      }
    }
  }

  /// A checkpoint whose JSON can be read and is this account's, whatever its checksum.
  private func doubtfulCheckpoint() -> Checkpoint? {
    let limit = Checkpoint.byteLimit + 1
    guard let bytes = try? directory.directory.contents(of: Checkpoint.name, limit: limit),
      let found = DoubtfulCheckpoint(bytes), found.record.account.id == id
    else { return nil }
    // The journal that goes on from it knows its number, if that is what was altered.
    let base = base()
    let isBase = base?.checksum == found.checksum
    return Checkpoint(
      unchecked: found.record, sequence: isBase ? base?.sequence ?? 1 : found.sequence,
      checksum: base?.checksum ?? "")
  }

  /// The checkpoint that the journal's first line names.
  private func base() -> (sequence: Int, checksum: String)? {
    guard let file = try? OpenFile.open(directory.journal.path, for: .reading, in: files) else {
      return nil
    }
    var lines = LineReader(from: 0)
    guard let first = try? lines.next(in: file), let line = try? JournalLine(reading: first.bytes),
      let base = try? line.record(as: Checkpoint.Base.self)
    else { return nil }
    return (line.sequence, base.checkpoint)
  }
}
