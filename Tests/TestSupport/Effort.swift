import Foundation

/// How much is tried, and with which random numbers; the environment says so.
package enum Effort {
  private static let environment = ProcessInfo.processInfo.environment

  /// `BILLING_CRASHES=all` tries all that is promised, where else a part is taken out that is the
  /// same each time.
  package static let isWhole = environment["BILLING_CRASHES"] == "all"

  /// `BILLING_SEED=17` takes other random numbers.
  package static let seed = chosenSeed ?? 1

  static let chosenSeed = environment["BILLING_SEED"].flatMap(UInt64.init)

  /// How many a variable wants; as many as usual where it says nothing.
  package static func count(_ variable: String, usual: UInt64) -> UInt64 {
    environment[variable].flatMap(UInt64.init) ?? usual
  }
}
