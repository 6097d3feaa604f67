import BillingStore
import Foundation

/// A store in a temporary directory, which is gone afterwards.
struct ThrowAwayStore {
  let path: String
  private let directory: URL

  /// Copies a store; where there is none, the place is left for one with sample accounts.
  ///
  /// - Parameter original: The store to copy, which stays as it is.
  /// - Throws: Foundation's error where it cannot be copied.
  init(of original: String) throws {
    directory = FileManager.default.temporaryDirectory
      .appending(path: "billing-center-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let copy = directory.appending(path: "store")
    path = copy.path
    guard FileManager.default.fileExists(atPath: original) else { return }
    try FileManager.default.copyItem(atPath: original, toPath: path)
  }

  func remove() {
    try? FileManager.default.removeItem(at: directory)
  }
}
