import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Whether a file could be a store's catalog.
struct CatalogCheckCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a catalog's file and tell everything that is wrong with it.",
    discussion: """
      Each fault stands in a line of its own with its place. A warning is about what is probably \
      not meant, such as a field with a name that no catalog has. Exit codes: 0 for a catalog that \
      can be sold from, with or without warnings; 1 for a faulty one, which the rules of catalogs \
      refuse; 2 where the file cannot be read. 3 is for a store whose own catalog is faulty. \
      Nothing is written.
      """)

  @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    // One byte too many shows that the file is too large.
    let contents = try BoundedInput.beginning(
      ofFile: file, upTo: CatalogSource.limitBytes + 1, formats)
    let report = CatalogSource.report(on: [UInt8](contents))
    try output.write(
      CatalogCheckDocument(report, of: file, formats), else: text(of: report, formats))
    if case .failure = report.outcome { throw ExitCode(CommandFailure.Kind.refused.rawValue) }
  }

  private func text(of report: CatalogReport, _ formats: Formats) -> String {
    var lines = report.faults.map { fault in
      switch fault.severity {
      case .error: formats.reason(of: fault)
      case .warning: formats.words("warning: ", "avviso: ") + formats.reason(of: fault)
      }
    }
    if case .success(let catalog) = report.outcome {
      let products = formats.number(catalog.products.count)
      let plans = formats.number(catalog.products.map(\.tiers.count).reduce(0, +))
      lines.append(
        formats.words(
          "“\(file)” can be sold from; products: \(products), plans: \(plans)",
          "«\(file)» si può usare per vendere; prodotti: \(products), piani: \(plans)"))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
