import Foundation

/// Stores of long lives, made where they are not there yet: the longest takes minutes.
struct KeptStores {
  static let argument = "make"

  private let directory: String

  init(in directory: String) {
    self.directory = directory
  }

  /// A store with so many paid invoices.
  func path(invoices count: Int) throws -> String {
    try path("invoices-\(count)") { try LongLife.make(at: $0, invoices: count) }
  }

  /// A store with so many subscriptions.
  func path(subscriptions count: Int) throws -> String {
    try path("subscriptions-\(count)") { try LongLife.make(at: $0, subscriptions: count) }
  }

  /// Makes what `TerminalBenchmarks` opens.
  func makeAll() throws {
    _ = try path(subscriptions: 300)
    for count in [10_000, 100_000] { _ = try path(invoices: count) }
  }

  private func path(_ name: String, _ make: (String) throws -> Void) throws -> String {
    let path = "\(directory)/\(name)"
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    FileHandle.standardError.write(Data("Making the store \(name) …\n".utf8))
    // One that was cut off while it was made is never taken for a whole one.
    let draft = "\(path).new"
    try? FileManager.default.removeItem(atPath: draft)
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try make(draft)
    try FileManager.default.moveItem(atPath: draft, toPath: path)
    return path
  }
}
