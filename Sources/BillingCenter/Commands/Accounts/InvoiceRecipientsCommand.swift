import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Who gets the invoices to come besides the billing contact (promise J5).
struct InvoiceRecipientsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoice-recipients",
    abstract: "Show, add or remove who gets the invoices to come besides the billing contact.",
    subcommands: [
      InvoiceRecipientsShowCommand.self, InvoiceRecipientsAddCommand.self,
      InvoiceRecipientsRemoveCommand.self, InvoiceRecipientsClearCommand.self,
    ],
    defaultSubcommand: InvoiceRecipientsShowCommand.self)
}

struct InvoiceRecipientsShowCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the recipients.", discussion: "Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    try output.write(recipientsOf: try workspace.account(actor), workspace.formats)
  }
}

struct InvoiceRecipientsAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Send the invoices to come to these addresses too.",
    discussion: "There can be five.")

  @OptionGroup var typed: TypedAddresses
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let added = try typed.addresses(options.formats(isASCII: output.isASCII))
    try Workspace.changing(options, output).setRecipients(actor, output) { $0 + added }
  }
}

struct InvoiceRecipientsRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Send no more invoices to these addresses.")

  @OptionGroup var typed: TypedAddresses
  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let removed = try typed.addresses(formats)
    try Workspace.changing(options, output).setRecipients(actor, output) { known in
      for address in removed where !known.contains(where: address.reachesSame) {
        throw CommandFailure(
          .refused,
          Explanation(
            formats.words(
              "\(address) gets no invoices", "\(address) non riceve fatture"),
            why: formats.words(
              "it is not among the recipients", "non è fra i destinatari"),
            remedy: formats.words(
              "use one that invoice-recipients shows",
              "usa uno di quelli mostrati da invoice-recipients")),
          code: "unknownInvoiceRecipient")
      }
      return known.filter { known in !removed.contains(where: known.reachesSame) }
    }
  }
}

struct InvoiceRecipientsClearCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Send the invoices to come to the billing contact alone.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Workspace.changing(options, output).setRecipients(actor, output) { _ in [] }
  }
}

/// E-mail addresses, as they were typed.
struct TypedAddresses: ParsableArguments {
  @Argument(help: ArgumentHelp("E-mail addresses.", valueName: "address"))
  var addresses: [String]

  /// - Throws: `CommandFailure` for the first one that is none.
  fileprivate func addresses(_ formats: Formats) throws -> [EmailAddress] {
    try addresses.map { text in
      do throws(EmailAddressError) {
        return try EmailAddress(text)
      } catch {
        throw CommandFailure(.refused, formats.explain(error), code: "emailAddressInvalid")
      }
    }
  }
}

extension Workspace {
  /// Sets the recipients to what becomes of them, and prints them.
  fileprivate func setRecipients(
    _ options: ActorOptions, _ output: OutputOptions,
    _ change: ([EmailAddress]) throws -> [EmailAddress]
  ) throws {
    let buyer = try buyer(options)
    let recipients = try change(try account(of: buyer).invoiceRecipients)
    let account = try perform(.setInvoiceRecipients(recipients), as: buyer)
    try output.write(recipientsOf: account, formats)
  }
}

extension OutputOptions {
  private struct Recipients: Encodable {
    let account: AccountID
    let invoiceRecipients: [EmailAddress]
  }

  fileprivate func write(recipientsOf account: Account, _ formats: Formats) throws {
    let recipients = account.invoiceRecipients
    let text =
      recipients.isEmpty
      ? formats.words(
        "The invoices of \(account.id) go to the billing contact alone.",
        "Le fatture di \(account.id) vanno solo al contatto di fatturazione.") + "\n"
      : formats.words(
        "The invoices of \(account.id) also go to:", "Le fatture di \(account.id) vanno anche a:")
        + "\n" + recipients.map { "  \($0)\n" }.joined()
    try write(Recipients(account: account.id, invoiceRecipients: recipients), else: text)
  }
}
