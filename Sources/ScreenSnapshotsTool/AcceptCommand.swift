import ArgumentParser
import Foundation
import ScreenSnapshots

/// Makes what was seen the golden.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Take screens as they are now.",
    discussion: """
      A golden that has changed since its test failed is kept. The report's page is written anew \
      without what was taken.
      """)

  @Argument(
    help: ArgumentHelp(
      "Screens: TARGET/SUITE/NAME, a NAME alone, or TARGET or TARGET/SUITE for all in it.",
      valueName: "screen"))
  var screens: [String] = []

  @Flag(help: "Take all of them.")
  var all = false

  @OptionGroup var options: ReportOptions

  func validate() throws {
    guard all != screens.isEmpty else { return }
    throw ValidationError(
      all
        ? "screens are named besides --all; both together say two things; leave out one"
        : "no screen is named; what is taken should have been looked at; name screens, or use --all"
    )
  }

  func run() throws {
    let report = try options.found()
    let failures = try report.failures()
    let wanted = try all ? failures : screens.flatMap { try found($0, in: failures) }
    var kept = false
    for failure in wanted {
      do {
        try report.accept(failure)
        print("taken: \(failure.id)")
      } catch {
        print("kept: \(failure.id): \(error)")
        kept = true
      }
    }
    try report.writePage()
    if wanted.isEmpty { print("All screens are as their goldens.") }
    if kept { throw ExitCode.failure }
  }

  private func found(_ screen: String, in failures: [ScreenFailure]) throws -> [ScreenFailure] {
    let found = failures.filter { failure in
      failure.id == screen || failure.name == screen || failure.id.hasPrefix(screen + "/")
    }
    guard found.isEmpty else { return found }
    throw ValidationError(
      "“\(screen)” is not in the report; its test has passed, or has another name; "
        + "screen-snapshots list tells what there is")
  }
}
