import Billing

/// Somebody of the sample accounts at the keyboard.
struct User: Hashable, Sendable {
  let account: AccountID
  let person: PersonID

  /// Billing contact of an account that has bought nothing yet.
  static let giulia = User(account: "nuova", person: "giulia@nuova.example")
  /// Billing contact of an account with some of everything.
  static let anna = User(account: "acme", person: "anna.rossi@acme.example")
  /// May read only.
  static let marco = User(account: "acme", person: "marco.bianchi@acme.example")
  /// Billing contact of a Corporate account.
  static let paolo = User(account: "globex", person: "paolo.verdi@globex.example")
}

extension Language {
  /// The one of two texts that the interface has in this language.
  func pick(_ english: String, _ italian: String) -> String {
    switch self {
    case .english: english
    case .italian: italian
    }
  }
}
