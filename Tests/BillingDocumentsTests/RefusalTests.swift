import Billing
import Testing

@testable import BillingDocuments

@Suite struct RefusalTests {
  @Test(
    "Every refusal says what, why and the way on",
    arguments: Language.allCases)
  func wording(language: Language) throws {
    let lines = try Sample.explanations(Formats(language: language)).map(\.oneLine)
    try Snapshot.refusals.expect(lines.joined(separator: "\n") + "\n", in: language)
  }

  @Test("No part of a refusal is the same in both languages")
  func languagesDiffer() throws {
    let english = try Sample.explanations(Formats(language: .english))
    let italian = try Sample.explanations(Formats(language: .italian))
    for (english, italian) in zip(english, italian) {
      #expect(english.what != italian.what)
      #expect(english.why == nil || english.why != italian.why, "\(english.oneLine)")
      #expect((english.why == nil) == (italian.why == nil))
      #expect(english.remedy != italian.remedy, "\(english.oneLine)")
    }
  }

  @Test("Every refusal offers a way on", arguments: Language.allCases)
  func wayOn(language: Language) throws {
    for explanation in try Sample.explanations(Formats(language: language)) {
      #expect(explanation.remedy != nil, "\(explanation.oneLine)")
    }
  }

  @Test("Two refusals never read the same", arguments: Language.allCases)
  func distinct(language: Language) throws {
    let lines = try Sample.explanations(Formats(language: language)).map(\.oneLine)
    #expect(Set(lines).count == lines.count)
  }

  @Test("Where only ASCII may be shown, a refusal is ASCII", arguments: Language.allCases)
  func ascii(language: Language) throws {
    for explanation in try Sample.explanations(Formats(language: language, asciiOnly: true)) {
      #expect(explanation.oneLine.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      #expect(!explanation.oneLine.contains("?"), "\(explanation.oneLine)")
    }
  }

  @Test("Parts are sentences by themselves and clauses in one line")
  func parts() {
    let explanation = Formats(language: .italian).explain(.cartEmpty, catalog: Sample.catalog)
    #expect(explanation.what == "Non c'è niente da ordinare")
    #expect(explanation.why == "Il carrello è vuoto")
    #expect(explanation.remedy == "Aggiungi prima una sottoscrizione")
    #expect(
      explanation.oneLine
        == "non c'è niente da ordinare; il carrello è vuoto; aggiungi prima una sottoscrizione")
  }

  @Test("A part that has no reason leaves no gap in the line")
  func withoutReason() {
    let explanation = Formats(language: .english).explain(CardNumber.Fault.empty)
    #expect(explanation.why == nil)
    #expect(
      explanation.oneLine == "the number is missing; enter the number on the card")
  }

  @Test("Names in a refusal cannot act on the terminal")
  func hostileNames() {
    let person = Person(id: "e@x.example", name: "Eve\u{1B}]0;\u{7}\n", role: .billingContact)
    let line = Formats(language: .english)
      .explain(.notBillingContact(contact: person), catalog: Sample.catalog).oneLine
    #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(line.contains("Eve\u{FFFD}]0;\u{FFFD}\u{FFFD}"))
  }
}
