/// What a key of the app does, by the names under which it is told and typed.
struct LinearCommand: Sendable {
  let binding: AnyKeyBinding
  /// How its keys are typed: `a`, `F1`, `^P`, `esc`; empty where it has none that can be.
  let names: [String]

  /// - Parameters:
  ///   - binding: The keys.
  ///   - letters: The characters that other bindings of the page have for themselves.
  ///   - phrases: Names the keys that have no character.
  init(_ binding: AnyKeyBinding, besides letters: Set<Key>, _ phrases: any LinearPhrases) {
    self.binding = binding
    names = binding.keys.flatMap { Self.names(of: $0, besides: letters, phrases) }
  }

  /// How it reads: `a: add subscription`.
  var words: String { "\(names.joined(separator: " ")): \(binding.parts.help)" }

  func isCalled(_ typed: String) -> Bool {
    names.contains { name in
      name == typed || name.count > 1 && name.lowercased() == typed.lowercased()
    }
  }

  /// How a key is told and typed.
  ///
  /// Digits are numbers of choices where a page is read out. `b` goes back unless a page has it for
  /// something else.
  private static func names(
    of key: Key, besides letters: Set<Key>, _ phrases: any LinearPhrases
  ) -> [String] {
    let named = phrases.name(of: key.code).map { [$0] } ?? []
    switch key.code {
    case .character(let character):
      if key.isControl { return ["^\(character.uppercased())"] }
      if character == " " { return named }
      return character.isNumber ? [] : [String(character)]
    case .function(let number): return ["F\(number)"]
    case .escape: return (letters.contains(Self.back) ? [] : ["b"]) + named
    default: return named
    }
  }

  private static var back: Key { .character("b") }
}
