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
    /// Where in the journal those bytes begin that cannot be taken; nil where all can.
    var rejectedOffset: Int?
  }

  /// The journal as it was read from a checkpoint, or from the beginning.
  private struct Attempt {
    var replay: Replay
    /// Why it could not be read to its end.
    var fault: StoreError?

    var isOpened: Bool { replay.account != nil }
  }

  private let directory: AccountDirectory
  private(set) var losses: [StoreLoss] = []
  private(set) var salvaged: Salvaged?

  init(of directory: AccountDirectory) {
    self.directory = directory
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
    take(try attempt(from: checkpoint), checkpoint)
  }

  /// A journal that begins with the account's opening needs no checkpoint; else one that can be
  /// read has to do, whatever its checksum.
  private mutating func runWithoutCheckpoint(_ fault: StoreError) throws(StoreError) {
    let whole = try attempt(from: nil)
    let doubtful = doubtfulCheckpoint()
    if whole.isOpened, whole.replay.position.sequence >= doubtful?.sequence ?? 0 {
      return take(whole, nil)
    }
    guard let doubtful else {
      guard whole.isOpened else { return losses.append(.account(id, fault)) }
      return take(whole, nil)
    }
    losses.append(.doubtfulCheckpoint(id))
    take(try attempt(from: doubtful), doubtful)
  }

  private mutating func take(_ attempt: Attempt, _ checkpoint: Checkpoint?) {
    let replay = attempt.replay
    guard let account = replay.account else {
      return losses.append(
        .account(id, attempt.fault ?? .missing(path: directory.journal.path)))
    }
    var salvaged = Salvaged(
      account: account, sequence: max(replay.position.sequence, checkpoint?.sequence ?? 0),
      transaction: checkpoint.map { $0.sequence >= replay.position.sequence } == true
        ? checkpoint?.record.transaction ?? "" : replay.position.checksum,
      mails: replay.mails, rejectedOffset: nil)
    note(attempt, &salvaged)
    self.salvaged = salvaged
  }

  /// Notes what of the journal is not taken.
  private mutating func note(_ attempt: Attempt, _ salvaged: inout Salvaged) {
    let after = salvaged.sequence
    if let tail = attempt.replay.tail, case .torn = tail.kind {
      salvaged.rejectedOffset = tail.position.byteCount
      losses.append(.unfinished(id, byteCount: tail.bytes.count))
    }
    guard let fault = attempt.fault else {
      if (try? attempt.replay.checkEnd()) == nil { losses.append(.journalEnd(id, after: after)) }
      return
    }
    guard case .damaged = fault else {
      return losses.append(.journalEnd(id, after: after))
    }
    let offset = attempt.replay.position.byteCount
    let lines = rejectedLines(from: offset)
    salvaged.rejectedOffset = offset
    salvaged.sequence = max(salvaged.sequence, lines.last)
    losses.append(
      .transactions(
        id, after: after, readable: lines.readable, unreadable: lines.unreadable, fault))
  }

  // MARK: - Reading

  /// Reads the journal as far as it can be trusted.
  private func attempt(from checkpoint: Checkpoint?) throws(StoreError) -> Attempt {
    var attempt = Attempt(replay: Replay(of: id, from: checkpoint))
    var replay = attempt.replay
    do throws(StoreError) {
      attempt.replay.tail = try directory.journal.withFile(.shared, for: .reading) {
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
      attempt.fault = .damaged(file: directory.journal.path, line: 1, tail.damage)
      replay.tail = nil
    }
    attempt.replay = replay
    return attempt
  }

  /// What can be read from an offset on, though it is not to be trusted.
  private func rejectedLines(from offset: Int) -> (readable: Int, unreadable: Int, last: Int) {
    var (readable, unreadable, last) = (0, 0, 0)
    guard let file = try? OpenFile.open(directory.journal.path, for: .reading, in: files) else {
      return (readable, unreadable, last)
    }
    var lines = LineReader(from: offset)
    while let line = try? lines.next(in: file) {
      if let record = try? JournalLine(reading: line.bytes) {
        readable += 1
        last = max(last, record.sequence)
      } else {
        unreadable += 1
      }
    }
    return (readable, unreadable, last)
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
      doubtful: found.record, sequence: isBase ? base?.sequence ?? 1 : found.sequence,
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
