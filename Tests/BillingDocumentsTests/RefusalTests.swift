import Billing
import Foundation
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

  @Test("Every kind of refusal is among those that are worded here")
  func everyKind() throws {
    let file = URL(filePath: #filePath)
      .appending(path: "../../../Sources/Billing/Deciding/BillingError+Code.swift").standardized
    let source = try String(contentsOf: file, encoding: .utf8)
    let codes = source.split(separator: "\n").compactMap { line in
      line.split(separator: "\"").dropFirst().first.map { String($0) }
    }
    #expect(codes.count > 40)
    #expect(Set(try Sample.refusals().map(\.code)) == Set(codes))
  }

  @Test("No refusal shows a name out of the code, or nothing", arguments: Language.allCases)
  func plainWords(language: Language) throws {
    for error in try Sample.refusals() {
      let explanation = Formats(language: language).explain(error, catalog: Sample.catalog)
      let parts = [explanation.what, explanation.why, explanation.remedy].compactMap(\.self)
      #expect(!parts.contains { $0.allSatisfy(\.isWhitespace) }, "\(error.code)")
      #expect(!explanation.oneLine.contains(error.code), "\(explanation.oneLine)")
      for trace in ["Optional", "Identifier", "nil", "()"] {
        #expect(!explanation.oneLine.contains(trace), "\(explanation.oneLine)")
      }
    }
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
