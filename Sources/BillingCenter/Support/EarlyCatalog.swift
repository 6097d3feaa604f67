import Billing
import BillingService
import Dispatch
import Synchronization
import TerminalUI

/// The catalog in the program, decoded on a thread of its own while the terminal is opened.
///
/// A start goes on with it once both are done; the thread is gone then.
final class EarlyCatalog: Sendable {
  private let result = Mutex<Result<Catalog, CatalogFault>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to decode it.
  init() {
    BackgroundThread.start { [self] in
      let decoded = Result { () throws(CatalogFault) in try CatalogSource.embedded() }
      result.withLock { $0 = decoded }
      isDone.signal()
    }
  }

  /// Waits until it is there.
  ///
  /// - Throws: What is wrong with it.
  func wait() throws(CatalogFault) -> Catalog {
    isDone.wait()
    // For whoever asks again.
    isDone.signal()
    guard let result = result.withLock({ $0 }) else { return try CatalogSource.embedded() }
    return try result.get()
  }
}
