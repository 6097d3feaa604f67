import Synchronization

/// A ``KeyBinding``, whatever its messages are.
///
/// Its copies share it: a scene hands its bindings on from a screen to the page, the help line and the layer.
@usableFromInline
final class AnyKeyBinding: Sendable {
  /// What pressing a key means.
  enum Outcome: Sendable {
    case message(AnyMessage)
    /// Made of what the control that has the focus copies, or of something that stands for the page.
    case copying(orElse: String?, @Sendable (String) -> AnyMessage)
  }

  /// What a binding is made of.
  struct Parts: Sendable {
    var name: KeyAction?
    var keys: [Key]
    /// How the keys read, one by one, or all together where there are fewer: `⏎`, `esc`, `p`.
    var labels: [String]
    var help: String
    /// What it says where some controls have the focus.
    var otherHelps: [String] = []
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
  }

  let parts: Parts
  /// What it was mapped to last: where a screen has kept a binding its page has the same again, too.
  private let lastMapped = Mutex<(map: AnyMessageMap, binding: AnyKeyBinding)?>(nil)

  init(_ parts: Parts) {
    self.parts = parts
  }

  var keys: [Key] { parts.keys }
  var isEnabled: Bool { parts.isEnabled }
  var givesWay: Bool { parts.givesWay }

  /// How all the keys read.
  var label: String { parts.labels.joined(separator: " ") }

  /// Whether it is another one where some controls have the focus.
  var varies: Bool { parts.variant != nil }

  /// The columns of the longest that a help line may say of it; nil where that is always the same, or
  /// nothing.
  var widestHint: Int? {
    guard varies, parts.isInHelpLine else { return nil }
    let label = TextWidth.width(of: parts.labels.first ?? "")
    let helps = ([parts.help] + parts.otherHelps).map { TextWidth.width(of: $0) }
    return label + 1 + (helps.max() ?? 0)
  }

  /// What the binding is where a control has the focus.
  func acting(where focus: ControlID?) -> AnyKeyBinding { parts.variant?(focus) ?? self }

  /// The same keys for an app with other messages.
  func mapped(by map: AnyMessageMap) -> AnyKeyBinding {
    lastMapped.withLock { last in
      if let last, last.map === map { return last.binding }
      var parts = parts
      parts.maps.surround(with: map)
      if let variant = parts.variant { parts.variant = { variant($0).mapped(by: map) } }
      let binding = AnyKeyBinding(parts)
      last = (map, binding)
      return binding
    }
  }

  /// Whether the binding acts on a key now.
  func acts(on key: Key, isEditing: Bool) -> Bool {
    guard isEnabled, keys.contains(key) else { return false }
    return !isEditing || parts.worksWhileEditing ?? !key.isPlainCharacter
  }

  /// Whether it is left out where one before it is enabled.
  func givesWay(to earlier: AnyKeyBinding) -> Bool {
    givesWay && !earlier.givesWay && keys.contains { earlier.keys.contains($0) }
  }

  /// Whether it copies what has the focus.
  var isCopying: Bool {
    if case .copying = parts.outcome { true } else { false }
  }

  /// Whether it copies nothing but what has the focus.
  var needsCopy: Bool {
    if case .copying(orElse: nil, _) = parts.outcome { true } else { false }
  }

  /// What pressing a key means; nil where there is nothing to copy.
  ///
  /// - Parameter copied: What the control that has the focus copies.
  /// - Returns: The message, as the app gets it.
  func message(copying copied: String?) -> AnyMessage? {
    let message: AnyMessage? =
      switch parts.outcome {
      case .message(let message): message
      case .copying(let text, let action): (copied ?? text).map(action)
      }
    return message.map(parts.maps.applied)
  }
}

extension [AnyKeyBinding] {
  /// What bindings are where a control has the focus, without those that give way to others there.
  func acting(where focus: ControlID?) -> [AnyKeyBinding] {
    let all = map { $0.acting(where: focus) }
    let precedence = KeyPrecedence(all)
    return all.indices.filter { precedence.isShown($0) { all[$0].isEnabled } }.map { all[$0] }
  }

  /// Of ``acting(where:)`` those that a key means, without looking at any other that it can do without.
  func acting(on key: Key, where focus: ControlID?, isEditing: Bool) -> [AnyKeyBinding] {
    indices.compactMap { index in
      guard self[index].keys.contains(key) else { return nil }
      let acting = self[index].acting(where: focus)
      guard acting.acts(on: key, isEditing: isEditing) else { return nil }
      guard acting.givesWay else { return acting }
      let isLeftOut = self[..<index].contains {
        let earlier = $0.acting(where: focus)
        return earlier.isEnabled && acting.givesWay(to: earlier)
      }
      return isLeftOut ? nil : acting
    }
  }
}
