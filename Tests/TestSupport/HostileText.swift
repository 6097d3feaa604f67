/// What somebody may have written into a name.
package enum HostileText: String, CaseIterable, Sendable {
  /// Commands to a terminal, line breaks and tabs.
  case commands
  /// What terminals count differently: wide, combining, joined, right to left, unassigned.
  case wide
  /// A word of 500 letters.
  case endless

  package var text: String {
    switch self {
    case .commands:
      "\u{1B}[666z\u{1B}]52;c;eA==\u{7}\u{9B}666z\u{9D}52;c;eA==\u{9C}\u{90}q\u{85}\r\n\t\u{8}\u{7F}"
    case .wide:
      "漢字 e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306} 👩‍👩‍👧‍👦🇮🇹❤️👍🏽 שלום \u{202E}abc\u{2066}"
        + "\u{200F}\u{200B} \u{378}\u{E000}\u{FFFE}\u{1F6DC} ｶﾞ\u{1100}\u{1161}क\u{93F}"
    case .endless: String(repeating: "W", count: 500)
    }
  }

  /// The same for a name that has to be typed key by key: 12 characters, none that a key is for.
  package var short: String { String(text.filter { !$0.isWhitespace || $0 == " " }.prefix(12)) }

  /// The text before a name, which stays at its end.
  package func before(_ name: String) -> String { "\(text) \(name)" }

  /// What a terminal would act on in text that programs write to it, apart from line feeds.
  ///
  /// - Parameters:
  ///   - written: What is written.
  ///   - allowsColors: Whether the sequences that give text its look are no fault.
  /// - Returns: The scalars' numbers.
  package static func actingScalars(
    in written: String, allowsColors: Bool = false
  ) -> Set<UInt32> {
    var acting: Set<UInt32> = []
    var rest = Substring(written).unicodeScalars
    while let scalar = rest.popFirst() {
      if allowsColors, scalar == "\u{1B}", rest.first == "[" {
        let end = rest.dropFirst().drop { ("0"..."9").contains($0) || $0 == ";" }
        if end.first == "m" {
          rest = end.dropFirst()
          continue
        }
      }
      switch scalar.value {
      case 0xA, 0x20...0x7E: continue
      case ..<0xA0, 0x2028...0x202E, 0x2066...0x2069: acting.insert(scalar.value)
      default: continue
      }
    }
    return acting
  }
}
