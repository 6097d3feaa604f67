import TestSupport

/// How much a terminal is tried; `BILLING_CRASHES=all` tries all that is promised.
enum TerminalEffort {
  static let resizeCount = Effort.isWhole ? 1_000 : 150
  static let stopCount = Effort.isWhole ? 500 : 40
  /// In each of four runs; `BILLING_BYTES` says how many in all.
  static let byteCount = Int(
    Effort.count("BILLING_BYTES", usual: Effort.isWhole ? 10 << 20 : 8_000) / 4)
  static let idleSeconds = Effort.isWhole ? 10 : 2
}
