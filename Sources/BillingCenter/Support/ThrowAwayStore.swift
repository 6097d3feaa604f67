import BillingStore
import Foundation

/// A store in a temporary directory, which is gone afterwards.
struct ThrowAwayStore {
  let path: String
  /// Whether there was a store to copy.
  let isCopy: Bool
  private let directory: URL

  /// Copies a store; where there is none, the place is left for one with sample accounts.
  ///
  /// - Parameter original: The store to copy, which stays as it is.
  /// - Throws: `StoreError` where something else is at its place, and Foundation's error where it
  ///   cannot be copied.
  init(of original: String) throws {
    isCopy = Self.isTaken(original)
    if isCopy { _ = try Store(opening: original) }
    directory = FileManager.default.temporaryDirectory
      .appending(path: "billing-center-\(UUID().uuidString)", directoryHint: .isDirectory)
    path = directory.appending(path: "store").path
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard isCopy else { return }
    do {
      try FileManager.default.copyItem(atPath: original, toPath: path)
    } catch {
      remove()
      throw error
    }
  }

  /// Whether anything but an empty directory is at a path.
  private static func isTaken(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    return names != []
  }

  func remove() {
    try? FileManager.default.removeItem(at: directory)
  }
}
