import Foundation

/// What screens cost, from the state to the terminal, each figure beside one of the same run.
///
/// Times are those of the processor, so that a busy machine counts for little.
///
///     ScreenBenchmarks
///
/// The limits are what was measured when they were set, with some room: who misses one has made
/// something slower.
@main
enum ScreenBenchmarks {
  static func main() throws {
    if CommandLine.arguments.dropFirst().first == TerminalFrames.argument {
      return try TerminalFrames.measure()
    }
    try WholeFrames.report()
    try LongTable.report()
    try TextWidths.report()
    try TerminalFrames.report()
    try ThemeLoading.report()
  }
}
