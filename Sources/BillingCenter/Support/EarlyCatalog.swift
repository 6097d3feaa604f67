import Billing
import BillingService
import Dispatch
import Synchronization
import TerminalUI

/// A catalog, decoded on a thread of its own while something else is done.
///
/// A start goes on with it once both are done; the thread is gone then.
final class EarlyCatalog: Sendable {
  private let decode: @Sendable () throws(CatalogFault) -> Catalog
  private let result = Mutex<Result<Catalog, CatalogFault>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to decode it.
  ///
  /// - Parameter decode: Decodes it; the catalog in the program, where nothing else is said.
  init(
    _ decode: @escaping @Sendable () throws(CatalogFault) -> Catalog = CatalogSource.embedded
  ) {
    self.decode = decode
    BackgroundThread.start { [self] in
      let decoded = Result { () throws(CatalogFault) in try decode() }
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
    guard let result = result.withLock({ $0 }) else { return try decode() }
    return try result.get()
  }
}
