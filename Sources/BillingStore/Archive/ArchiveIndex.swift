import Synchronization

/// Where the files of an archive are, and each fourth of their lines that was gone past.
///
/// To find a line by halving takes longer than to read it.
final class ArchiveIndex: Sendable {
  /// So many lines are gone past at most from a place that is known.
  private static let step = 4

  /// The years' files as they were found last: what belongs to an archive stays where it is.
  private let knownYears = Mutex<[ArchiveFiles.Year]?>(nil)
  /// Offsets in bytes by number.
  private let offsets = Mutex<[Int: Int]>([:])

  /// Takes the place of a line, if it is one of those that are kept.
  func note(_ sequence: Int, at offset: Int) {
    guard sequence % Self.step == 0 else { return }
    offsets.withLock { $0[sequence] = offset }
  }

  /// The nearest line before another one, or that one itself; nil where it was never gone past.
  func place(before sequence: Int) -> (sequence: Int, offset: Int)? {
    let known = sequence - sequence % Self.step
    return offsets.withLock { $0[known] }.map { (known, $0) }
  }

  /// The years' files, as they are known or are found now.
  func years(
    _ find: () throws(StoreError) -> [ArchiveFiles.Year]
  ) throws(StoreError) -> [ArchiveFiles.Year] {
    if let known = knownYears.withLock({ $0 }) { return known }
    let years = try find()
    knownYears.withLock { $0 = years }
    return years
  }

  /// Lets the years' files be found anew where something was wrong with them.
  func forgetYears() {
    knownYears.withLock { $0 = nil }
  }
}
