import Foundation
import TestSupport

/// Copies of a store from several moments, any of which can be put back.
final class StoreShelf {
  /// A store as it was.
  struct Item: Hashable {
    fileprivate let number: Int
  }

  let first = Item(number: 0)
  private let store: String
  private let directory: TemporaryDirectory
  private var present: Item
  private var mark = ""
  private var marks: [String] = []

  /// Begins with a store as it is.
  ///
  /// - Parameter store: Its path.
  /// - Throws: Where it cannot be copied.
  init(of store: String) throws {
    self.store = store
    directory = try TemporaryDirectory()
    present = first
    try keep()
  }

  /// Puts a copy back, unless the store is as it was.
  func put(back item: Item) throws {
    let isAsItWas = try currentMark() == mark
    guard item != present || !isAsItWas else { return }
    try FileManager.default.removeItem(atPath: store)
    try FileManager.default.copyItem(atPath: path(of: item), toPath: store)
    present = item
    mark = marks[item.number]
  }

  /// A copy of the store where it has changed since; nil where it has not.
  func changed() throws -> Item? {
    guard try currentMark() != mark else { return nil }
    try keep()
    return present
  }

  private func keep() throws {
    mark = try currentMark()
    marks.append(mark)
    present = Item(number: marks.count - 1)
    try FileManager.default.copyItem(atPath: store, toPath: path(of: present))
  }

  private func path(of item: Item) -> String {
    "\(directory.path)/\(item.number)"
  }

  /// Where the last lines of all journals end, whether room follows or not.
  private func currentMark() throws -> String {
    let accounts = try FileManager.default.contentsOfDirectory(atPath: "\(store)/accounts")
    return try accounts.sorted().map { account in
      let journal = URL(filePath: "\(store)/accounts/\(account)/journal.ndjson")
      let end = try Data(contentsOf: journal).lastIndex(of: UInt8(ascii: "\n"))
      return "\(account) \(end ?? 0)"
    }.joined(separator: ", ")
  }
}
