import ArgumentParser
import Foundation
import ScreenSnapshots

/// Shows and accepts what tests of screens have left.
@main
struct ScreenSnapshotsTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen-snapshots",
    abstract: "Look at screens that are not as their goldens, and take them as they are.",
    discussion: """
      A test that calls assertScreen leaves each such screen in the report of its package: \
      .build/screen-report, or the directory that SCREEN_REPORT names.
      """,
    subcommands: [AcceptCommand.self, ListCommand.self, ReportCommand.self],
    defaultSubcommand: ListCommand.self)
}

/// Where the report is.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The report's directory.", valueName: "dir"))
  var report: String?

  /// The report that is named, or that of the package one is in.
  ///
  /// - Throws: `ValidationError` outside of a package.
  func found() throws -> ScreenReport {
    if let report { return ScreenReport(directory: URL(filePath: report)) }
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    guard let report = ScreenReport.ofPackage(around: here) else {
      throw ValidationError(
        "there is no report here; this directory is in no package; go into one, or use --report")
    }
    return report
  }
}
