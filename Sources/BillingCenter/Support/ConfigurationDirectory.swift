import Foundation

/// Where the user's own settings are: `billing-center` in `$XDG_CONFIG_HOME`, or in `~/.config`.
enum ConfigurationDirectory {
  static var url: URL {
    let environment = ProcessInfo.processInfo.environment
    let base =
      if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
        URL(filePath: config, directoryHint: .isDirectory)
      } else {
        URL(filePath: environment["HOME"] ?? ".", directoryHint: .isDirectory)
          .appending(path: ".config")
      }
    return base.appending(path: "billing-center", directoryHint: .isDirectory)
  }
}
