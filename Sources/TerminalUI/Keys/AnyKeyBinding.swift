/// A ``KeyBinding``, whatever its messages are.
struct AnyKeyBinding: Sendable {
  /// What pressing a key means.
  enum Outcome: Sendable {
    case message(AnyMessage)
    /// Made of what the control that has the focus copies, or of something that stands for the page.
    case copying(orElse: String?, @Sendable (String) -> AnyMessage)
  }

  var name: KeyAction?
  var keys: [Key]
  /// How the keys read, one by one, or all together where there are fewer: `⏎`, `esc`, `p`.
  var labels: [String]
  var help: String
  var isEnabled: Bool
  var isInHelpLine: Bool
  var worksWhileEditing: Bool?
  var worksWhenTooSmall: Bool
  var givesWay = false
  var outcome: Outcome
  /// What the outcome's message goes through.
  var maps = MessageMaps()
  /// What it is where a control has the focus; nil where it is the same everywhere.
  var variant: (@Sendable (ControlID?) -> AnyKeyBinding)?

  /// How all the keys read.
  var label: String { labels.joined(separator: " ") }

  /// Whether it is another one where some controls have the focus.
  var varies: Bool { variant != nil }

  /// What the binding is where a control has the focus.
  func acting(where focus: ControlID?) -> AnyKeyBinding { variant?(focus) ?? self }

  /// The same keys for an app with other messages.
  func mapped(by map: AnyMessageMap) -> AnyKeyBinding {
    var result = self
    result.maps.surround(with: map)
    if let variant { result.variant = { variant($0).mapped(by: map) } }
    return result
  }

  /// Whether the binding acts on a key now.
  func acts(on key: Key, isEditing: Bool) -> Bool {
    guard isEnabled, keys.contains(key) else { return false }
    return !isEditing || worksWhileEditing ?? !key.isPlainCharacter
  }

  /// Whether it is left out for one before it.
  fileprivate func givesWay(to earlier: AnyKeyBinding) -> Bool {
    !earlier.givesWay && earlier.isEnabled && keys.contains { earlier.keys.contains($0) }
  }

  /// Whether it copies what has the focus.
  var isCopying: Bool {
    if case .copying = outcome { true } else { false }
  }

  /// Whether it copies nothing but what has the focus.
  var needsCopy: Bool {
    if case .copying(orElse: nil, _) = outcome { true } else { false }
  }

  /// What pressing a key means; nil where there is nothing to copy.
  ///
  /// - Parameter copied: What the control that has the focus copies.
  /// - Returns: The message, as the app gets it.
  func message(copying copied: String?) -> AnyMessage? {
    let message: AnyMessage? =
      switch outcome {
      case .message(let message): message
      case .copying(let text, let action): (copied ?? text).map(action)
      }
    return message.map(maps.applied)
  }
}

extension [AnyKeyBinding] {
  /// What bindings are where a control has the focus, without those that give way to others there.
  func acting(where focus: ControlID?) -> [AnyKeyBinding] {
    let all = map { $0.acting(where: focus) }
    let precedence = KeyPrecedence(all.map { ($0.keys, $0.givesWay) })
    return all.indices.filter { precedence.isShown($0) { all[$0].isEnabled } }.map { all[$0] }
  }

  /// Of ``acting(where:)`` those that a key means, without looking at any other that it can do without.
  func acting(on key: Key, where focus: ControlID?, isEditing: Bool) -> [AnyKeyBinding] {
    indices.compactMap { index in
      guard self[index].keys.contains(key) else { return nil }
      let acting = self[index].acting(where: focus)
      guard acting.acts(on: key, isEditing: isEditing) else { return nil }
      let isLeftOut =
        acting.givesWay && self[..<index].contains { acting.givesWay(to: $0.acting(where: focus)) }
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
