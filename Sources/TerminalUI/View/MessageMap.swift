/// What an app's messages become in another app that holds it.
///
/// An app makes it once for each place: what was kept of a view is shown again only where its messages
/// still become the same.
public final class MessageMap<Message: Sendable, Other: Sendable>: Sendable {
  let transform: @Sendable (Message) -> Other
  let erased: AnyMessageMap

  /// Makes a map of a function that gives the same for the same message.
  public init(_ transform: @escaping @Sendable (Message) -> Other) {
    self.transform = transform
    erased = AnyMessageMap { AnyMessage(transform($0.message())) }
  }
}

extension View {
  /// The same view for an app with other messages, each made from one of this view's.
  public func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Message) -> Other
  ) -> View<Other> {
    map(MessageMap(transform))
  }

  /// The same view for an app with other messages, by a map that was made before.
  public func map<Other: Sendable>(_ map: MessageMap<Message, Other>) -> View<Other> {
    View<Other>(.mapped(map.erased, erased), measuredIn: erased.memo)
  }
}

/// A message of any app.
///
/// What lays out, draws and answers keys does not know for which app it does so: code for any message
/// would be made for each of them by the runtime, at every start. The types of ``View`` and ``MessageMap``
/// see to it that a message comes out as what it was put in.
struct AnyMessage: Sendable {
  private let value: any Sendable

  init(_ message: some Sendable) {
    value = message
  }

  /// The message as its app knows it.
  func message<Message: Sendable>(as type: Message.Type = Message.self) -> Message {
    // A binding of an optional would have the runtime look for that one's type.
    switch value {
    case let message as Message: return message
    default: preconditionFailure("a view of \(type) has a message of \(Swift.type(of: value))")
    }
  }
}

/// A ``MessageMap``, whatever its messages are.
final class AnyMessageMap: Sendable {
  let transform: @Sendable (AnyMessage) -> AnyMessage

  init(_ transform: @escaping @Sendable (AnyMessage) -> AnyMessage) {
    self.transform = transform
  }
}

/// What the messages at one place of a view become on their way to the app: the maps around the place.
struct MessageMaps: Sendable {
  private var outermostFirst: [AnyMessageMap] = []

  mutating func enter(_ map: AnyMessageMap) { outermostFirst.append(map) }
  mutating func leave() { outermostFirst.removeLast() }
  mutating func surround(with map: AnyMessageMap) { outermostFirst.insert(map, at: 0) }

  /// What the app gets of a message.
  func applied(to message: AnyMessage) -> AnyMessage {
    outermostFirst.reversed().reduce(message) { $1.transform($0) }
  }
}

extension MessageMaps: Equatable {
  static func == (left: Self, right: Self) -> Bool {
    left.outermostFirst.elementsEqual(right.outermostFirst, by: ===)
  }
}
