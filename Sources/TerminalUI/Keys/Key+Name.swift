/// Why a name stands for no key that can be bound.
public enum KeyNameFault: Error, Hashable, Sendable {
  case unknown
  /// A terminal sends the same for both.
  case arrivesAs(Key)
  /// A terminal does not tell the key from the one without the modifier.
  case neverArrives
}

extension Key {
  /// Finds a key by the name that ``name`` gives it, in any case: `ctrl-k`, `f4`, `pgdn`, `/`.
  ///
  /// - Parameter name: The name; one character stands for itself, and there its case counts.
  /// - Throws: Why there is no such key.
  public init(name: String) throws(KeyNameFault) {
    if let character = name.first, name.count == 1 {
      guard character != " ", TextEditor.isPrintable(character) else { throw .unknown }
      self = .character(character)
      return
    }
    let lowered = name.lowercased()
    if let key = Self.named[lowered] {
      self = key
    } else if let control = Self.rest(of: lowered, behind: ["ctrl-", "control-", "c-"]) {
      self = try Self.control(named: control)
    } else if lowered.first == "f", let number = Int(lowered.dropFirst()), number > 0 {
      guard number <= 12 else { throw .neverArrives }
      self = .function(number)
    } else if Self.rest(of: lowered, behind: ["alt-", "meta-", "shift-", "super-"]) != nil {
      throw .neverArrives
    } else {
      throw .unknown
    }
  }

  /// The name by which the key is bound.
  public var name: String {
    switch code {
    case .character(" "): "space"
    case .character(let character): (isControl ? "ctrl-" : "") + String(character)
    case .enter: "enter"
    case .escape: "esc"
    case .tab: "tab"
    case .backTab: "shift-tab"
    case .backspace: "backspace"
    case .delete: "delete"
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .home: "home"
    case .end: "end"
    case .pageUp: "pgup"
    case .pageDown: "pgdn"
    case .function(let number): "F\(number)"
    }
  }

  /// How the key reads in the help line: `^K`, `⏎`, `esc`, `PgDn`.
  ///
  /// - Parameters:
  ///   - glyphs: Which characters can be shown.
  ///   - space: What the space bar is called.
  /// - Returns: A few characters.
  public func label(in glyphs: GlyphSet, space: String = "Space") -> String {
    let isPlain = glyphs == .ascii
    return switch code {
    case .character(" "): space
    case .character(let character): isControl ? "^" + character.uppercased() : String(character)
    case .enter: isPlain ? "Enter" : "⏎"
    case .tab: "Tab"
    case .backTab: isPlain ? "Shift-Tab" : "⇧Tab"
    case .backspace: isPlain ? "Backspace" : "⌫"
    case .delete: "Del"
    case .up: isPlain ? "Up" : "↑"
    case .down: isPlain ? "Down" : "↓"
    case .left: isPlain ? "Left" : "←"
    case .right: isPlain ? "Right" : "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .escape, .function: name
    }
  }

  private static let named: [String: Key] = {
    let keys: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .space,
    ]
    let others: [String: Key] = [
      "return": .enter, "escape": .escape, "backtab": .backTab, "del": .delete,
      "page-up": .pageUp, "page-down": .pageDown, "pageup": .pageUp, "pagedown": .pageDown,
    ]
    return others.merging(keys.map { ($0.name, $0) }) { $1 }
  }()

  private static func rest(of name: String, behind prefixes: [String]) -> String? {
    prefixes.first { name.hasPrefix($0) && name.count > $0.count }.map {
      String(name.dropFirst($0.count))
    }
  }

  /// Control takes three bits from a letter's code, so that some arrive as other keys.
  private static func control(named name: String) throws(KeyNameFault) -> Key {
    switch name {
    case "m", "j": throw .arrivesAs(.enter)
    case "i": throw .arrivesAs(.tab)
    case "h": throw .arrivesAs(.backspace)
    case "[": throw .arrivesAs(.escape)
    default: break
    }
    guard let letter = name.first, name.count == 1, ("a"..."z").contains(letter) else {
      throw .neverArrives
    }
    return .control(letter)
  }
}
