import ArgumentParser
import BillingDocuments
import BillingService
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
      OpenCommand.self, DemoCommand.self, PlayCommand.self, SnapshotCommand.self,
      CatalogCommand.self, SubscriptionsCommand.self,
      InvoicesCommand.self, QuoteCommand.self, CartCommand.self, OrderCommand.self,
      TrialCommand.self, PaymentMethodCommand.self, OffersCommand.self, AdvanceCommand.self,
      VATCommand.self, AccountCommand.self, StoreCommand.self, ThemesCommand.self,
      KeysCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs a command; what it refuses goes to standard error, with an exit code of its own.
  static func main() {
    do {
      var command: any ParsableCommand =
        if let start = UsualStart(CommandLine.arguments.dropFirst()) {
          OpenCommand(start)
        } else {
          try parseAsRoot()
        }
      do {
        try command.run()
        (command as? any ChangingCommand)?.checkpoint()
      } catch let fault as OutputFault {
        guard let worded = command as? any WordedCommand else { throw fault }
        let isASCII = (command as? any PrintingCommand)?.output.isASCII ?? false
        end(fault.failure(try worded.options.formats(isASCII: isASCII)), asJSON: false)
      } catch let failure as CommandFailure {
        end(failure, asJSON: (command as? any PrintingCommand)?.output.json ?? false)
      }
    } catch {
      end(error)
    }
  }

  /// Says what the parser has to say: what was typed wrongly passes the gate, help goes as it is.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    guard !code.isSuccess else { exit(withError: error) }
    let message = fullMessage(for: error)
    // A command that has said all itself ends with its code alone.
    if !message.isEmpty { StandardError.write(message + "\n") }
    Foundation.exit(code.rawValue)
  }

  private static func end(_ failure: CommandFailure, asJSON: Bool) -> Never {
    failure.report(asJSON: asJSON)
    Foundation.exit(failure.exitCode)
  }
}

/// A command that says something, in a language that can be chosen.
protocol WordedCommand: ParsableCommand {
  var options: GlobalOptions { get }
}

/// A command that prints what it finds, as text or as JSON.
protocol PrintingCommand: WordedCommand {
  var output: OutputOptions { get }
}

/// A command that may have changed a store.
protocol ChangingCommand: PrintingCommand {}

extension ChangingCommand {
  /// Takes a checkpoint of what has grown, once the answer was printed; where that fails nothing is
  /// lost, and the command has succeeded all the same.
  fileprivate func checkpoint() {
    guard let formats = try? options.formats(isASCII: output.isASCII) else { return }
    do {
      try Workspace(storePath: options.storePath, clock: options.clock(formats), formats)
        .ask { (service) throws(ServiceError) in try service.checkpointWhatHasGrown() }
    } catch {
      let why = (error as? CommandFailure).map { ": " + $0.message } ?? ""
      Workspace.note(
        formats.words(
          "what was done is saved, but no checkpoint could be taken\(why)",
          "l'operazione è stata salvata, ma non è stato possibile creare un punto di controllo\(why)"
        ),
        formats)
    }
  }
}
