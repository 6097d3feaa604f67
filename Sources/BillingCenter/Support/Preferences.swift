import Billing
import BillingCenterUI
import BillingStore
import Foundation

/// What the user has chosen in the program, kept for the next start.
///
/// A JSON file, `billing-center/preferences.json` in the user's configuration directory. A file that
/// cannot be read counts as no choice: it is the user's comfort, and no reason not to start.
struct Preferences: Codable {
  var language: Language?
  var theme: String?

  private static var path: String { ConfigurationDirectory.path(of: "preferences.json") }

  static func load() -> Preferences {
    guard let handle = FileHandle(forReadingAtPath: path) else { return Preferences() }
    defer { try? handle.close() }
    guard let data = try? handle.readToEnd(),
      let preferences = try? RecordDecoder.decode(Preferences.self, from: Array(data))
    else { return Preferences() }
    return preferences
  }

  /// Keeps one more choice beside those that are kept already.
  ///
  /// - Parameter preference: The choice.
  /// - Throws: Foundation's error where the file cannot be written.
  static func keep(_ preference: Preference) throws {
    var preferences = load()
    switch preference {
    case .language(let language): preferences.language = language
    case .theme(let theme): preferences.theme = theme
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try encoder.encode(preferences).write(to: file, options: .atomic)
  }
}
