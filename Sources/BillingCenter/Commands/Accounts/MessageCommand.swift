import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Writes to somebody who can help (rule 40, promises J3 and G4).
struct MessageCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "message",
    abstract: "Write to the representative, the billing contact or Customer Service.",
    discussion: """
      Only the billing contact of a Corporate account writes to its representative. --user names \
      who writes to the billing contact. A message has at most 4,000 characters.
      """)

  /// Whom a message is for, as it is typed.
  enum Recipient: String, ExpressibleByArgument, CaseIterable {
    case representative
    case billingContact = "billing-contact"
    case customerService = "customer-service"

    fileprivate var correspondent: Correspondent {
      switch self {
      case .representative: .representative
      case .billingContact: .billingContact
      case .customerService: .customerService
      }
    }
  }

  @Option(help: ArgumentHelp("Whom it is for.", valueName: "whom"))
  var to: Recipient

  @Argument(help: ArgumentHelp("The text; by default standard input.", valueName: "text"))
  var text: String?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let text =
      try text ?? BoundedInput.standardInput(byteLimit: WrittenMessage.byteLimit, formats)
    let workspace = try Workspace.changing(options, output)
    let account = try workspace.perform(
      .write(to: to.correspondent, text.trimmed), as: try workspace.buyer(actor))
    guard let sent = account.messages.last else {
      preconditionFailure("a message that was written is the account's last")
    }
    try output.write(
      SentMessage(sent, of: account), else: SentMessage.text(of: account, formats))
  }
}

extension WrittenMessage {
  /// Room for the longest message in any script.
  static let byteLimit = 32 * lengthLimit
}

/// A message that was just sent, as JSON.
private struct SentMessage: Encodable {
  private let account: AccountID
  private let day: Day
  @Nullable private var author: PersonID?
  private let to: Correspondent
  /// The address that it went to.
  @Nullable private var recipient: String?
  private let text: String

  init(_ message: WrittenMessage, of account: Account) {
    self.account = account.id
    day = message.day
    author = message.author
    to = message.to
    recipient = account.mails.last?.recipient
    text = message.text
  }

  static func text(of account: Account, _ formats: Formats) -> String {
    let recipient = account.mails.last?.recipient ?? ""
    return formats.words("Written to \(recipient).", "Scritto a \(recipient).") + "\n"
  }
}
