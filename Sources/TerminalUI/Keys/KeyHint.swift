/// A key, or several that mean the same, and what they do.
public struct KeyHint: Hashable, Sendable {
  /// How a key reads, and which it is where a click on it presses it.
  struct Label: Hashable, Sendable {
    var text: String
    var key: Key?
  }

  var labels: [Label]
  /// What they do, in a few words.
  public var help: String

  /// Tells of keys.
  public init(label: String, help: String) {
    self.init(label: label, key: nil, help: help)
  }

  init(label: String, key: Key?, help: String) {
    labels = [Label(text: label, key: key)]
    self.help = help
  }

  /// How the keys read.
  public var label: String { labels.map(\.text).joined(separator: " ") }

  init(_ binding: AnyKeyBinding) {
    self.init(label: binding.label, help: binding.parts.help)
  }

  /// All that bindings do which act now, the same of several said once.
  public static func all<Message>(of bindings: [KeyBinding<Message>]) -> [KeyHint] {
    joined(
      bindings.map { $0.erased }
        .filter { $0.isEnabled && !$0.keys.isEmpty && !$0.needsCopy }
        .map(KeyHint.init))
  }

  /// One hint for all that do the same, where the first of them stands.
  static func joined(_ hints: [KeyHint]) -> [KeyHint] {
    hints.reduce(into: []) { joined, hint in
      if let index = joined.firstIndex(where: { $0.help == hint.help }) {
        joined[index].labels += hint.labels
      } else {
        joined.append(hint)
      }
    }
  }

  var glyphs: [Glyph] {
    Glyph.line(of: [Span(label, .keyName), Span(" " + help, .keyHelp)])
  }
}

/// A binding as the help line needs it: whether it acts depends on where the focus is.
struct HelpEntry: Hashable, Sendable {
  private let keys: [Key]
  private let labels: [String]
  private let help: String
  private let worksWhileEditing: Bool?
  /// Whether its words say what the key does in a text, too.
  private let isOfEveryControl: Bool
  /// Whether it acts only where the control that has the focus copies something.
  private let needsCopy: Bool

  init(_ binding: AnyKeyBinding) {
    keys = binding.keys
    labels = binding.parts.labels
    help = binding.parts.help
    worksWhileEditing = binding.parts.worksWhileEditing
    isOfEveryControl = binding.parts.name == .enter || binding.keys == [.enter]
    needsCopy = binding.needsCopy
  }

  /// The first key that acts on a control, with what it does; nil where none does.
  ///
  /// - Parameters:
  ///   - control: What has the focus; nil where nothing has.
  ///   - state: What is remembered of its layer.
  /// - Returns: The hint.
  func hint(
    on control: (any ControlBehavior)?, in state: LayerState
  ) -> KeyHint? {
    if needsCopy, control?.copied(in: state) == nil { return nil }
    guard let place = keys.firstIndex(where: { acts($0, on: control, in: state) }) else {
      return nil
    }
    return KeyHint(
      label: labels.indices.contains(place) ? labels[place] : labels[0], key: keys[place],
      help: help)
  }

  private func acts(
    _ key: Key, on control: (any ControlBehavior)?, in state: LayerState
  ) -> Bool {
    guard let control, control.isTextEntry, !isOfEveryControl else { return true }
    guard worksWhileEditing ?? !key.isPlainCharacter else { return false }
    var state = state
    if case .ignored = control.handle(key, in: &state) { return true }
    return false
  }
}
