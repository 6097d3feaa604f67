import CustomDump
import Foundation
import Testing

/// A text as it was agreed, in a file of `__Snapshots__` beside the tests.
///
/// One that is missing is recorded and fails; `RECORD_SNAPSHOTS=1 swift test` records all anew.
enum Snapshot: String, CaseIterable {
  case invoiceEnglish = "invoice.en.txt"
  case invoiceItalian = "invoice.it.txt"
  case invoicePageEnglish = "invoice.en.html"
  case invoicePageItalian = "invoice.it.html"
  case reverseCharge = "invoice.reverse-charge.it.txt"
  case orderEnglish = "order.en.eml"
  case orderItalian = "order.it.eml"
  case mixedOrderEnglish = "order.mixed.en.eml"
  case mixedOrderItalian = "order.mixed.it.eml"
  case trialEnglish = "trial.en.eml"
  case trialItalian = "trial.it.eml"
  case refusalsEnglish = "refusals.en.txt"
  case refusalsItalian = "refusals.it.txt"

  static let directory = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "__Snapshots__")

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  }

  /// Expects a text to be the agreed one.
  func expect(
    _ text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
    line: UInt = #line, column: UInt = #column
  ) throws {
    let file = Self.directory.appending(path: rawValue)
    let agreed = try? String(contentsOf: file, encoding: .utf8)
    if Self.isRecording || agreed == nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    guard !Self.isRecording else { return }
    guard let agreed else {
      Issue.record("\(rawValue) was missing and is now recorded: read it, then run again")
      return
    }
    expectNoDifference(
      text, agreed, fileID: fileID, filePath: filePath, line: line, column: column)
  }
}

@Suite struct SnapshotTests {
  @Test("Every agreed text belongs to a test")
  func orphans() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Snapshot.directory.path)
    let orphans = Set(files.filter { !$0.hasPrefix(".") }).subtracting(
      Snapshot.allCases.map(\.rawValue))
    #expect(orphans.isEmpty)
  }
}
