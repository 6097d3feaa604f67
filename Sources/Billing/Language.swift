/// A language that the program and its documents speak.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  case english = "en"
  case italian = "it"
}
