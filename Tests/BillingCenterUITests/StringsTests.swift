import Foundation
import Testing

/// What the interface says, read as source.
@Suite("Words")
struct StringsTests {
  /// Words that both languages share.
  private static let sameInBoth: Set<String> = [
    "E-mail", "Online", "Corporate", "Account", "Audio",
  ]

  private func words() throws -> [String: String] {
    try SourceTree.swiftFiles(below: "Sources/BillingCenterUI/Words")
  }

  @Test("Every text is said in both languages")
  func bothLanguages() throws {
    let pairs = try Words.ofSources().pairs
    #expect(pairs.count > 500)
    for pair in pairs {
      let texts = [pair.english, pair.italian].map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(!texts.contains(""), "“\(pair.english)” in \(pair.file) is in one language only")
      #expect(
        texts[0] != texts[1] || Self.sameInBoth.contains(texts[0]),
        "“\(texts[0])” in \(pair.file) is the same in both languages")
    }
  }

  @Test("Every text is used")
  func used() throws {
    let words = try words()
    let screens = try SourceTree.swiftFiles(below: "Sources/BillingCenterUI")
      .filter { words[$0.key] == nil }.values.joined(separator: "\n")
    let declaration = try Regex(#"(?m)^  (?:var|func) `?(\w+)`?"#)
    var names: Set<String> = []
    for source in words.values {
      for match in source.matches(of: declaration) {
        names.insert(String(match.output[1].substring ?? ""))
      }
    }
    #expect(names.count > 100)
    let ownUses = words.values.joined(separator: "\n").replacing(declaration, with: "")
    for name in names.sorted() {
      let isUsedByScreens = screens.contains(try Regex(#"strings\.\#(name)(?!\w)"#))
      let isUsedByWords = ownUses.contains(try Regex(#"(?:: |\? |\n +)\#(name)(?!\w)"#))
      #expect(isUsedByScreens || isUsedByWords, "nothing says “\(name)”")
    }
  }

  @Test("Screens have no words of their own")
  func screensAreSilent() throws {
    let sentence = try Regex(#""[^"\\]*[A-Za-zÀ-ú]{2,} [A-Za-zÀ-ú]{2,}[^"]*""#)
    for folder in ["Screens", "Parts"] {
      for (file, source) in try SourceTree.swiftFiles(below: "Sources/BillingCenterUI/\(folder)") {
        let code = source.split(separator: "\n").filter {
          !$0.contains("///") && !$0.contains("preconditionFailure")
        }
        for line in code {
          #expect(!line.contains(sentence), "\(file) says something of its own: \(line)")
        }
      }
    }
  }
}
