import Foundation

/// What is run in a terminal.
package struct Subject {
  package let name: String
  package let command: [String]
  /// Goes to the page that is measured.
  package let preparation: [String]

  package init(name: String, command: [String], preparation: [String] = []) {
    self.name = name
    self.command = command
    self.preparation = preparation
  }

  /// A bare environment, so that what the user has set does not count.
  package var environment: [String: String] {
    [
      "HOME": FileManager.default.temporaryDirectory.path, "LANG": "C.UTF-8",
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color",
    ]
  }

  /// Stands in the last row of every first frame.
  package static let marker = "all keys"
}
