import ArgumentParser
import Billing
import BillingDocuments
import BillingService
import BillingStore

/// Writes accounts' whole states down now, so that opening them does not read their past.
struct StoreCheckpointCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Write down what the accounts are now, and archive what is settled.",
    discussion: """
      The program does this by itself when an account's journal has grown. --account names one \
      account; by default all are taken. Nothing that is shown changes.
      """)

  @Option(help: ArgumentHelp("The account; by default all.", valueName: "id"))
  var account: String?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    try checkThatStoreIsThere(formats)
    let workspace = try Workspace.changing(options, output)
    let taken = try ActivityLine.showing(
      formats.words("Writing the accounts down…", "Scrivo gli account…"), formats
    ) {
      try workspace.ask { (service) throws(ServiceError) in
        try service.checkpoint(account.map { AccountID($0) })
      }
    }
    try output.write(taken.map(CheckpointDocument.init), else: formats.text(of: taken))
  }

  /// Other than commands that order something, this one makes no store: there is nothing to write
  /// down.
  private func checkThatStoreIsThere(_ formats: Formats) throws {
    do throws(StoreError) {
      _ = try Store(opening: options.storePath)
    } catch {
      throw CommandFailure.opening(
        .store(error), formats: formats, catalog: Workspace.embeddedCatalog)
    }
  }
}

/// A checkpoint that was taken, as JSON.
private struct CheckpointDocument: Encodable {
  private let account: AccountID
  /// How many transactions it holds.
  private let transactions: Int
  /// How many documents stay in the account's state.
  private let documents: Int
  /// How many are in the archive.
  private let archivedDocuments: Int

  init(_ checkpoint: TakenCheckpoint) {
    account = checkpoint.account
    transactions = checkpoint.transactionCount
    documents = checkpoint.documentCount
    archivedDocuments = checkpoint.archivedCount
  }
}
