import BillingStore

/// A kind of system call.
enum SimulatedCall: String, CaseIterable, Hashable, Sendable {
  case open
  /// Opening a file that is made or emptied.
  case make
  case status
  case read
  case write
  case truncate
  case beginSynchronizing
  case synchronizeContents
  case synchronize
  case lock
  case setPermissions
  case list
  case makeDirectory
  case rename
  case link
  case remove

  /// Whether a crash before it can leave something else than one after it.
  var isChange: Bool {
    switch self {
    case .open, .status, .read, .beginSynchronizing, .lock, .list: false
    case .make, .write, .truncate, .synchronizeContents, .synchronize, .setPermissions,
      .makeDirectory, .rename, .link, .remove:
      true
    }
  }

  /// Whether its failure is final for the program.
  var synchronizes: Bool {
    self == .beginSynchronizing || self == .synchronizeContents || self == .synchronize
  }
}

/// What goes wrong, and when.
struct SimulatedFault: Hashable, Sendable {
  enum Reach: Hashable, Sendable {
    /// One call; the first is 1.
    case once(at: Int)
    /// A call and all after it.
    case from(Int)
    /// All calls of a kind.
    case every(SimulatedCall)
  }

  enum Effect: Hashable, Sendable {
    /// The call does nothing and fails with this `errno`.
    case fails(code: Int32)
    /// Reads and writes take one byte only.
    case oneByte
    /// Reads and writes take half of the bytes, and at least one.
    case half
  }

  let reach: Reach
  let effect: Effect

  func code(of call: SimulatedCall, at number: Int) -> Int32? {
    guard case .fails(let code) = effect, strikes(call, at: number) else { return nil }
    return code
  }

  /// How many bytes a call takes at most; nil where it takes all.
  func limits(_ call: SimulatedCall, at number: Int, _ count: Int) -> Int? {
    guard strikes(call, at: number) else { return nil }
    switch effect {
    case .fails: return nil
    case .oneByte: return min(1, count)
    case .half: return min(max(1, count / 2), count)
    }
  }

  private func strikes(_ call: SimulatedCall, at number: Int) -> Bool {
    switch reach {
    case .once(let struck): number == struck
    case .from(let first): number >= first
    case .every(let kind): call == kind
    }
  }
}
