import TestSupport

/// How much is tried with processes that are killed or run beside each other.
enum ProcessEffort {
  static let killCount = Effort.isWhole ? 200 : 24
  static let commandsPerProcess = Effort.isWhole ? 250 : 25
}
