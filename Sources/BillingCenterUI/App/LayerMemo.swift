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

  /// A line of keys, and what it was made of.
  private struct HelpLine {
    let bindings: [KeyBinding<BillingCenterApp.Message>]
    let view: View<BillingCenterApp.Message>
  }

  private let entries = Mutex<[LayerID: Entry]>([:])
  private let helpLines = Mutex<[LayerID: HelpLine]>([:])
  /// What each screen's messages become in the app.
  private let maps = Mutex<[LayerID: any AnyObject & Sendable]>([:])

  /// The layer of a key: the one that was made of it before, or one that is made now.
  func layer(
    _ id: LayerID, _ key: Key, _ make: () -> Layer<BillingCenterApp.Message>
  ) -> Layer<BillingCenterApp.Message> {
    if let known = entries.withLock({ $0[id] }), known.key == key { return known.layer }
    let layer = make()
    entries.withLock { $0[id] = Entry(key: key, layer: layer) }
    return layer
  }

  /// The line of keys at the foot of a layer: the one that was made of the same bindings before, or one
  /// that is made now.
  func helpLine(
    of id: LayerID, _ bindings: [KeyBinding<BillingCenterApp.Message>],
    trailing: KeyBinding<BillingCenterApp.Message>? = nil
  ) -> View<BillingCenterApp.Message> {
    let all = bindings + (trailing.map { [$0] } ?? [])
    return helpLines.withLock { lines in
      if let known = lines[id], known.bindings.elementsEqual(all, by: { $0.isSame(as: $1) }) {
        return known.view
      }
      let view = View.helpLine(bindings, trailing: trailing)
      lines[id] = HelpLine(bindings: all, view: view)
      return view
    }
  }

  /// What the messages of a screen become in the app.
  func messages<Message>(
    of id: LayerID
  ) -> MessageMap<Message, BillingCenterApp.Message> {
    maps.withLock { maps in
      if let known = maps[id] as? MessageMap<Message, BillingCenterApp.Message> { return known }
      let map = MessageMap<Message, BillingCenterApp.Message> { .screen(id, $0) }
      maps[id] = map
      return map
    }
  }

  /// Forgets the layers that nobody can come back to.
  func keep(_ ids: [LayerID]) {
    entries.withLock { $0.keep(ids) }
    helpLines.withLock { $0.keep(ids) }
    maps.withLock { $0.keep(ids) }
  }
}

extension Dictionary {
  /// Forgets all other keys, of which there are none most of the time.
  fileprivate mutating func keep(_ keys: [Key]) {
    guard !self.keys.allSatisfy(keys.contains) else { return }
    self = filter { keys.contains($0.key) }
  }
}

/// Tells a value from what it was before and will be later, in all copies of what has it.
struct Revision: Hashable, Sendable {
  private static let count = Atomic(0)

  private let number = Revision.count.wrappingAdd(1, ordering: .relaxed).newValue
}
