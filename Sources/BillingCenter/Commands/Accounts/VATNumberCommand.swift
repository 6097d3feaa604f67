import ArgumentParser
import Billing
import BillingDocuments

/// The account's VAT number, which decides who owes the VAT.
struct VATNumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vat-number",
    abstract: "Show, set or clear the account's VAT number.",
    discussion: "vat check tells whether a number is well-formed without keeping it.",
    subcommands: [
      VATNumberShowCommand.self, VATNumberSetCommand.self, VATNumberClearCommand.self,
    ],
    defaultSubcommand: VATNumberShowCommand.self)
}

struct VATNumberShowCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the VAT number.", discussion: "Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    try output.write(
      AccountVATNumberDocument(of: account),
      else: AccountVATNumberDocument.text(of: account, workspace.formats))
  }
}

struct VATNumberSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set the VAT number, of the account's own country.",
    discussion: "Spaces, dots, hyphens and a missing country prefix are forgiven.")

  @Argument(help: ArgumentHelp("The VAT number.", valueName: "number"))
  var number: String

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let buyer = try workspace.buyer(actor)
    let before = try workspace.account(of: buyer)
    let valid: VATNumber
    do throws(VATNumberError) {
      valid = try VATNumber(number, country: before.company.address.country.rawValue)
    } catch {
      throw CommandFailure(
        .refused, workspace.formats.explain(error), code: "vatNumberInvalid")
    }
    let account = try workspace.perform(.setVATNumber(valid), as: buyer)
    try output.write(
      AccountVATNumberDocument(of: account),
      else: AccountVATNumberDocument.text(of: account, workspace.formats))
  }
}

struct VATNumberClearCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Take the VAT number off the account.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let account = try workspace.perform(.setVATNumber(nil), as: try workspace.buyer(actor))
    try output.write(
      AccountVATNumberDocument(of: account),
      else: AccountVATNumberDocument.text(of: account, workspace.formats))
  }
}

/// An account's VAT number, as JSON.
private struct AccountVATNumberDocument: Encodable {
  private let account: AccountID
  @Nullable private var vatNumber: VATNumber?

  init(of account: Account) {
    self.account = account.id
    vatNumber = account.company.vatNumber
  }

  static func text(of account: Account, _ formats: Formats) -> String {
    guard let number = account.company.vatNumber else {
      return formats.words(
        "\(account.id) has no VAT number.", "\(account.id) non ha una partita IVA.") + "\n"
    }
    return formats.words(
      "\(account.id) has the VAT number \(number).", "\(account.id) ha la partita IVA \(number).")
      + "\n"
  }
}
