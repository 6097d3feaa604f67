import TestSupport
import Testing

@testable import TerminalUI

@Suite("Fuzzy search")
struct FuzzyQueryTests {
  private static func found(_ typed: String, in texts: [String]) -> [String] {
    let query = FuzzyQuery(typed)
    return texts.enumerated()
      .compactMap { place, text in query.score(of: FuzzyText(text)).map { (text, $0, place) } }
      .sorted { ($0.1, $1.2) > ($1.1, $0.2) }.map(\.0)
  }

  /// A text with the letters that were found in brackets.
  private static func marked(_ typed: String, in text: String) -> String? {
    FuzzyQuery(typed).match(FuzzyText(text)).map { match in
      text.enumerated().map { place, character in
        match.places.contains(place) ? "[\(character)]" : String(character)
      }.joined()
    }
  }

  @Test(
    "The best is first: starts of words, runs, and early places",
    arguments: [
      ("gm", ["GoToWebinar seats manager", "GoToMeeting", "programme"], "GoToMeeting"),
      ("inv", ["Naïve", "Look in vain", "Invoices"], "Invoices"),
      ("web", ["We bill", "GoToWebinar", "Webinars"], "Webinars"),
      ("cart", ["Smart cards carry it", "Cart", "Compare, art"], "Cart"),
      ("pay", ["Play at it", "Company", "Payment"], "Payment"),
      ("000042", ["ACME-2026-000421", "ACME-2026-000042", "ACME-2000-004260"], "ACME-2026-000042"),
      ("b", ["a b", "ab", "b"], "b"),
    ])
  func best(typed: String, texts: [String], first: String) {
    #expect(Self.found(typed, in: texts).first == first, "\(Self.found(typed, in: texts))")
  }

  @Test("Texts that match as well stay in their order")
  func stable() {
    #expect(Self.found("a", in: ["ab", "ac", "ad"]) == ["ab", "ac", "ad"])
    #expect(Self.found("", in: ["x", "y"]) == ["x", "y"])
  }

  @Test(
    "Every word is found somewhere, or nothing is",
    arguments: [
      ("fatt cron", true), ("cron fatt", true), ("cro xyz", false), ("  ", true), ("tture", true),
      ("aruttaf", false), ("cronologia fatture e", true), ("cronologia  fatturee", false),
    ])
  func words(typed: String, isFound: Bool) {
    #expect(Self.found(typed, in: ["Cronologia fatture"]).isEmpty == !isFound)
  }

  @Test(
    "Case and accents do not matter",
    arguments: [
      ("E", "perché"), ("perche", "Perché"), ("PERCHÉ", "perche"), ("uber", "Über"),
      ("strasse", "STRASSE"), ("cafe", "cafe\u{301}"), ("nino", "Niño"), ("ж", "Ж"),
      ("日", "今日"),
    ])
  func folding(typed: String, text: String) {
    #expect(Self.found(typed, in: [text]) == [text])
  }

  @Test(
    "The letters that are marked are those of the best way",
    arguments: [
      ("web", "We go to Webinar", "We go to [W][e][b]inar"),
      ("gw", "GoToWebinar", "[G]oTo[W]ebinar"),
      ("fatt cron", "Cronologia fatture", "[C][r][o][n]ologia [f][a][t][t]ure"),
      ("872", "ACME-2026-000001 · €872.00", "ACME-2026-000001 · €[8][7][2].00"),
      ("e", "perché e", "perché [e]"),
      ("acme 3", "ACME-2026-000003 · €157.38", "[A][C][M][E]-2026-00000[3] · €157.38"),
    ])
  func marks(typed: String, text: String, expected: String) {
    #expect(Self.marked(typed, in: text) == expected)
  }

  @Test(
    "Marked letters are always those that were typed, whatever is typed in whatever text",
    arguments: Seeds.ranges(1, of: 2_000))
  func random(seeds: Seeds) {
    for seed in seeds.range {
      var random = SeededGenerator(seed: seed)
      let text = Self.letters(0...30, &random)
      let typed = Self.letters(1...4, &random).filter { $0 != " " } + "a"
      let match = FuzzyQuery(typed).match(FuzzyText(text))
      #expect((match != nil) == Self.hasAll(typed, text), "“\(typed)” in “\(text)”, seed \(seed)")
      let characters = Array(text.lowercased())
      let marked = String((match?.places ?? []).map { characters[$0] })
      if match != nil { #expect(marked == typed.lowercased(), "“\(text)”, seed \(seed)") }
    }
  }

  private static func letters(
    _ count: ClosedRange<Int>, _ random: inout SeededGenerator
  ) -> String {
    let alphabet = Array("abcABC -1·")
    let length = Int.random(in: count, using: &random)
    return String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" })
  }

  /// Whether a text has all letters in their order.
  private static func hasAll(_ typed: String, _ text: String) -> Bool {
    var rest = text.lowercased()[...]
    for letter in typed.lowercased() {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  @Test("What is very long is searched at its beginning, and costs no more")
  func long() {
    let text = String(repeating: "a", count: 100_000) + "z"
    #expect(Self.found("z", in: [text]).isEmpty)
    #expect(Self.found("aaa", in: [text]) == [text])
  }
}
