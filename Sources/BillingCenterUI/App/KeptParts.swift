import Synchronization
import TerminalUI

/// Parts of pages that were made for the present context, by their names.
///
/// What is made of the context and of what its name tells alone is the same as long as the context is:
/// views that say so (`View.kept()`) are then neither mapped, measured nor drawn again.
final class KeptParts: Sendable {
  /// Beyond so many, all are made anew: whoever types has long left the first ones.
  private static let limit = 200

  private let parts = Mutex<[String: any Sendable]>([:])
  /// What each kind of screen has shown last.
  private let contents = Mutex<[ScreenName: any Sendable]>([:])

  fileprivate func part<Part: Sendable>(_ name: String, _ make: () -> Part) -> Part {
    if let known = parts.withLock({ $0[name] }) as? Part { return known }
    let part = make()
    parts.withLock { parts in
      if parts.count >= Self.limit { parts = [:] }
      parts[name] = part
    }
    return part
  }

  fileprivate func forget(_ name: String) {
    parts.withLock { $0[name] = nil }
  }

  /// What keeps what screens of this kind have shown last.
  fileprivate func memory<S: Screen>(of screen: S) -> KeptContent<S> {
    contents.withLock { contents in
      if let known = contents[screen.name] as? KeptContent<S> { return known }
      let content = KeptContent<S>()
      contents[screen.name] = content
      return content
    }
  }

  /// What the parts are to the context, which they may hold: it does not hold them.
  struct Reference: Sendable {
    private weak let parts: KeptParts?

    init(to parts: KeptParts) {
      self.parts = parts
    }

    /// A part: the one that was made under its name, or one that is made now.
    ///
    /// - Parameters:
    ///   - name: Tells it from all others of any page, and all that it is made of besides the context.
    ///   - make: Makes it.
    /// - Returns: The part.
    func part<Part: Sendable>(_ name: String, _ make: () -> Part) -> Part {
      parts?.part(name, make) ?? make()
    }

    /// Gives up a part that must not last as long as the context, so that it is made again.
    func forget(_ name: String) {
      parts?.forget(name)
    }

    /// What a screen shows: what one that is the same has shown before, or what it shows now.
    func content<S: Screen>(
      of screen: S, _ make: () -> ScreenContent<S.Message>
    ) -> ScreenContent<S.Message> {
      parts?.memory(of: screen).content(of: screen, make) ?? make()
    }
  }
}

/// What a kind of screen has shown last.
private final class KeptContent<S: Screen>: Sendable {
  private struct Shown {
    let screen: S
    let content: ScreenContent<S.Message>
  }

  private let last = Mutex<Shown?>(nil)

  func content(
    of screen: S, _ make: () -> ScreenContent<S.Message>
  ) -> ScreenContent<S.Message> {
    if let last = last.withLock({ $0 }), screen.isSame(as: last.screen) { return last.content }
    let content = make()
    last.withLock { $0 = Shown(screen: screen, content: content) }
    return content
  }
}
