/// A JSON text's value, with all that was written.
///
/// Foundation keeps one of two members with the same name, in silence; here both are there.
indirect enum JSONValue: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue
  }

  /// In the order in which they were written; two of them may have the same name.
  case object([Member])
  case list([JSONValue])
  case text(String)
  /// As it was written.
  case number(String)
  case boolean(Bool)
  case null

  /// An object's first member with a name.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// An object's members; none where it is something else.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// A list's entries; none where it is something else.
  var entries: [JSONValue] {
    if case .list(let entries) = self { entries } else { [] }
  }

  /// A text's characters.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
