import Testing

extension TmuxSession {
  /// Presses Tab until the terminal's cursor stands on a control, which begins with a text there.
  ///
  /// The cursor is on the focused control, always; that is how screen readers follow it, too.
  ///
  /// - Parameter title: What stands at the cursor then.
  /// - Returns: What the terminal shows then.
  /// - Throws: ``NeverShown`` where no control begins so.
  @discardableResult
  func focus(on title: String) async throws -> Look {
    for _ in 0..<40 {
      let look = try await look()
      if look.text.hasPrefix(title) { return look }
      try await press("Tab")
      try await waitForChange(of: look)
    }
    throw NeverShown(shown: try await shown())
  }

  /// Goes to a control, presses Enter on it, and waits until that has done something.
  func act(on title: String) async throws {
    let look = try await focus(on: title)
    try await press("Enter")
    try await waitForChange(of: look)
  }

  /// What the terminal shows, and where its cursor is.
  struct Look: Equatable {
    let cursor: [Int]
    let shown: Shown

    /// What stands from the cursor to the end of its line.
    var text: String {
      guard shown.rows.indices.contains(cursor[1]) else { return "" }
      return String(shown.rows[cursor[1]].dropFirst(cursor[0]))
    }
  }

  /// What the terminal shows once three looks have been equal: it is painted in pieces.
  private func look() async throws -> Look {
    var looks: [Look] = []
    for _ in 0..<200 {
      looks.append(Look(cursor: try await cursor(), shown: try await shown()))
      if let last = looks.last, looks.count >= 3, looks.suffix(3).allSatisfy({ $0 == last }) {
        return last
      }
      try await Task.sleep(for: .milliseconds(30))
    }
    throw NeverShown(shown: try await shown())
  }

  /// Waits until a key has changed what is shown or moved the cursor, at most half a minute.
  private func waitForChange(of look: Look) async throws {
    for _ in 0..<1_000 {
      let now = Look(cursor: try await cursor(), shown: try await shown())
      if now != look { return }
      try await Task.sleep(for: .milliseconds(30))
    }
  }
}
