/// Something that is wrong with a file of keys.
public struct KeyMapFault: Error, Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    case notYAML
    /// The file is no list of actions with keys.
    case notAMapping
    /// The same action stands in the file twice.
    case repeatedAction(String)
    /// Nothing is called so; with the nearest name, if one is near.
    case unknownAction(String, nearest: String?)
    /// What stands behind an action is neither a key nor a list of keys.
    case notKeys(KeyAction)
    case unknownKey(KeyAction, String)
    /// A key that terminals send as another one.
    case arrivesAs(KeyAction, String, Key)
    /// A key that terminals send not at all, or without its modifier.
    case neverArrives(KeyAction, String)
    /// A key has two meanings on one page; the first action is one that the file names.
    case sharedKey(Key, KeyAction, KeyAction)
    /// An action that nobody can do without has no key that acts while one types.
    case unreachable(KeyAction)
  }

  public let kind: Kind
  /// The line in the file, from 1; nil where none is to blame.
  public let line: Int?

  /// Tells what is wrong and where.
  public init(_ kind: Kind, line: Int? = nil) {
    self.kind = kind
    self.line = line
  }
}
