import Synchronization
import TerminalUI

/// The layers that were made last, so that one whose screen and context have not changed is the same
/// layer again, which nobody has to make, measure or draw.
final class LayerMemo: Sendable {
  /// All that a layer is made of.
  struct Key: Hashable, Sendable {
    var screen: Revision
    var context: Revision
    var glyphs: GlyphSet
    /// Whether one can go back.
    var hasPageBefore: Bool
    var isCustomerServiceOpen: Bool
  }

  private struct Entry {
    let key: Key
    let layer: Layer<BillingCenterApp.Message>
  }

  private let entries = Mutex<[LayerID: Entry]>([:])

  /// The layer of a key: the one that was made of it before, or one that is made now.
  func layer(
    _ id: LayerID, _ key: Key, _ make: () -> Layer<BillingCenterApp.Message>
  ) -> Layer<BillingCenterApp.Message> {
    if let known = entries.withLock({ $0[id] }), known.key == key { return known.layer }
    let layer = make()
    entries.withLock { $0[id] = Entry(key: key, layer: layer) }
    return layer
  }

  /// Forgets the layers that nobody can come back to.
  func keep(_ ids: Set<LayerID>) {
    entries.withLock { entries in entries = entries.filter { ids.contains($0.key) } }
  }
}

/// Tells a value from what it was before and will be later, in all copies of what has it.
struct Revision: Hashable, Sendable {
  private static let count = Atomic(0)

  private let number = Revision.count.wrappingAdd(1, ordering: .relaxed).newValue
}
