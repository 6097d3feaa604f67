import Testing

@testable import NcursesTerminal

@Suite("Sequences that are no key")
struct ControlSequenceTests {
  private static func outcomes(_ text: String) -> (ControlSequence, [ControlSequence.Outcome]) {
    var sequence = ControlSequence()
    let outcomes = text.unicodeScalars.map { sequence.take($0) }
    return (sequence, outcomes)
  }

  @Test(
    "A sequence ends with its final byte",
    arguments: ["A", "1;5A", "?2026;2$y", "200~", ">0;276;0c", "?1;2c", "24;80R"])
  func complete(text: String) {
    let (sequence, outcomes) = Self.outcomes(text)
    #expect(outcomes.dropLast().allSatisfy { $0 == .wantsMore })
    #expect(outcomes.last == .isComplete)
    #expect(sequence.text == text)
  }

  @Test(
    "What belongs to none gives the key back that shows it",
    arguments: ["\u{1B}", "1;\u{1B}", "1\r", "?é", String(repeating: "1", count: 65)])
  func foreign(text: String) {
    let (_, outcomes) = Self.outcomes(text)
    #expect(outcomes.dropLast().allSatisfy { $0 == .wantsMore })
    #expect(outcomes.last == .isForeign)
  }

  @Test(
    "The terminal's answer tells whether it knows synchronized output",
    arguments: [
      ("?2026;0$y", false), ("?2026;1$y", true), ("?2026;2$y", true), ("?2026;3$y", true),
      ("?2026;4$y", false), ("?2027;2$y", nil), ("2026;2$y", nil), ("?2026;2y", nil),
      ("?2026;2$p", nil),
    ] as [(String, Bool?)])
  func answer(text: String, expected: Bool?) {
    #expect(Self.outcomes(text).0.knowsSynchronizedOutput == expected)
  }
}
