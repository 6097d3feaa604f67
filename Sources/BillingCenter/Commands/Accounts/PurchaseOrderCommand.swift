import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// The customer's own order number for the invoices to come.
struct PurchaseOrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purchase-order",
    abstract: "Show, set or clear the purchase order number of the invoices to come.",
    subcommands: [
      PurchaseOrderShowCommand.self, PurchaseOrderSetCommand.self, PurchaseOrderClearCommand.self,
    ],
    defaultSubcommand: PurchaseOrderShowCommand.self)
}

struct PurchaseOrderShowCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the purchase order number.",
    discussion: "Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    try output.write(
      PurchaseOrderDocument(of: account),
      else: PurchaseOrderDocument.text(of: account, workspace.formats))
  }
}

struct PurchaseOrderSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set the number that the invoices to come carry.")

  @Argument(help: ArgumentHelp("The number, of at most 40 characters.", valueName: "number"))
  var number: String

  @Option(
    help: ArgumentHelp("The last day on which invoices carry it.", valueName: "day"))
  var until: String?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let purchaseOrder = PurchaseOrder(
      number: number, lastDay: try until.map { try formats.day($0, of: "--until") })
    let workspace = try Workspace.changing(options, output)
    let account = try workspace.perform(
      .setPurchaseOrder(purchaseOrder), as: try workspace.buyer(actor))
    try output.write(
      PurchaseOrderDocument(of: account), else: PurchaseOrderDocument.text(of: account, formats))
  }
}

struct PurchaseOrderClearCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Take the number off the invoices to come.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.changing(options, output)
    let account = try workspace.perform(
      .setPurchaseOrder(nil), as: try workspace.buyer(actor))
    try output.write(
      PurchaseOrderDocument(of: account),
      else: PurchaseOrderDocument.text(of: account, workspace.formats))
  }
}

/// An account's purchase order number, as JSON.
private struct PurchaseOrderDocument: Encodable {
  private struct Number: Encodable {
    let number: String
    @Nullable var lastDay: Day?
  }

  private let account: AccountID
  @Nullable private var purchaseOrder: Number?

  init(of account: Account) {
    self.account = account.id
    purchaseOrder = account.purchaseOrder.map { Number(number: $0.number, lastDay: $0.lastDay) }
  }

  static func text(of account: Account, _ formats: Formats) -> String {
    guard let purchaseOrder = account.purchaseOrder else {
      return formats.words(
        "The invoices of \(account.id) carry no purchase order number.",
        "Le fatture di \(account.id) non riportano un numero d'ordine.") + "\n"
    }
    let until = purchaseOrder.lastDay.map { " " + formats.phrase(.until, $0) } ?? ""
    return formats.words(
      "The invoices of \(account.id) carry the purchase order number \(purchaseOrder.number)"
        + "\(until).",
      "Le fatture di \(account.id) riportano il numero d'ordine \(purchaseOrder.number)\(until).")
      + "\n"
  }
}
