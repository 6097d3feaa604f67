import BillingDocuments
import BillingService

/// What is wrong with a catalog's file, as JSON; without faults it is sound.
struct CatalogCheckDocument: Encodable {
  private struct Fault: Encodable {
    /// Empty for the whole file.
    let place: String
    let problem: String
    let severity: CatalogFault.Severity
    let message: String
  }

  private let file: String
  private let faults: [Fault]

  init(_ report: CatalogReport, of file: String, _ formats: Formats) {
    self.file = file
    faults = report.faults.map { fault in
      Fault(
        place: fault.place, problem: fault.problem.code, severity: fault.severity,
        message: formats.reason(of: fault))
    }
  }
}
