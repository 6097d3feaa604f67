import Foundation
import ScreenSnapshots
import Synchronization

/// The pages of reports that are written once when the process ends, however many tests fail.
enum ReportAtExit {
  private static let promised = Mutex<Set<ScreenReport>>([])

  /// Sees to it that a report's page is written at the end.
  static func promise(_ report: ScreenReport) {
    let isFirst = promised.withLock { reports in
      defer { reports.insert(report) }
      return reports.isEmpty
    }
    guard isFirst else { return }
    atexit {
      for report in ReportAtExit.promised.withLock({ $0 }) {
        // Nobody is left to tell; the failures' own files are there all the same.
        _ = try? report.writePage()
      }
    }
  }
}
