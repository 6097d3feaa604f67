import TerminalUI

/// Finds labels that did not have the room for all they say.
enum CutLabels {
  /// The labels of a frame that end in `…`.
  ///
  /// - Parameters:
  ///   - frame: What is seen.
  ///   - words: Tell the words that have a `…` of their own, and the names, which may be cut.
  ///   - hasLongNames: Whether there are so long names that only buttons, tabs and keys count.
  /// - Returns: Each with its row and what it is for.
  static func faults(
    in frame: Frame, besides words: Words, hasLongNames: Bool
  ) -> [String] {
    (0..<frame.size.rows).flatMap { row in
      (0..<frame.size.columns).compactMap { column in
        guard frame[column, row].text == "…" else { return nil }
        let role = frame[column, row].role
        guard role != .bar, role != .backdrop, !hasLongNames || neverCut.contains(role)
        else { return nil }
        let word = word(endingAt: column, row, of: frame)
        guard !words.ellipses.contains(word), neverCut.contains(role) || !words.isName(word)
        else { return nil }
        return "“\(word)” in row \(row), \(role)"
      }
    }
  }

  /// What is whole whatever the names are.
  private static let neverCut: Set<Role> = [
    .button, .buttonFocused, .primary, .primaryFocused, .tab, .tabSelected, .keyName, .keyHelp,
  ]

  private static func word(endingAt column: Int, _ row: Int, of frame: Frame) -> String {
    var start = column
    while start > 0, frame[start - 1, row].text != " " { start -= 1 }
    return (start...column).map { frame[$0, row].text }.joined()
  }
}
