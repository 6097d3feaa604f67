import Foundation

/// What a process has taken so far, as Linux tells it.
struct ProcessUsage {
  /// In milliseconds.
  let processorTime: Double
  /// How often any of its threads went to sleep, to be woken again.
  let sleeps: Int
  /// The most memory that it ever had, in MiB, files that are mapped included.
  let peakMebibytes: Double

  init(of pid: pid_t) throws {
    var (time, sleeps) = (0.0, 0)
    for thread in try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task") {
      let folder = "/proc/\(pid)/task/\(thread)"
      // A thread may end meanwhile.
      let schedule = try? String(contentsOfFile: "\(folder)/schedstat", encoding: .utf8)
      guard let schedule else { continue }
      time += schedule.split(separator: " ").first.flatMap { Double($0) } ?? 0
      sleeps += Self.number("voluntary_ctxt_switches", in: "\(folder)/status")
    }
    processorTime = time / 1_000_000
    self.sleeps = sleeps
    peakMebibytes = Double(Self.number("VmHWM", in: "/proc/\(pid)/status")) / 1024
  }

  /// What the memory that a process has now is made of, in MiB.
  struct Parts {
    /// What it has made itself.
    let own: Double
    /// Pages of the program and its libraries.
    let files: Double

    init(of pid: pid_t) {
      own = Double(ProcessUsage.number("RssAnon", in: "/proc/\(pid)/status")) / 1024
      files = Double(ProcessUsage.number("RssFile", in: "/proc/\(pid)/status")) / 1024
    }
  }

  /// A line's number; 0 where there is none.
  private static func number(_ name: String, in path: String) -> Int {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("\(name):") })
    else { return 0 }
    return line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0
  }
}
