import ArgumentParser
import Billing
import BillingDocuments

/// An account's invoices.
struct InvoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoices",
    abstract: "List invoices, or show one.",
    subcommands: [InvoicesListCommand.self, InvoicesShowCommand.self],
    defaultSubcommand: InvoicesListCommand.self)
}

/// All invoices, newest first.
struct InvoicesListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List an account's invoices, newest first.",
    discussion: "Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let account: AccountID
    let invoices: [InvoiceSummaryDocument]
  }

  func run() throws {
    try Workspace.reading(options, isASCII: output.isASCII) { workspace in
      let account = try workspace.account(actor)
      guard !output.json else {
        let invoices = account.invoices.reversed().map(InvoiceSummaryDocument.init)
        return try StandardOutput.write(json: Document(account: account.id, invoices: invoices))
      }
      StandardOutput.write(Self.text(of: account, workspace.formats))
    }
  }

  private static func text(of account: Account, _ formats: Formats) -> String {
    guard !account.invoices.isEmpty else {
      return formats.words("\(account.id) has no invoices.", "\(account.id) non ha fatture.") + "\n"
    }
    var table = TextTable(columns: [
      .init(formats.label(.invoice)), .init(formats.label(.issued)), .init(formats.label(.payBy)),
      .init(formats.label(.total), .trailing), .init(formats.label(.stillOpen), .trailing),
      .init(formats.label(.status)),
    ])
    table.rows = account.invoices.reversed().map { record in
      [
        record.invoice.number.rawValue, formats.date(record.invoice.day),
        formats.date(record.invoice.dueDay), formats.amount(record.invoice.gross),
        formats.amount(record.open), formats.status(record.status),
      ]
    }
    return table.text
  }
}

/// One invoice.
struct InvoicesShowCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an invoice.", discussion: "Nothing is written.")

  @Argument(help: ArgumentHelp("The invoice's number.", valueName: "number"))
  var number: String

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Workspace.reading(options, isASCII: output.isASCII) { workspace in
      let (account, formats) = (try workspace.account(actor), workspace.formats)
      guard let record = account.invoice(InvoiceNumber(number)) else {
        throw unknownInvoice(of: account, formats)
      }
      output.json
        ? try StandardOutput.write(json: InvoiceDetailDocument(record, formats))
        : StandardOutput.write(InvoiceDocument.text(record, formats))
    }
  }

  private func unknownInvoice(of account: Account, _ formats: Formats) -> CommandFailure {
    let why =
      if let last = account.invoices.last?.invoice.number {
        formats.words(
          "the last one of \(account.id) is \(last)", "l'ultima di \(account.id) è \(last)")
      } else {
        formats.words("\(account.id) has no invoices", "\(account.id) non ha fatture")
      }
    return CommandFailure(
      .usage,
      Explanation(
        formats.words("there is no invoice “\(number)”", "non c'è una fattura «\(number)»"),
        why: why,
        remedy: formats.words(
          "use a number that invoices list tells", "usa un numero elencato da invoices list")),
      code: "unknownInvoice")
  }
}
