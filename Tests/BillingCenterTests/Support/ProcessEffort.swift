import Foundation

/// How much is tried with processes that are killed or run beside each other.
enum ProcessEffort {
  private static let environment = ProcessInfo.processInfo.environment

  /// `BILLING_CRASHES=all` tries as much as is promised, where else it is a part.
  private static let isWhole = environment["BILLING_CRASHES"] == "all"

  /// `BILLING_SEED=17` kills at other moments.
  static let seed = environment["BILLING_SEED"].flatMap(UInt64.init) ?? 1

  static let killCount = isWhole ? 200 : 24
  static let commandsPerProcess = isWhole ? 250 : 25
}
