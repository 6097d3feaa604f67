import TestSupport

/// How much a terminal is tried; `BILLING_CRASHES=all` tries all that is promised.
enum TerminalEffort {
  static let resizeCount = Effort.isWhole ? 1_000 : 150
  static let stopCount = Effort.isWhole ? 500 : 40
  /// In each of four runs.
  static let byteCount = Effort.isWhole ? 2_621_440 : 2_000
  static let idleSeconds = Effort.isWhole ? 10 : 2
}
