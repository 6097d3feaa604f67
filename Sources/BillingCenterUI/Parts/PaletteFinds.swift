import Billing
import BillingDocuments
import TerminalUI

/// What was found in the palette, the best first.
struct PaletteFinds: Sendable {
  /// The words that were typed.
  let words: [FuzzyQuery]
  let entries: [PaletteEntry]
  let language: Language

  /// So many documents are listed at most; whoever means another one types more of it.
  private static let mostDocuments = 50

  /// Looks for what was typed; entries that match as well stay in their order.
  ///
  /// - Parameters:
  ///   - typed: Words, or nothing: then all is found but documents.
  ///   - fixed: Pages, actions and the like, in the words of the moment.
  ///   - documents: Invoices and credit notes, newest first; empty as long as they are not ready.
  ///   - language: That of the moment.
  init(
    _ typed: String, among fixed: [PaletteEntry], _ documents: [PaletteEntry], _ language: Language
  ) {
    let words = typed.split(separator: " ").map { FuzzyQuery(String($0)) }
    self.words = words
    self.language = language
    guard !words.isEmpty else {
      entries = fixed
      return
    }
    // One letter is in nearly every document.
    let documents = typed.count < 2 ? [] : documents
    let found =
      Self.scored(fixed, words)
      + Self.best(Self.scored(documents, words)).prefix(Self.mostDocuments)
    entries = Self.best(found).map(\.entry)
  }

  /// The same finds with others behind or before them.
  init(_ finds: PaletteFinds, entries: [PaletteEntry]) {
    words = finds.words
    language = finds.language
    self.entries = entries
  }

  private typealias Scored = (entry: PaletteEntry, score: Int)

  private static func scored(_ entries: [PaletteEntry], _ words: [FuzzyQuery]) -> [Scored] {
    entries.compactMap { entry in entry.score(for: words).map { (entry, $0) } }
  }

  private static func best(_ scored: [Scored]) -> [Scored] {
    scored.enumerated().sorted {
      ($0.element.score, $1.offset) > ($1.element.score, $0.offset)
    }.map(\.element)
  }
}
