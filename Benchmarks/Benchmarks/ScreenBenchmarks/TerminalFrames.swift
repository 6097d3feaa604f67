import BillingCenterUI
import Foundation
import NcursesTerminal
import Report
import Terminals
import TerminalUI

/// What it costs to show a frame in a terminal, by what differs from the frame before.
///
/// A process of its own measures, which has a terminal.
enum TerminalFrames {
  static let argument = "in-terminal"
  private static let sizes = [(100, 30), (200, 60)]
  private static let count = 200

  static func report() throws {
    guard let program = Bundle.main.executablePath else { throw CocoaError(.fileNoSuchFile) }
    for (columns, rows) in sizes {
      let file = FileManager.default.temporaryDirectory.appending(
        path: "frames-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: file) }
      let session = try TerminalSession(
        Subject(name: "frames", command: [program, argument, file.path]),
        size: TerminalSize(columns: columns, rows: rows))
      // It writes as long as it measures.
      _ = session.read(silence: 2000, patience: 10_000)
      session.end("")
      let part = "A frame shown in a terminal, against one that is new, \(columns) × \(rows)"
      Report.begin(part)
      let data = try Data(contentsOf: file)
      let figures = try JSONDecoder().decode([String: Double].self, from: data)
      let whole = figures["whole"] ?? 0
      for (name, limit) in [("focus moved", 0.5), ("nothing changed", 0.05)] {
        try Report.say(
          Row(part, name, figures[name] ?? 0, .microseconds, against: whole, atMost: limit))
      }
    }
  }

  /// Shows frames and writes how long that took, into the file that the arguments name.
  static func measure() throws {
    let terminal = try NcursesTerminal(options: TerminalOptions(forcesUTF8: true))
    defer { terminal.close() }
    let theme = try ThemeLoading.theme(named: "dark")
    takeAnswers(from: terminal)
    guard
      var session = try SampleScreens.session(
        at: "subscriptions", of: "acme", on: WholeFrames.day, size: terminal.size, theme: theme),
      let path = CommandLine.arguments.last
    else { throw CocoaError(.fileReadUnknown) }
    let first = session.frame
    session.send(.tab)
    let second = session.frame
    var (moved, same, whole) = (Samples(), Samples(), Samples())
    for _ in 0..<count {
      moved.measureWork { terminal.show(second, theme: theme) }
      // What others have written meanwhile is not waited for within a measurement.
      usleep(500)
      same.measureWork { terminal.show(second, theme: theme) }
      usleep(500)
      terminal.repaint()
      whole.measureWork { terminal.show(first, theme: theme) }
      usleep(500)
    }
    let figures = [
      "focus moved": moved.median, "nothing changed": same.median, "whole": whole.median,
    ]
    try JSONEncoder().encode(figures).write(to: URL(filePath: path))
  }
  /// Lets the terminal answer what it was asked at the start: nothing is painted while something waits
  /// to be read.
  private static func takeAnswers(from terminal: NcursesTerminal) {
    usleep(300_000)
    // A moment that has come ends the wait once nothing else is there.
    while true {
      if case .moment = terminal.nextEvent(watching: [], until: 1) { return }
    }
  }
}
