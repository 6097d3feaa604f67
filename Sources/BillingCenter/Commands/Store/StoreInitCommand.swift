import ArgumentParser
import Billing
import BillingDocuments
import BillingService
import BillingStore

/// Makes a store.
struct StoreInitCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a store with sample accounts.",
    discussion: """
      The accounts' days are counted from today, or from --now. A place that already has a store \
      is left as it is.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let formats = try options.formats()
    let clock = try options.clock(formats)
    let path = options.storePath
    guard !Store.isStore(at: path) else { throw Self.storeExists(at: path, formats) }
    let workspace = try Workspace(storePath: path, clock: clock, formats)
    let accounts = try workspace.ask { (service) throws(ServiceError) in try service.accounts() }
    let names = accounts.readable.map(\.id.rawValue).joined(separator: ", ")
    try StandardOutput.write(
      formats.words(
        "Made a store at \(path) with the accounts \(names).",
        "Creato in \(path) un archivio con gli account \(names).") + "\n")
  }

  private static func storeExists(at path: String, _ formats: Formats) -> CommandFailure {
    CommandFailure.usage(
      formats,
      (
        "no store can be made at \(path)", "in \(path) non si può creare un archivio"
      ), why: ("there is one already", "ce n'è già uno"),
      remedy: ("name another --store", "indica un altro --store"))
  }
}
