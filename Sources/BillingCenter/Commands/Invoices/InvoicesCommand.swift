import ArgumentParser
import Billing
import BillingDocuments

/// An account's invoices and credit notes.
struct InvoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoices",
    abstract: "List invoices and credit notes, show or export them, or pay an invoice.",
    subcommands: [
      InvoicesListCommand.self, InvoicesShowCommand.self, InvoicesExportCommand.self,
      InvoicesPayCommand.self,
    ],
    defaultSubcommand: InvoicesListCommand.self)
}

/// All invoices and credit notes, newest first.
struct InvoicesListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List an account's invoices and credit notes, newest first.",
    discussion: "Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let account: AccountID
    let balance: Int64
    let invoices: [InvoiceSummaryDocument]
    let creditNotes: [CreditNoteSummaryDocument]
  }

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    let documents = try workspace.documents(of: account)
    try output.write(
      Document(
        account: account.id, balance: account.balance.minorUnits,
        invoices: documents.compactMap(\.record).map(InvoiceSummaryDocument.init),
        creditNotes: documents.compactMap(\.creditNote).map(CreditNoteSummaryDocument.init)),
      else: Self.text(of: documents, of: account.id, workspace.formats))
  }

  private static func text(
    of documents: [IssuedDocument], of account: AccountID, _ formats: Formats
  ) -> String {
    guard !documents.isEmpty else {
      return formats.words("\(account) has no invoices.", "\(account) non ha fatture.") + "\n"
    }
    var table = TextTable(columns: [
      .init(formats.label(.invoice)), .init(formats.words("Issued", "Emessa il")),
      .init(formats.label(.total), .trailing), .init(formats.words("Open", "Da pagare"), .trailing),
      .init(formats.label(.status)),
    ])
    for document in documents {
      table.add(document.row(formats), notes: document.notes(formats))
    }
    return table.text
  }
}

/// One invoice or credit note.
struct InvoicesShowCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an invoice or a credit note.",
    discussion: "Nothing is written.")

  @Argument(help: ArgumentHelp("Its number.", valueName: "number"))
  var number: String

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let document = try workspace.document(number, of: try workspace.account(actor))
    try output.write(
      InvoiceDetails(document, workspace.formats), else: document.text(workspace.formats))
  }
}

extension IssuedDocument {
  /// A row of the list.
  fileprivate func row(_ formats: Formats) -> [String] {
    switch self {
    case .invoice(let record):
      [
        record.invoice.number.rawValue, formats.date(record.invoice.day),
        formats.amount(record.invoice.gross), formats.amount(record.open),
        formats.status(record.status),
      ]
    case .creditNote(let note):
      [
        note.number.rawValue, formats.date(note.day), formats.amount(note.gross), "",
        formats.label(.creditNote),
      ]
    }
  }

  /// By when what is open is to be paid.
  fileprivate func notes(_ formats: Formats) -> [String] {
    guard let record, record.open.isPositive else { return [] }
    return ["\(formats.label(.payBy)) \(formats.date(record.invoice.dueDay))"]
  }
}
