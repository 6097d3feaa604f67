import ArgumentParser
import Foundation

/// The program and its commands.
@main
struct BillingCenterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "billing-center",
    abstract: "Browse plans, order and read invoices, in a terminal or by script.",
    subcommands: [OpenCommand.self, SnapshotCommand.self],
    defaultSubcommand: OpenCommand.self)

  /// Runs a command; what it refuses goes to standard error, with an exit code of its own.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      failure.report()
      Foundation.exit(failure.exitCode)
    } catch {
      exit(withError: error)
    }
  }
}
