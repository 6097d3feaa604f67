import Foundation

/// What the store costs, each figure beside its limit in the same run and on the same disk.
///
///     StoreBenchmarks [DIRECTORY [commits | opening [STORES]]]
///     StoreBenchmarks make STORES
///
/// Without a part all is measured. The files are made in a new directory in DIRECTORY, or in the
/// system's temporary one, and removed; stores of long lives are kept in STORES, where it is named,
/// for the next time.
@main
enum StoreBenchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count > 1, arguments[0] == OpenedAccount.argument {
      return print(try OpenedAccount(measuring: arguments[1]).line)
    }
    if arguments.count > 1, arguments[0] == KeptStores.argument {
      return try KeptStores(in: arguments[1]).makeAll()
    }
    let parent =
      arguments.first.map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory
    let directory = parent.appending(path: "store-benchmarks-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let part = arguments.count > 1 ? arguments[1] : nil
    if part != "opening" { try Committing.report(in: directory.path) }
    if part != "commits" {
      try Opening.report(on: KeptStores(in: arguments.count > 2 ? arguments[2] : directory.path))
    }
  }
}
