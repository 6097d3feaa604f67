public import Billing

/// What a look at everything in a store has found.
public struct StoreReport: Hashable, Sendable {
  /// In the order in which the files are read; empty where all is in order.
  public let findings: [StoreFinding]

  /// Whether all that was stored is there and fits together.
  public var isSound: Bool { findings.allSatisfy(\.isWarning) }
}

/// One thing that is wrong in a store.
public struct StoreFinding: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    // MARK: Files
    /// A line cannot be trusted.
    case damaged(Damage)
    /// What stands there cannot be used, or not be read.
    case unusable(StoreError)
    /// Others than its owner may have read or changed it, or its owner cannot; both are modes.
    case permissions(found: UInt32, expected: UInt32)
    /// A line at the end that a crash left unfinished; the next opening sets it aside.
    case unfinished(byteCount: Int)
    /// What a crash left of a file that was being replaced.
    case draft
    /// What a checkpoint replaced cannot be read any more. Only a recovery would read it, and the next
    /// checkpoint replaces it.
    case unreadableSpare

    // MARK: Books (rule 42)
    /// The balance is not the sum of its entries.
    case wrongBalance(balance: Money, entries: Money)
    /// An archived document comes before one that is older.
    case outOfOrder(InvoiceNumber)
    /// Documents that were issued are not there.
    case numbersMissing(first: InvoiceNumber, last: InvoiceNumber)
    /// The same, where a recovery has said that they are lost.
    case numbersLost(first: InvoiceNumber, last: InvoiceNumber)
    /// A document is there twice, or was never issued.
    case numberTooMany(InvoiceNumber)
  }

  /// An absolute path.
  public let file: String
  /// Counted from one; nil where it is about the whole file.
  public let line: Int?
  public let problem: Problem

  /// Whether nothing is lost by it, and nothing has to be done.
  public var isWarning: Bool {
    switch problem {
    case .unfinished, .draft, .unreadableSpare, .numbersLost: true
    default: false
    }
  }

  init(_ file: String, line: Int? = nil, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// Takes why something could not be read.
  init(_ error: StoreError, at place: String) {
    switch error {
    case .damaged(let file, let line, let damage): self.init(file, line: line, .damaged(damage))
    case .missing(let path), .notADirectory(let path), .notAFile(let path),
      .symbolicLink(let path), .noLocks(let path), .lockUnavailable(let path),
      .io(let path, _, _):
      self.init(path, .unusable(error))
    default: self.init(place, .unusable(error))
    }
  }
}
