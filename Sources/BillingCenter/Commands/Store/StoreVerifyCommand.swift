import ArgumentParser
import Billing
import BillingDocuments
import BillingService
import BillingStore

/// Whether all that was stored is there and fits together.
struct StoreVerifyCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check everything in a store.",
    discussion: """
      Every line of every file is read, and the books are added up; nothing is written. A sound \
      store prints nothing. Else each finding stands in a line of its own; a note is about what \
      a crash left and the next opening puts in order. Exit codes: 0 for a sound store, with or \
      without notes; 3 for another one.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let report: StoreReport
    do throws(StoreError) {
      report = try ActivityLine.showing(
        formats.words("Checking the store…", "Controllo l'archivio…"), formats
      ) { () throws(StoreError) in
        try Store.verify(at: options.storePath)
      }
    } catch {
      throw CommandFailure.opening(
        .store(error), formats: formats, catalog: Workspace.embeddedCatalog)
    }
    try output.write(
      StoreReportDocument(report, of: options.storePath, formats),
      else: formats.text(of: report))
    if !report.isSound { throw ExitCode(CommandFailure.Kind.store.rawValue) }
  }
}

/// What is wrong with a store, as JSON; without findings it is sound.
private struct StoreReportDocument: Encodable {
  private struct Finding: Encodable {
    let file: String
    /// Null for the whole file.
    @Nullable var line: Int?
    let problem: String
    let severity: String
    let message: String
  }

  private let store: String
  private let isSound: Bool
  private let findings: [Finding]

  init(_ report: StoreReport, of store: String, _ formats: Formats) {
    self.store = store
    isSound = report.isSound
    findings = report.findings.map { finding in
      Finding(
        file: finding.file, line: finding.line, problem: finding.problem.code,
        severity: finding.isWarning ? "note" : "error", message: formats.reason(of: finding))
    }
  }
}
