import ArgumentParser
import Foundation

/// The program and its commands.
@main
struct BillingCenterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "billing-center",
    abstract: "Browse plans, order and read invoices, in a terminal or by script.",
    discussion: """
      Exit codes: 0 done, 1 refused by a rule, 2 or 64 wrong usage, 3 store damaged or unreadable, \
      4 payment declined.
      """,
    subcommands: [
      OpenCommand.self, SnapshotCommand.self, CatalogCommand.self, SubscriptionsCommand.self,
      InvoicesCommand.self, QuoteCommand.self, CartCommand.self, OrderCommand.self,
      TrialCommand.self, PaymentMethodCommand.self, OffersCommand.self, AdvanceCommand.self,
      VATCommand.self, AccountCommand.self, StoreCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs a command; what it refuses goes to standard error, with an exit code of its own.
  static func main() {
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch let failure as CommandFailure {
        try failure.report(asJSON: (command as? any PrintingCommand)?.output.json ?? false)
        Foundation.exit(failure.exitCode)
      }
    } catch {
      exit(withError: error)
    }
  }
}

/// A command that prints what it finds, as text or as JSON.
protocol PrintingCommand: ParsableCommand {
  var output: OutputOptions { get }
}
