import Foundation
import Report
import Terminals

/// Measures the program from outside, in a terminal, beside a bare ncurses program.
///
///     TerminalBenchmarks PROGRAM STORES [ROUNDS]
///
/// STORES holds what `StoreBenchmarks make` has made. All take turns, so that a busy machine meets
/// each of them; what counts are the ratios.
@main
struct TerminalBenchmarks {
  private let subjects: Subjects
  private let roundCount: Int
  private let size: TerminalSize

  static func main() {
    do {
      try run()
    } catch {
      fail("\(error)")
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("error: \(message)\n".utf8))
    exit(2)
  }

  private static func run() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let program = arguments.first, let stores = arguments.dropFirst().first else {
      fail("PROGRAM or STORES is missing; use TerminalBenchmarks PROGRAM STORES [ROUNDS]")
    }
    let roundCount = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 5
    let subjects = try Subjects(program: program, stores: stores)
    for (columns, rows) in [(100, 30), (200, 60)] {
      let size = TerminalSize(columns: columns, rows: rows)
      try TerminalBenchmarks(subjects: subjects, roundCount: roundCount, size: size).report()
    }
  }

  private func report() throws {
    try reportStarts()
    try reportKeys()
  }

  private func say(_ row: Row) throws { try Report.say(row) }

  // MARK: - Starting

  private func reportStarts() throws {
    let part = "From the start to the first whole frame, \(size)"
    let all = [
      subjects.reference, subjects.sample, subjects.manySubscriptions, subjects.hugeHistory,
    ]
    var times = all.map { _ in Samples() }
    for _ in 0..<roundCount * 8 {
      for (index, subject) in all.enumerated() {
        let session = try TerminalSession(subject, size: size)
        defer { session.end() }
        times[index].add(try firstFrame(of: session, subject) / .microseconds(1))
      }
    }
    Report.begin(part)
    try say(Row(part, "sample accounts", times[1], against: times[0], atMost: 3))
    try say(
      Row(part, "300 subscriptions, against the samples", times[2], against: times[1], atMost: 1.5))
    try say(
      Row(part, "100,000 past invoices, against them", times[3], against: times[1], atMost: 1.1))
  }

  private func firstFrame(
    of session: TerminalSession, _ subject: Subject
  ) throws -> Duration {
    let burst = session.read(patience: 15_000, until: Subject.marker)
    guard burst.contains(Subject.marker), let last = burst.last else {
      throw Silent(subject: subject.name)
    }
    return last - session.start
  }

  /// A program never showed its first page.
  struct Silent: Error, CustomStringConvertible {
    let subject: String

    var description: String {
      "\(subject) never showed its first page; it is no store of this program, or not made by this "
        + "version; remove Benchmarks/.build/stores, or use scripts/bench --fresh"
    }
  }

  // MARK: - Keys, and the rest

  private func reportKeys() throws {
    var (ours, theirs) = (Measured(), Measured())
    for _ in 0..<roundCount {
      try measureAtRest(subjects.reference, into: &theirs)
      try measureAtRest(subjects.sample, into: &ours)
    }
    for _ in 0..<2 * roundCount {
      try play(Tape.sample + [.nothing], subjects.sample, &ours, subjects.reference, &theirs)
      try play(Tape.list, subjects.manyInvoices, &ours, subjects.referenceList, &theirs)
    }
    let part = "From a key to the last byte of its frame, \(size)"
    Report.begin(part)
    try reportTimes(part, "moving about", of: Tape.movingAbout, ours, theirs, atMost: 1)
    for tape in Tape.movingAbout {
      try reportTimes(part, "  " + tape.name, of: [tape], ours, theirs)
    }
    for tape in Tape.filling {
      try reportTimes(part, tape.name, of: [tape], ours, theirs, atMost: 1)
    }
    let tapes = Tape.movingAbout + Tape.filling
    let bytes = "Bytes a key, \(size)"
    Report.begin(bytes)
    for tape in tapes {
      let (our, their) = (ours[tape].bytesPerKey, theirs[tape].bytesPerKey)
      try say(Row(bytes, tape.name, our.rounded(), .bytes, against: their.rounded(), atMost: 1.2))
    }
    try say(
      Row(bytes, Tape.nothing.name, ours[.nothing].bytesPerKey.rounded(), .bytes, atMost: 0))
    try report(ours.standing, theirs.standing)
  }

  /// Reports what the keys of some tapes have taken, each as often as it was pressed.
  private func reportTimes(
    _ part: String, _ name: String, of tapes: [Tape], _ ours: Measured, _ theirs: Measured,
    atMost limit: Double? = nil
  ) throws {
    let (our, their) = (ours.times(of: tapes), theirs.times(of: tapes))
    try say(Row(part, name, our, against: their, atMost: limit))
    try say(
      Row(
        part, "    99 of 100 are faster than", our.quantile(0.99), .microseconds,
        against: their.quantile(0.99)))
  }

  /// What one subject has shown in all rounds.
  private struct Measured {
    var keys: [String: KeyFigures] = [:]
    var standing = Standing()

    subscript(tape: Tape) -> KeyFigures { keys[tape.name] ?? KeyFigures() }

    func times(of tapes: [Tape]) -> Samples {
      tapes.reduce(into: Samples()) { $0.add(self[$1].times) }
    }
  }

  private func measureAtRest(_ subject: Subject, into measured: inout Measured) throws {
    let session = try open(subject)
    try measured.standing.rest(session)
    try measured.standing.weigh(session)
    measured.standing.resize(session, from: size)
    session.end()
  }

  /// Plays tapes in two programs, which take turns with each of a tape's repetitions: where the system
  /// has them run, and how fast the machine is at a moment, makes more of a difference than they do.
  private func play(
    _ tapes: [Tape], _ ours: Subject, _ our: inout Measured, _ theirs: Subject,
    _ their: inout Measured
  ) throws {
    let (own, other) = (try open(ours), try open(theirs))
    for tape in tapes {
      for session in [own, other] { KeyFigures.begin(tape, in: session) }
      for _ in 0..<tape.repetitions {
        our.keys[tape.name, default: KeyFigures()].play(tape, in: own)
        their.keys[tape.name, default: KeyFigures()].play(tape, in: other)
      }
      for session in [own, other] { KeyFigures.end(tape, in: session) }
    }
    for session in [own, other] { session.end() }
  }

  private func open(_ subject: Subject) throws -> TerminalSession {
    let session = try TerminalSession(subject, size: size)
    _ = try firstFrame(of: session, subject)
    for key in subject.preparation {
      _ = session.type(Array(key.utf8))
      _ = session.read(silence: 200, patience: 1000)
    }
    return session
  }

  private func report(_ ours: Standing, _ theirs: Standing) throws {
    let rest = "Three seconds at rest, \(size)"
    Report.begin(rest)
    try say(Row(rest, "wake-ups", ours.sleeps.median, .count, atMost: 0))
    try say(Row(rest, "processor time", ours.processorTimes.median, .milliseconds, atMost: 0))
    let resize = "Another size, \(size)"
    Report.begin(resize)
    try say(
      Row(resize, "until the frame is whole", ours.resizes.median / 1000, .milliseconds, atMost: 16)
    )
    try say(
      Row(
        resize, "  beside the reference", ours.resizes, against: theirs.resizes))
    try say(Row(resize, "frames for one", Double(ours.framesPerResize), .count, atMost: 1))
    let memory = "Memory, \(size)"
    Report.begin(memory)
    try say(Row(memory, "at most", ours.peaks.median, .mebibytes, atMost: 30))
    try say(Row(memory, "  its own", ours.own.median, .mebibytes, against: theirs.own.median))
    try say(
      Row(
        memory, "  of the program's file and of libraries", ours.files.median, .mebibytes,
        against: theirs.files.median))
  }
}
