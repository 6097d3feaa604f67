import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Writes to the representative.
struct OffersRequestCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Write to a Corporate account's representative.",
    discussion: "Standard input is the message's text, of at most 4,000 characters.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let account: AccountID
    let day: Day
    let representative: String
    let text: String
  }

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let text = try BoundedInput.standardInput(byteLimit: WrittenMessage.byteLimit, formats)
    let workspace = try Workspace.changing(options, output)
    let account = try workspace.perform(
      .write(to: .representative, text.trimmed), as: try workspace.buyer(actor))
    guard case .corporate(let representative, _) = account.kind, let sent = account.messages.last
    else { preconditionFailure("a request that was written is the account's last") }
    try output.write(
      Document(
        account: account.id, day: sent.day, representative: representative.name, text: sent.text),
      else: formats.words(
        "Written to \(representative.name) (\(representative.contact.email)).",
        "Scritto a \(representative.name) (\(representative.contact.email)).") + "\n")
  }
}
