/// Keys that mean something to an app, and how they read in the help line.
public struct KeyBinding<Message: Sendable>: Sendable {
  /// The binding, whose messages are all of this type.
  @usableFromInline private(set) var erased: AnyKeyBinding

  private var parts: AnyKeyBinding.Parts {
    get { erased.parts }
    set { erased = AnyKeyBinding(newValue) }
  }

  /// The name by which the keys are bound; nil for some that never change.
  public var name: KeyAction? {
    get { parts.name }
    set { parts.name = newValue }
  }

  /// Any of these does it.
  public var keys: [Key] {
    get { parts.keys }
    set { parts.keys = newValue }
  }

  /// What they do, in a few words.
  public var help: String {
    get { parts.help }
    set { parts.help = newValue }
  }

  /// Whether they act now; those that do not are not in the help line.
  public var isEnabled: Bool {
    get { parts.isEnabled }
    set { parts.isEnabled = newValue }
  }

  /// Whether the help line shows them.
  public var isInHelpLine: Bool {
    get { parts.isInHelpLine }
    set { parts.isInHelpLine = newValue }
  }

  /// Whether they act while a text has the focus; nil: all but plain characters do.
  public var worksWhileEditing: Bool? {
    get { parts.worksWhileEditing }
    set { parts.worksWhileEditing = newValue }
  }

  /// Whether they act while the screen is too small to show the page.
  public var worksWhenTooSmall: Bool {
    get { parts.worksWhenTooSmall }
    set { parts.worksWhenTooSmall = newValue }
  }

  /// Whether it is left out where one before it, which does not give way, has any of its keys.
  public var givesWay: Bool {
    get { parts.givesWay }
    set { parts.givesWay = newValue }
  }

  init(_ erased: AnyKeyBinding) {
    self.erased = erased
  }

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
      outcome: .message(AnyMessage(action)))
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
      worksWhenTooSmall: worksWhenTooSmall, outcome: .message(AnyMessage(action)))
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
      outcome: .copying(orElse: text) { AnyMessage(action($0)) })
  }

  private init(
    _ name: KeyAction?, _ keys: [Key], labels: [String], help: String, isEnabled: Bool,
    isInHelpLine: Bool, worksWhileEditing: Bool?, worksWhenTooSmall: Bool,
    outcome: AnyKeyBinding.Outcome
  ) {
    erased = AnyKeyBinding(
      AnyKeyBinding.Parts(
        name: name, keys: keys, labels: labels, help: help, isEnabled: isEnabled,
        isInHelpLine: isInHelpLine, worksWhileEditing: worksWhileEditing,
        worksWhenTooSmall: worksWhenTooSmall, outcome: outcome))
  }

  /// How all the keys read.
  public var label: String { erased.label }

  /// What pressing one of them means; nil where it copies.
  public var action: Message? {
    get {
      guard case .message(let message) = parts.outcome else { return nil }
      return parts.maps.applied(to: message).message()
    }
    set {
      guard let newValue else { return }
      var parts = parts
      (parts.outcome, parts.maps) = (.message(AnyMessage(newValue)), MessageMaps())
      self.parts = parts
    }
  }

  /// The same keys, which mean or say something else where some controls have the focus.
  ///
  /// - Parameters:
  ///   - helps: What it says elsewhere, in a few words: a help line keeps room for the longest.
  ///   - change: Makes of the binding what it is where a control has the focus; nil where none has.
  /// - Returns: The binding.
  public func varying(
    saying helps: some Sequence<String> = [],
    _ change: @escaping @Sendable (inout KeyBinding, ControlID?) -> Void
  ) -> KeyBinding {
    let before = erased
    var result = self
    result.parts.otherHelps += helps
    result.parts.variant = { focus in
      var binding = KeyBinding(before.acting(where: focus))
      change(&binding, focus)
      return binding.erased
    }
    return result
  }

  /// Whether another binding is this one, or a copy of it.
  package func isSame(as other: KeyBinding) -> Bool {
    erased === other.erased
  }

  /// The same keys for an app with other messages.
  public func map<Other: Sendable>(_ map: MessageMap<Message, Other>) -> KeyBinding<Other> {
    KeyBinding<Other>(erased.mapped(by: map.erased))
  }
}

extension Array {
  /// The bindings, whatever their messages are: where it is used the messages' type is known.
  @inlinable func erased<Message>() -> [AnyKeyBinding] where Element == KeyBinding<Message> {
    map { $0.erased }
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
    map { $0.erased }.acting(where: focus).map { KeyBinding($0) }
  }
}
