import Billing
import BillingStore
import Foundation
import Report
import Shops

/// Opening an account with more and more paid invoices, each time by a new process.
enum Opening {
  private static let counts = [10, 1_000, 100_000]
  private static let roundCount = 15

  /// Measures and reports.
  ///
  /// - Parameter stores: Where the stores are, or are made.
  /// - Throws: Where a store cannot be made or opened.
  static func report(on stores: KeptStores) throws {
    var opening = counts.map { _ in Samples() }
    var memory = counts.map { _ in Samples() }
    var page = counts.map { _ in Samples() }
    let paths = try counts.map { try stores.path(invoices: $0) }
    for _ in 0..<roundCount {
      for (index, path) in paths.enumerated() {
        let opened = try OpenedAccount(byProcessOn: path)
        opening[index].add(opened.openingMicroseconds)
        memory[index].add(opened.peakKilobytes)
        page[index].add(opened.pageMicroseconds)
      }
    }
    let part = "Opening an account, by a new process"
    Report.begin(part)
    for (index, count) in counts.enumerated() {
      // What is opened first is what the others are held against.
      let limit = index == counts.count - 1 ? 1.3 : nil
      let isFirst = index == 0
      try Report.say(
        Row(
          part, "after \(count) invoices", opening[index], against: isFirst ? nil : opening[0],
          atMost: limit))
      try Report.say(
        Row(
          part, "  its memory at most", memory[index].median / 1024, .mebibytes,
          against: isFirst ? nil : memory[0].median / 1024, atMost: limit))
      try Report.say(
        Row(
          part, "  first page of 50 documents", page[index].median / 1000, .milliseconds,
          atMost: limit == nil ? nil : 50))
    }
  }
}

/// What a new process measured on a store.
struct OpenedAccount {
  static let argument = "open"
  private static let pageLength = 50

  let openingMicroseconds: Double
  /// Resident at most until the account was open, in kilobytes of 1,024.
  let peakKilobytes: Double
  let pageMicroseconds: Double

  /// Opens the account and reads the newest documents.
  init(measuring path: String) throws {
    var (opening, page) = (Samples(), Samples())
    let (store, stored) = try opening.measure {
      let store = try Store(opening: path)
      return (store, try store.load("acme"))
    }
    peakKilobytes = try Self.peakKilobytes()
    try page.measure {
      let archive = store.archive(of: stored.account)
      for index in (0..<archive.count).suffix(Self.pageLength).reversed() {
        _ = try archive.document(at: index)
      }
    }
    openingMicroseconds = opening.median
    pageMicroseconds = page.median
  }

  /// The most memory that this process ever had, as Linux tells it.
  private static func peakKilobytes() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).compactMap({ Double($0) }).first
    else { throw CocoaError(.fileReadCorruptFile) }
    return kilobytes
  }

  // MARK: - From one process to the other

  var line: String { "\(openingMicroseconds) \(peakKilobytes) \(pageMicroseconds)" }

  /// Lets a new process measure.
  init(byProcessOn path: String) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [Self.argument, path]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let figures = String(decoding: data, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard figures.count == 3 else { throw CocoaError(.fileReadCorruptFile) }
    (openingMicroseconds, peakKilobytes, pageMicroseconds) = (figures[0], figures[1], figures[2])
  }
}
