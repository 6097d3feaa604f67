/// A text of the catalog in every language.
public struct LocalizedText: Hashable, Sendable {
  public let english: String
  public let italian: String

  public init(english: String, italian: String) {
    self.english = english
    self.italian = italian
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .italian: italian
    }
  }
}

extension LocalizedText: Codable {
  private enum CodingKeys: String, CodingKey {
    case english = "en"
    case italian = "it"
  }
}
