import TestSupport
import Testing

@testable import BillingCenterUI

@Suite("Words that are looked for")
struct SearchWordsTests {
  /// Letters alone, with an accent in one and in two characters, and what stands between them.
  private static let pieces = ["a", "b", "e", "é", "e\u{301}", "\u{301}", "ß", "1", "-", "€", "\n"]

  @Test("A word is found where a text contains it, by whole characters, in random texts")
  func contains() {
    var random = SeededGenerator(seed: Effort.seed)
    var foundCount = 0
    for _ in 0..<20_000 {
      let text = Self.text(of: 0...12, using: &random)
      let word = Self.text(of: 1...3, using: &random)
      // Blanks and line feeds part words.
      guard !word.contains(where: \.isWhitespace) else { continue }
      let isFound = SearchWords(word).areAll(in: text)
      foundCount += isFound ? 1 : 0
      #expect(
        isFound == text.contains(word),
        "“\(word.debugDescription)” in “\(text.debugDescription)”, seed \(Effort.seed)")
    }
    #expect(foundCount > 1000)
  }

  @Test("Among many texts those are found that have all words in them, in random texts")
  func places() {
    var random = SeededGenerator(seed: Effort.seed)
    var foundCount = 0
    for _ in 0..<300 {
      let all = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Self.text(of: 0...12, using: &random)
      }
      var texts = SearchedTexts()
      for text in all { texts.append(text) }
      let typed = (0..<Int.random(in: 0...2, using: &random))
        .map { _ in Self.text(of: 1...2, using: &random) }.joined(separator: " ")
      let words = SearchWords(typed)
      let found = texts.places(of: words, among: Array(all.indices))
      foundCount += found.count
      #expect(
        found == all.indices.filter { words.areAll(in: all[$0]) },
        "“\(typed.debugDescription)” in \(all), seed \(Effort.seed)")
    }
    #expect(foundCount > 1000)
  }

  @Test("Each of several words is found, in one text or in several")
  func several() {
    let words = SearchWords("ada pro")
    #expect(words.areAll(in: "pro ada"))
    #expect(!words.areAll(in: "pro"))
    #expect(words.areAll(in: ["ada", "pro"]))
    #expect(SearchWords("").areAll(in: "anything"))
  }

  private static func text(
    of length: ClosedRange<Int>, using random: inout some RandomNumberGenerator
  ) -> String {
    (0..<Int.random(in: length, using: &random))
      .compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }
}
