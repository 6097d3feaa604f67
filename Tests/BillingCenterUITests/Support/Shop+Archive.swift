import Billing
import BillingService
import BillingStore
import Foundation
import Testing

extension Shop {
  /// Writes the account's state down, so that what is settled leaves it, and starts again.
  ///
  /// - Parameter isWanted: Whether something has to leave.
  /// - Throws: Where the store cannot be used.
  func checkpoint(isWanted: Bool = true) throws {
    let store = try Store(opening: storePath)
    let stored = try store.load(user.account)
    let noon = BillingClock.fixed(today).timestamp(in: stored.account.timeZone)
    let after = try store.checkpoint(stored, at: noon)
    if isWanted { try #require(after.account.archivedCount > 0) }
    try restart()
  }

  /// The files of the account's archive, by year.
  var archiveFiles: [String] {
    get throws {
      let folder = "\(storePath)/accounts/\(user.account)/invoices"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
        "\(folder)/\($0)"
      }
    }
  }

  /// Changes a letter of a line of a file.
  func damage(line: Int, of path: String) throws {
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    bytes[starts[line - 1] + 40] ^= 1
    try Data(bytes).write(to: URL(filePath: path))
  }
}
