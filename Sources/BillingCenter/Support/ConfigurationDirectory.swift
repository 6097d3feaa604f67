import Foundation

/// Where the user's own settings are: `billing-center` in `$XDG_CONFIG_HOME`, or in `~/.config`.
///
/// Paths are texts here: every start looks for settings, and to make a `URL` takes longer than that.
enum ConfigurationDirectory {
  /// The absolute path of one of its files or folders.
  static func path(of name: String) -> String { "\(path)/billing-center/\(name)" }

  /// The directory in which all programs have theirs.
  private static var path: String {
    if let config = variable("XDG_CONFIG_HOME"), config.hasPrefix("/") {
      return withoutSlashes(config)
    }
    guard let home = variable("HOME"), home != "." else {
      return withoutSlashes(FileManager.default.currentDirectoryPath) + "/.config"
    }
    let absolute =
      home.hasPrefix("/") ? home : FileManager.default.currentDirectoryPath + "/" + home
    return withoutSlashes(absolute) + "/.config"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
