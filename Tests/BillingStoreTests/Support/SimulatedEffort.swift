import Foundation

/// How much is tried, and how it is torn.
enum SimulatedEffort {
  private static let environment = ProcessInfo.processInfo.environment

  /// `BILLING_CRASHES=all` tries everything, where else a part is taken out that is the same each
  /// time.
  static let isWhole = environment["BILLING_CRASHES"] == "all"

  /// `BILLING_SEED=17` tears and changes bytes otherwise.
  static let seed = environment["BILLING_SEED"].flatMap(UInt64.init) ?? 1
}
