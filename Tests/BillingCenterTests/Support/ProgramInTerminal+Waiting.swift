import CustomDump
import Testing

extension ProgramInTerminal {
  /// Waits for the program's end, as long as for anything else.
  ///
  /// - Parameter reading: Whether the terminal takes what is written meanwhile.
  /// - Returns: The exit code, or the signal's number above 128.
  /// - Throws: What `#require` throws where it does not end.
  func end(reading: Bool = true) async throws -> Int32 {
    try await wait("the end", reading: reading) { _ in self.hasEnded }
    if reading { read() }
    return try #require(status)
  }

  /// Waits until the screen shows a text.
  func wait(for text: String) async throws {
    try await wait("“\(text)”") { $0.rows.contains { $0.contains(text) } }
  }

  /// Waits until the screen is as it should be, at most a minute and five thousand looks.
  ///
  /// Looks are counted besides, since on a busy machine a minute may go by between two.
  func wait(
    _ what: String, reading: Bool = true, until isDone: (VirtualScreen) -> Bool
  ) async throws {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(60))
    var looks = 0
    while true {
      if reading { read() }
      if isDone(screen) { return }
      looks += 1
      try #require(
        clock.now < end || looks < 5000,
        "never came: \(what); the terminal shows:\n\(screen.rows.joined(separator: "\n"))")
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Waits until the program has read all that was typed, writes nothing more, and sleeps.
  ///
  /// Looks are counted, not time: on a busy machine the test itself may not get its turn for long.
  ///
  /// - Parameter looks: How often it has to be found so, with a hundredth of a second between.
  /// - Throws: `CancellationError`.
  func settle(looks: Int = 25) async throws {
    var calmLooks = 0
    var count = -1
    while calmLooks < looks {
      read()
      let isCalm = output.count == count && !hasUnreadInput && isAsleep
      calmLooks = isCalm ? calmLooks + 1 : 0
      count = output.count
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// Expects that what has been painted bit by bit is what a whole painting gives.
  func expectWholeScreen() async throws {
    try await settle()
    let (rows, seen) = (screen.rows, screen.seen)
    let count = output.count
    try await type("\u{0C}")
    try await wait("the screen again") { _ in self.output.count > count }
    try await settle()
    expectNoDifference(screen.rows, rows)
    expectNoDifference(screen.seen, seen)
    expectNoDifference(screen.unknown, [])
  }

  /// Expects the terminal to be as it was before the program began.
  func expectTerminalGivenBack() {
    expectNoDifference(modes, modesBefore)
    // What is on in every terminal: the cursor, and the next line after the last column.
    expectNoDifference(screen.modes.subtracting([7, 25]), [])
  }
}
