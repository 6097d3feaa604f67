import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

@Suite("Words on screens")
struct ScreenWordsTests {
  /// Words that only one language has and that mean something else in the other.
  private static let harmless: [String: String] = [
    "it": "begins an Italian VAT number", "set": "is September, shortened",
    "customer": "is in the vendor's e-mail address", "service": "is there too",
    "english": "is what a language calls itself", "italiano": "is what a language calls itself",
    "webinar": "is looked for, as a part of GoToWebinar",
    "training": "is looked for, as a part of GoToTraining",
    "home": "is a key", "end": "is a key",
  ]

  @Test(
    "No screen has a word of the other language but names", arguments: Language.allCases)
  func foreignWords(language: Language) throws {
    let words = try Words.ofSources()
    let other: Language = language == .english ? .italian : .english
    let foreign = words.only(in: other).subtracting(Self.harmless.keys)
    #expect(foreign.count > 300)
    for viewer in Viewer.allCases where !viewer.hasLongNames {
      let names = try names(in: try viewer.shop(language), words)
      for path in ScreenPath.all where path.viewers.contains(viewer) && isInterface(path, language)
      {
        let shop = try viewer.shop(language)
        guard try shop.goes(to: path, size: Size(columns: 160, rows: 60)) else { continue }
        let seen = Set(Words.words(of: shop.session.frame.text))
        let found = seen.intersection(foreign).subtracting(names)
        #expect(found == [], "on \(path.name) of \(viewer.rawValue)\n\(shop.session.frame.text)")
      }
    }
  }

  /// The words of all names in the store.
  private func names(in shop: Shop, _ words: Words) throws -> Set<String> {
    let service = try shop.otherTerminal()
    return try service.accounts().readable.reduce(into: []) { names, summary in
      names.formUnion(words.names(of: try service.load(summary.id)))
    }
  }

  /// E-mails are in the account's language, which is Italian (rule 38).
  private func isInterface(_ path: ScreenPath, _ language: Language) -> Bool {
    path.screen != .mail || language == .italian
  }
}
