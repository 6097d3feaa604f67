import ArgumentParser
import Foundation
import ScreenSnapshots

/// Tells what has changed, without a browser.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Tell which screens are not as their goldens, and how.")

  @OptionGroup var options: ReportOptions

  func run() throws {
    let failures = try options.found().failures()
    guard !failures.isEmpty else { return print("All screens are as their goldens.") }
    for failure in failures {
      print(failure.id)
      for line in failure.words.split(separator: "\n") { print("  \(line)") }
    }
  }
}

/// Writes the page, where tests that were cut off have not.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report's page anew, and tell where it is.")

  @OptionGroup var options: ReportOptions

  func run() throws {
    let report = try options.found()
    try report.writePage()
    print(report.page.path())
  }
}
