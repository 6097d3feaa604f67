import Foundation
import Report
import Terminals

/// What a program costs besides keys: at rest, when the terminal's size changes, and in memory.
struct Standing {
  private(set) var sleeps: [Double] = []
  private(set) var processorTimes: [Double] = []
  private(set) var peaks: [Double] = []
  private(set) var own: [Double] = []
  private(set) var files: [Double] = []
  private(set) var resizes = Samples()
  /// The most frames that followed one change of size.
  private(set) var framesPerResize = 0

  /// In milliseconds.
  private static let restLength: Int32 = 3000
  /// What stands before every frame of a program that knows synchronized output.
  private static let frameMark = Data("\u{1B}[?2026h".utf8)

  /// Looks at a program that waits for keys.
  ///
  /// - Throws: Where the program is gone.
  mutating func rest(_ session: TerminalSession) throws {
    _ = session.read(silence: 250, patience: 250)
    let before = try ProcessUsage(of: session.pid)
    _ = session.read(silence: Self.restLength, patience: Self.restLength)
    let after = try ProcessUsage(of: session.pid)
    sleeps.append(Double(after.sleeps - before.sleeps))
    processorTimes.append(after.processorTime - before.processorTime)
  }

  /// Notes the memory; a change of size afterwards would take more.
  mutating func weigh(_ session: TerminalSession) throws {
    peaks.append(try ProcessUsage(of: session.pid).peakMebibytes)
    let parts = ProcessUsage.Parts(of: session.pid)
    own.append(parts.own)
    files.append(parts.files)
  }

  /// Changes the size to others and back.
  mutating func resize(_ session: TerminalSession, from size: TerminalSize) {
    for change in [-7, 0, 5, 0, -12, 0] {
      let start = session.resize(
        to: TerminalSize(columns: size.columns + change, rows: size.rows + change / 3))
      let burst = session.read(silence: 60)
      if let last = burst.last { resizes.add((last - start) / .microseconds(1)) }
      framesPerResize = max(framesPerResize, Self.count(Self.frameMark, in: Data(burst.bytes)))
    }
  }

  private static func count(_ mark: Data, in bytes: Data) -> Int {
    var (count, rest) = (0, bytes[...])
    while let range = rest.range(of: mark) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}

extension [Double] {
  /// 0 where there are none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
