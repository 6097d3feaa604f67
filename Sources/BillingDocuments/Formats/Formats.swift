package import Billing
import Foundation

/// How amounts, days and the shop's own words are written in a language.
///
/// Everything comes in ordinary spaces, so that a text can be searched for as it is typed.
package struct Formats: Hashable, Sendable {
  package let language: Language
  /// Whether marks and letters beyond ASCII are written with what ASCII has.
  package let asciiOnly: Bool

  package init(language: Language, asciiOnly: Bool = false) {
    self.language = language
    self.asciiOnly = asciiOnly
  }

  var locale: Locale {
    switch language {
    case .english: Locale(identifier: "en_IE")
    case .italian: Locale(identifier: "it_IT")
    }
  }

  /// Picks the wording of this language, fit to be shown.
  package func words(_ english: String, _ italian: String) -> String {
    let text =
      switch language {
      case .english: english
      case .italian: italian
      }
    return fitted(text)
  }

  /// Makes a text fit to be shown: controls visible, spaces ordinary, in ASCII where asked for.
  package func fitted(_ text: String) -> String {
    let spaced = text.withVisibleControls.withOrdinarySpaces
    return asciiOnly ? spaced.foldedToASCII : spaced
  }
}
