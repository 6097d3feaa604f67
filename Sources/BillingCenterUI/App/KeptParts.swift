import Synchronization

/// Parts of pages that were made for the present context, by their names.
///
/// What is made of the context and of what its name tells alone is the same as long as the context is:
/// views that say so (`View.kept()`) are then neither mapped, measured nor drawn again. A part must
/// not hold the context: it would hold itself, and never go.
final class KeptParts: Sendable {
  /// Beyond so many, all are made anew: whoever types has long left the first ones.
  private static let limit = 200

  private let parts = Mutex<[String: any Sendable]>([:])

  /// A part: the one that was made under its name, or one that is made now.
  ///
  /// - Parameters:
  ///   - name: Tells it from all others of any page, and all that it is made of besides the context.
  ///   - make: Makes it.
  /// - Returns: The part.
  func part<Part: Sendable>(_ name: String, _ make: () -> Part) -> Part {
    if let known = parts.withLock({ $0[name] }) as? Part { return known }
    let part = make()
    parts.withLock { parts in
      if parts.count >= Self.limit { parts = [:] }
      parts[name] = part
    }
    return part
  }
}
