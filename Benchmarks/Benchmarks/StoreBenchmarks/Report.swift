import Foundation

/// Figures, a line each.
enum Report {
  /// Prints the median, and between which times four of five are.
  static func say(_ name: String, _ samples: Samples) {
    let range = "\(Int(samples.quantile(0.1))) to \(Int(samples.quantile(0.9)))"
    line(name, "\(Int(samples.median)) µs  (\(range))")
  }

  static func say(_ name: String, _ value: Double, _ unit: String) {
    line(name, String(format: "%.2f %@", value, unit))
  }

  /// Prints a figure, and whether it keeps to its goal.
  static func check(_ name: String, _ value: Double, atMost goal: Double, _ unit: String) {
    let verdict = value <= goal ? "kept" : "MISSED"
    line(name, String(format: "%.2f %@  (goal: at most %g, %@)", value, unit, goal, verdict))
  }

  private static func line(_ name: String, _ value: String) {
    print("  " + name.padding(toLength: 40, withPad: " ", startingAt: 0) + value)
  }
}
