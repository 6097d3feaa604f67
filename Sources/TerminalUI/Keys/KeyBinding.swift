/// Keys that mean something to an app, and how they read in the help line.
public struct KeyBinding<Message: Sendable>: Sendable {
  /// What pressing a key means.
  enum Outcome: Sendable {
    case message(Message)
    /// Made of what the control that has the focus copies, or of something that stands for the page.
    case copying(orElse: String?, @Sendable (String) -> Message)
  }

  /// The name by which the keys are bound; nil for some that never change.
  public var name: KeyAction?
  /// Any of these does it.
  public var keys: [Key]
  /// How the keys read, one by one, or all together where there are fewer: `⏎`, `esc`, `p`.
  var labels: [String]
  /// What they do, in a few words.
  public var help: String
  /// Whether they act now; those that do not are not in the help line.
  public var isEnabled: Bool
  /// Whether the help line shows them.
  public var isInHelpLine: Bool
  /// Whether they act while a text has the focus; nil: all but plain characters do.
  public var worksWhileEditing: Bool?
  /// Whether they act while the screen is too small to show the page.
  public var worksWhenTooSmall: Bool
  /// Whether it is left out where one before it, which does not give way, has any of its keys.
  public var givesWay = false
  var outcome: Outcome
  /// What it is where a control has the focus; nil where it is the same everywhere.
  private var variant: (@Sendable (ControlID?) -> KeyBinding)?

  /// Binds keys to an action.
  ///
  /// - Parameters:
  ///   - keys: Any of them does it.
  ///   - label: How they read, together.
  ///   - help: What they do, in a few words.
  ///   - isEnabled: Whether they act now.
  ///   - isInHelpLine: Whether the help line shows them.
  ///   - worksWhileEditing: Whether they act while a text has the focus; nil: all but plain
  ///     characters do.
  ///   - worksWhenTooSmall: Whether they act while the screen is too small to show the page.
  ///   - action: What pressing one of them means.
  public init(
    _ keys: [Key], label: String, help: String, isEnabled: Bool = true, isInHelpLine: Bool = true,
    worksWhileEditing: Bool? = nil, worksWhenTooSmall: Bool = false, action: Message
  ) {
    self.init(
      nil, keys, labels: [label], help: help, isEnabled: isEnabled, isInHelpLine: isInHelpLine,
      worksWhileEditing: worksWhileEditing, worksWhenTooSmall: worksWhenTooSmall,
      outcome: .message(action))
  }

  /// Binds the keys that an action has in a map.
  ///
  /// - Parameters:
  ///   - names: The action; of several, the keys of all of them, and the first gives its name.
  ///   - map: Tells their keys.
  ///   - label: How a key reads.
  ///   - help: What they do, in a few words.
  ///   - isWanted: Which of the keys act here.
  ///   - isEnabled: Whether they act now.
  ///   - isInHelpLine: Whether the help line shows them.
  ///   - worksWhileEditing: Whether they act while a text has the focus; nil: all but plain
  ///     characters do.
  ///   - worksWhenTooSmall: Whether they act while the screen is too small to show the page.
  ///   - action: What pressing one of them means.
  public init(
    _ names: [KeyAction], in map: KeyMap, label: (Key) -> String, help: String,
    where isWanted: (Key) -> Bool = { _ in true }, isEnabled: Bool = true,
    isInHelpLine: Bool = true, worksWhileEditing: Bool? = nil,
    worksWhenTooSmall: Bool = false, action: Message
  ) {
    let keys = names.flatMap { map[$0] }.filter(isWanted)
    self.init(
      names.first, keys, labels: keys.map(label), help: help, isEnabled: isEnabled,
      isInHelpLine: isInHelpLine, worksWhileEditing: worksWhileEditing,
      worksWhenTooSmall: worksWhenTooSmall, outcome: .message(action))
  }

  /// Binds the keys that copy what has the focus; where that copies nothing they do not act.
  ///
  /// - Parameters:
  ///   - name: The action.
  ///   - map: Tells its keys.
  ///   - label: How a key reads.
  ///   - help: What they do, in a few words.
  ///   - text: What is copied where the control that has the focus copies nothing; nil: nothing.
  ///   - action: What copying a text means.
  public init(
    copying name: KeyAction, in map: KeyMap, label: (Key) -> String, help: String,
    orElse text: String?, action: @escaping @Sendable (String) -> Message
  ) {
    self.init(
      name, map[name], labels: map[name].map(label), help: help, isEnabled: true,
      isInHelpLine: true, worksWhileEditing: nil, worksWhenTooSmall: false,
      outcome: .copying(orElse: text, action))
  }

  init(
    _ name: KeyAction?, _ keys: [Key], labels: [String], help: String, isEnabled: Bool,
    isInHelpLine: Bool, worksWhileEditing: Bool?, worksWhenTooSmall: Bool, outcome: Outcome
  ) {
    self.name = name
    self.keys = keys
    self.labels = labels
    self.help = help
    self.isEnabled = isEnabled
    self.isInHelpLine = isInHelpLine
    self.worksWhileEditing = worksWhileEditing
    self.worksWhenTooSmall = worksWhenTooSmall
    self.outcome = outcome
  }

  /// How all the keys read.
  public var label: String { labels.joined(separator: " ") }

  /// What pressing one of them means; nil where it copies.
  public var action: Message? {
    get { if case .message(let message) = outcome { message } else { nil } }
    set { if let newValue { outcome = .message(newValue) } }
  }

  /// The same keys, which mean or say something else where some controls have the focus.
  ///
  /// - Parameter change: Makes of the binding what it is where a control has the focus; nil where
  ///   none has.
  /// - Returns: The binding.
  public func varying(
    _ change: @escaping @Sendable (inout KeyBinding, ControlID?) -> Void
  ) -> KeyBinding {
    var result = self
    result.variant = { focus in
      var binding = self.acting(where: focus)
      change(&binding, focus)
      return binding
    }
    return result
  }

  /// Whether it is another one where some controls have the focus.
  var varies: Bool { variant != nil }

  /// What the binding is where a control has the focus.
  func acting(where focus: ControlID?) -> KeyBinding { variant?(focus) ?? self }

  /// The same keys for an app with other messages.
  public func map<Other: Sendable>(_ map: MessageMap<Message, Other>) -> KeyBinding<Other> {
    let transform = map.transform
    let outcome: KeyBinding<Other>.Outcome =
      switch outcome {
      case .message(let message): .message(transform(message))
      case .copying(let text, let action): .copying(orElse: text) { transform(action($0)) }
      }
    var result = KeyBinding<Other>(
      name, keys, labels: labels, help: help, isEnabled: isEnabled, isInHelpLine: isInHelpLine,
      worksWhileEditing: worksWhileEditing, worksWhenTooSmall: worksWhenTooSmall, outcome: outcome)
    result.givesWay = givesWay
    if let variant { result.variant = { variant($0).map(map) } }
    return result
  }

  /// Whether the binding acts on a key now.
  func acts(on key: Key, isEditing: Bool) -> Bool {
    guard isEnabled, keys.contains(key) else { return false }
    return !isEditing || worksWhileEditing ?? !key.isPlainCharacter
  }

  /// Whether it is left out for one before it.
  fileprivate func givesWay(to earlier: KeyBinding) -> Bool {
    givesWay && !earlier.givesWay && earlier.isEnabled
      && keys.contains { earlier.keys.contains($0) }
  }

  /// Whether it copies what has the focus.
  var isCopying: Bool {
    if case .copying = outcome { true } else { false }
  }

  /// What pressing a key means; nil where there is nothing to copy.
  ///
  /// - Parameter copied: What the control that has the focus copies.
  /// - Returns: The message.
  func message(copying copied: String?) -> Message? {
    switch outcome {
    case .message(let message): message
    case .copying(let text, let action): (copied ?? text).map(action)
    }
  }
}

extension Sequence {
  /// What bindings are where a control has the focus, without those that give way to others there.
  ///
  /// - Parameter focus: The control that has the focus; nil where none has.
  /// - Returns: The bindings, in their order.
  public func acting<Message>(
    where focus: ControlID?
  ) -> [KeyBinding<Message>] where Element == KeyBinding<Message> {
    let all = map { $0.acting(where: focus) }
    let precedence = KeyPrecedence(all.map { ($0.keys, $0.givesWay) })
    return all.indices.filter { precedence.isShown($0) { all[$0].isEnabled } }.map { all[$0] }
  }
}

extension Array {
  /// Of ``acting(where:)`` those that a key means, without looking at any other that it can do without.
  func acting<Message>(
    on key: Key, where focus: ControlID?, isEditing: Bool
  ) -> [KeyBinding<Message>] where Element == KeyBinding<Message> {
    indices.compactMap { index in
      guard self[index].keys.contains(key) else { return nil }
      let acting = self[index].acting(where: focus)
      guard acting.acts(on: key, isEditing: isEditing) else { return nil }
      let isLeftOut = self[..<index].contains { acting.givesWay(to: $0.acting(where: focus)) }
      return isLeftOut ? nil : acting
    }
  }
}

/// Which of some bindings are left out where others act.
struct KeyPrecedence: Sendable {
  /// For each binding, those to which it gives way.
  private let rivals: [[Int]]

  /// - Parameter bindings: Their keys, and whether they give way to those before them.
  init(_ bindings: [(keys: [Key], givesWay: Bool)]) {
    var owners: [Key: [Int]] = [:]
    for (index, binding) in bindings.enumerated() where !binding.givesWay {
      for key in binding.keys { owners[key, default: []].append(index) }
    }
    rivals = bindings.enumerated().map { index, binding in
      guard binding.givesWay else { return [] }
      return binding.keys.flatMap { owners[$0] ?? [] }.filter { $0 < index }
    }
  }

  /// Whether a binding is left where only some of them are enabled.
  func isShown(_ index: Int, isEnabled: (Int) -> Bool) -> Bool {
    !rivals[index].contains(where: isEnabled)
  }
}

extension Key {
  /// Whether the key writes a character into a text.
  public var isPlainCharacter: Bool {
    guard case .character = code else { return false }
    return !isControl
  }
}
