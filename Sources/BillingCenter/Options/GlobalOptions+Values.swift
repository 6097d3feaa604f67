import Billing
import BillingDocuments
import BillingService
import Foundation

extension GlobalOptions {
  /// The words for this run: `--lang`, else the user's choice, else the environment's locale.
  ///
  /// - Throws: `CommandFailure` for a language that the program does not speak.
  func formats(isASCII: Bool = false) throws -> Formats {
    Formats(language: try language(), asciiOnly: isASCII)
  }

  private func language() throws -> Language {
    guard let lang else {
      return Preferences.load().language ?? Self.language(of: ProcessInfo.processInfo.environment)
    }
    guard let language = Language(rawValue: lang) else {
      throw CommandFailure(
        .usage,
        Explanation(
          "unknown language “\(lang.shortened)”", why: "the program speaks Italian and English",
          remedy: "use --lang it or --lang en"))
    }
    return language
  }

  /// Italian where the first of the locale's variables that is set says so.
  static func language(of environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("it") == true ? .italian : .english
  }

  /// The clock: `--now` stands still, else the system's.
  ///
  /// - Throws: `CommandFailure` for a text that is no day, and for one that no card is good on or
  ///   whose next period a store could not hold.
  func clock(_ formats: Formats) throws -> BillingClock {
    guard let now else { return .system }
    return .fixed(try formats.day(now, of: "--now"))
  }

  /// Where the store is: `--store`, else the user's data directory.
  var storePath: String {
    if let store { return store }
    let environment = ProcessInfo.processInfo.environment
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/billing-center"
    }
    return (environment["HOME"] ?? ".") + "/.local/share/billing-center"
  }
}
