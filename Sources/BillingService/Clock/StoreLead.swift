import BillingStore
import Synchronization

/// How many days a store's clock is ahead of the computer's, as it was read last.
final class StoreLead: Sendable {
  private let store: Store
  private let read = Atomic<Int>(0)

  /// Zero until it is read.
  init(of store: Store) {
    self.store = store
  }

  var days: Int { read.load(ordering: .relaxed) }

  func readAnew() throws(StoreError) {
    read.store(try store.dayOffset(), ordering: .relaxed)
  }
}
