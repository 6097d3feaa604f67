import Foundation

/// What the store costs, each figure beside its limit in the same run and on the same disk.
///
///     StoreBenchmarks [DIRECTORY [commits | opening]]
///
/// Without a part all is measured. The files are made in a new directory in DIRECTORY, or in the system's temporary one, and removed.
@main
enum StoreBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == OpenedAccount.argument, let path = arguments.dropFirst().first {
      return print(try OpenedAccount(measuring: path).line)
    }
    let parent =
      arguments.first.map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory
    let directory = parent.appending(path: "store-benchmarks-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let part = arguments.dropFirst().first
    if part != "opening" { try Committing.report(in: directory.path) }
    if part != "commits" { try Opening.report(in: directory.path) }
  }
}
