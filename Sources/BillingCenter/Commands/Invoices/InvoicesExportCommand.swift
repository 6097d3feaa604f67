import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Writes invoices and credit notes as files (promise H2).
struct InvoicesExportCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write invoices and credit notes as text, HTML, CSV or JSON.",
    discussion: """
      Without numbers it is all of them, newest first. HTML is one invoice a file. In CSV amounts \
      have a point before the decimals; in JSON they are minor units (cents). A file that is \
      there already is kept, unless --force is given.
      """)

  @Argument(help: ArgumentHelp("Their numbers.", valueName: "number"))
  var numbers: [String] = []

  @Option(help: "What to write; by default text, or JSON with --json.")
  var format: InvoiceFormat?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("The file to write; by default standard output.", valueName: "file"))
  var file: String?

  @Flag(help: "Replace a file that is there already.")
  var force = false

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    let account: AccountID
    let file: String
    let format: String
    let documents: [InvoiceNumber]
  }

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let account = try workspace.account(actor)
    let documents =
      numbers.isEmpty
      ? try workspace.documents(of: account)
      : try numbers.map { try workspace.document($0, of: account) }
    let format = format ?? (output.json ? .json : .text)
    let text = try text(of: documents, as: format, workspace.formats)
    guard let file else { return try StandardOutput.write(text) }
    try write(text, to: ExportFile(file), workspace.formats)
    try output.write(
      Document(
        account: account.id, file: file, format: format.rawValue,
        documents: documents.map(\.issued.number)),
      else: workspace.formats.exported(documents.count, to: file) + "\n")
  }

  private func text(
    of documents: [IssuedDocument], as format: InvoiceFormat, _ formats: Formats
  ) throws -> String {
    do throws(InvoiceExportError) {
      return try InvoiceExport.text(of: documents, as: format, formats)
    } catch {
      throw CommandFailure(.refused, formats.explain(error), code: error.code)
    }
  }

  private func write(_ text: String, to file: ExportFile, _ formats: Formats) throws {
    do throws(ExportFault) {
      try file.write(text, isReplacing: force)
    } catch {
      throw CommandFailure(.usage, formats.explain(error, replacingBy: "--force"), code: error.code)
    }
  }
}

extension InvoiceFormat: ExpressibleByArgument {}
