import TestSupport
import Testing

@testable import TerminalUI

@Suite("What a key is bound to")
struct KeyBindingTests {
  private static let keys: [Key] = [.character("a"), .control("b"), .enter]

  private static let places: [(focus: ControlID?, isEditing: Bool)] = [
    (nil, false), ("a", false), ("a", true),
  ]

  @Test("A key means what it means among all bindings, whichever of them give way")
  func acting() {
    var random = SeededGenerator(seed: Effort.seed)
    var foundCount = 0
    for _ in 0..<300 {
      let bindings = (0..<6).map { Self.binding($0, using: &random) }
      for key in Self.keys {
        for (focus, isEditing) in Self.places {
          let all: [KeyBinding<Int>] = bindings.acting(where: focus)
          let found = bindings.map(\.erased)
            .acting(on: key, where: focus, isEditing: isEditing)
            .map { KeyBinding<Int>($0) }
          foundCount += found.count
          #expect(
            found.map(\.action)
              == all.filter { $0.erased.acts(on: key, isEditing: isEditing) }.map(\.action),
            "seed \(Effort.seed)")
        }
      }
    }
    #expect(foundCount > 300)
  }

  /// One that has some of the keys, may give way, and may be another where “a” has the focus.
  private static func binding(
    _ number: Int, using random: inout some RandomNumberGenerator
  ) -> KeyBinding<Int> {
    let chosen = keys.filter { _ in Bool.random(using: &random) }
    var binding = KeyBinding(
      chosen, label: "", help: "", isEnabled: Bool.random(using: &random), action: number)
    binding.givesWay = Bool.random(using: &random)
    guard Bool.random(using: &random) else { return binding }
    return binding.varying { binding, focus in
      if focus == "a" {
        binding.isEnabled.toggle()
        binding.action = number + 10
      }
    }
  }
}
