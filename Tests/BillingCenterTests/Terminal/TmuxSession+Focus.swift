import Testing

extension TmuxSession {
  /// Presses Tab until the terminal's cursor stands on a control, which begins with a text there.
  ///
  /// The cursor is on the focused control, always; that is how screen readers follow it, too.
  ///
  /// - Parameters:
  ///   - title: What stands at the cursor then.
  ///   - key: What is pressed in place of Tab.
  /// - Throws: ``NeverShown`` where no control begins so.
  func focus(on title: String, by key: String = "Tab") async throws {
    for _ in 0..<40 {
      if try await textAtCursor().hasPrefix(title) { return }
      try await press(key)
    }
    throw NeverShown(shown: try await shown())
  }

  /// Goes to a control and presses Enter on it.
  func act(on title: String) async throws {
    try await focus(on: title)
    try await press("Enter")
  }

  /// What the terminal shows from its cursor to the end of the line, once both have come to rest.
  private func textAtCursor() async throws -> String {
    var last: (cursor: [Int], shown: Shown)?
    for _ in 0..<100 {
      let cursor = try await cursor()
      let shown = try await shown()
      if let last, last == (cursor, shown), shown.rows.indices.contains(cursor[1]) {
        return String(shown.rows[cursor[1]].dropFirst(cursor[0]))
      }
      last = (cursor, shown)
      try await Task.sleep(for: .milliseconds(20))
    }
    throw NeverShown(shown: try await shown())
  }
}
