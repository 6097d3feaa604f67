import ArgumentParser
import Billing
import BillingDocuments
import BillingService
import BillingStore

/// Makes a new store of what can be read of a damaged one.
struct StoreRecoverCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Make a new store of all that can be read of a damaged one.",
    discussion: """
      The damaged store stays as it is. The new one is made where nothing is, or in an empty \
      directory. Of each account comes along what its checkpoint and its journal hold up to the \
      first line that cannot be trusted; later lines are kept beside the journal and not applied. \
      Exit codes: 0 where everything is there again; 3 where something is missing or doubtful, \
      which is told line by line.
      """)

  @Argument(help: ArgumentHelp("The damaged store.", valueName: "source"), completion: .directory)
  var source: String

  @Argument(help: ArgumentHelp("The new store.", valueName: "target"), completion: .directory)
  var target: String

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    guard options.store == nil else {
      throw CommandFailure.usage(
        formats, ("--store cannot be used here", "--store non può essere usato qui"),
        why: (
          "recover takes both stores as its arguments",
          "recover prende entrambi gli archivi come argomenti"
        ), remedy: ("leave it out", "ometti l'opzione"))
    }
    let clock = try options.clock(formats)
    let recovery: StoreRecovery
    do throws(StoreError) {
      recovery = try ActivityLine.showing(
        formats.words("Recovering the store…", "Recupero l'archivio…"), formats
      ) { () throws(StoreError) in
        try Store.recover(source, to: target, at: clock.timestamp(in: "UTC"))
      }
    } catch {
      throw CommandFailure.opening(
        .store(error), formats: formats, catalog: Workspace.embeddedCatalog)
    }
    try output.write(
      StoreRecoveryDocument(recovery, source: source, target: target, formats),
      else: formats.text(of: recovery, target: target))
    if !recovery.isComplete { throw ExitCode(CommandFailure.Kind.store.rawValue) }
  }
}

/// What a recovery has brought along and what it could not, as JSON.
private struct StoreRecoveryDocument: Encodable {
  private struct Recovered: Encodable {
    let id: AccountID
    let transactions: Int
    let documents: Int
  }

  private struct Loss: Encodable {
    /// Null where it is about no account.
    @Nullable var account: AccountID?
    let problem: String
    let severity: String
    let message: String
  }

  private let source: String
  private let target: String
  private let isComplete: Bool
  private let accounts: [Recovered]
  private let losses: [Loss]

  init(_ recovery: StoreRecovery, source: String, target: String, _ formats: Formats) {
    self.source = source
    self.target = target
    isComplete = recovery.isComplete
    accounts = recovery.accounts.map {
      Recovered(id: $0.id, transactions: $0.sequence, documents: $0.documentCount)
    }
    losses = recovery.losses.map { loss in
      Loss(
        account: loss.account, problem: loss.code,
        severity: loss.isHarmless ? "note" : "error", message: formats.reason(of: loss))
    }
  }
}
