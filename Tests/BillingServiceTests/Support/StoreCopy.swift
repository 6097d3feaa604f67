import Foundation
import TestSupport

/// A store's files as they were at a moment, to be damaged and opened.
struct StoreCopy {
  private let directory: TemporaryDirectory
  var path: String { directory.path + "/store" }

  init(of path: String) throws {
    directory = try TemporaryDirectory()
    try FileManager.default.copyItem(atPath: path, toPath: directory.path + "/store")
  }

  private func journal(of account: String) -> String {
    "\(path)/accounts/\(account)/journal.ndjson"
  }

  /// The journal's lines, each with its line feed.
  func lines(of account: String) throws -> [Data] {
    try journalLines(at: journal(of: account)).map { $0 + [UInt8(ascii: "\n")] }
  }

  func write(_ lines: some Sequence<Data>, to account: String) throws {
    try lines.reduce(Data(), +).write(to: URL(filePath: journal(of: account)))
  }

  /// What the outbox holds.
  func mails(of account: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: "\(path)/accounts/\(account)/outbox/new"
    ).sorted()
  }

  /// Takes away what was put into the outbox since it held only some mails.
  func emptyOutbox(of account: String, but kept: [String], delivered: Data?) throws {
    let outbox = "\(path)/accounts/\(account)/outbox"
    for name in try mails(of: account) where !kept.contains(name) {
      try FileManager.default.removeItem(atPath: "\(outbox)/new/\(name)")
    }
    let mark = URL(filePath: "\(outbox)/delivered")
    if let delivered {
      try delivered.write(to: mark)
    } else {
      try? FileManager.default.removeItem(at: mark)
    }
  }

  func deliveredMark(of account: String) -> Data? {
    try? Data(contentsOf: URL(filePath: "\(path)/accounts/\(account)/outbox/delivered"))
  }
}
