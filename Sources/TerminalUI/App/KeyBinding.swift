/// Keys that mean something to an app, and how they read in the help line.
public struct KeyBinding<Message: Sendable>: Sendable {
  /// Any of these does it.
  public var keys: [Key]
  /// How the keys read: `⏎`, `esc`, `p`.
  public var label: String
  /// What they do, in a few words.
  public var help: String
  /// Whether they act now; those that do not are not in the help line.
  public var isEnabled: Bool
  /// Whether the help line shows them.
  public var isInHelpLine: Bool
  /// What pressing one of them means.
  public var action: Message
  /// Whether they act while a text has the focus; nil: all but plain characters do.
  public var worksWhileEditing: Bool?
  /// Whether they act while the screen is too small to show the page.
  public var worksWhenTooSmall: Bool

  /// Binds keys to an action.
  public init(
    _ keys: [Key], label: String, help: String, isEnabled: Bool = true, isInHelpLine: Bool = true,
    worksWhileEditing: Bool? = nil, worksWhenTooSmall: Bool = false, action: Message
  ) {
    self.keys = keys
    self.label = label
    self.help = help
    self.isEnabled = isEnabled
    self.isInHelpLine = isInHelpLine
    self.action = action
    self.worksWhileEditing = worksWhileEditing
    self.worksWhenTooSmall = worksWhenTooSmall
  }

  /// The same keys for an app with other messages.
  public func map<Other: Sendable>(_ transform: (Message) -> Other) -> KeyBinding<Other> {
    KeyBinding<Other>(
      keys, label: label, help: help, isEnabled: isEnabled, isInHelpLine: isInHelpLine,
      worksWhileEditing: worksWhileEditing, worksWhenTooSmall: worksWhenTooSmall,
      action: transform(action))
  }

  /// Whether the binding acts on a key now.
  func acts(on key: Key, isEditing: Bool) -> Bool {
    guard isEnabled, keys.contains(key) else { return false }
    return !isEditing || worksWhileEditing ?? !key.isPlainCharacter
  }
}

extension Key {
  /// Whether the key writes a character into a text.
  var isPlainCharacter: Bool {
    guard case .character = code else { return false }
    return !isControl
  }
}
