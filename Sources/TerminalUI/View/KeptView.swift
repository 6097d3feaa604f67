import Synchronization

/// What an app's messages become in another app that holds it.
///
/// An app makes it once for each place: a view that was kept is not made into one with other messages
/// twice by the same one.
public final class MessageMap<Message: Sendable, Other: Sendable>: Sendable {
  let transform: @Sendable (Message) -> Other

  /// Makes a map of a function that gives the same for the same message.
  public init(_ transform: @escaping @Sendable (Message) -> Other) {
    self.transform = transform
  }
}

/// A view that is shown again as it is: where it stands as before, nobody measures or draws it anew.
final class KeptView<Message: Sendable>: Sendable {
  /// This view with other messages, and by which map it was made.
  private struct Mapped {
    let map: any AnyObject & Sendable
    let view: any AnyObject & Sendable
  }

  let view: View<Message>
  private let mapped = Mutex<Mapped?>(nil)

  init(_ view: View<Message>) {
    self.view = view
  }

  /// The same view with other messages; the same one for the same map.
  func map<Other: Sendable>(_ map: MessageMap<Message, Other>) -> KeptView<Other> {
    let known = mapped.withLock { $0?.map === map ? $0?.view : nil }
    if let known = known as? KeptView<Other> { return known }
    let view = KeptView<Other>(view.map(map))
    mapped.withLock { $0 = Mapped(map: map, view: view) }
    return view
  }
}

extension View {
  /// The same view, to be kept by the app and shown again as long as it is the same.
  ///
  /// It costs little then, also where it is mapped by the same ``MessageMap``.
  public func kept() -> View {
    View(.kept(KeptView(self)), measuredIn: memo)
  }
}
