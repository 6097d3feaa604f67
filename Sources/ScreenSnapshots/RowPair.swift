import TerminalUI

/// The same row of two frames of one size.
struct RowPair {
  let was: Frame
  let now: Frame
  let row: Int

  var columns: Range<Int> { 0..<now.size.columns }

  func hasChanged(_ column: Int) -> Bool { was[column, row] != now[column, row] }

  // MARK: Text

  /// Words that have changed, neighbouring ones as one change.
  var textChanges: [FrameDifference.Change] {
    var runs: [Range<Int>] = []
    for column in columns where !isSameText(column) {
      let words = wordsAround(column)
      if let last = runs.last, last.upperBound + 1 >= words.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, words.upperBound)
      } else {
        runs.append(words)
      }
    }
    return runs.map { run in
      .text(row: row, columns: run, was: text(of: was, in: run), now: text(of: now, in: run))
    }
  }

  private func isSameText(_ column: Int) -> Bool {
    was[column, row].text == now[column, row].text
  }

  /// A cell with what belongs to its word in either frame; no wide character is cut in two.
  private func wordsAround(_ column: Int) -> Range<Int> {
    var start = column
    while start > 0, isInWord(start) && isInWord(start - 1) || isSecondHalf(start) { start -= 1 }
    var end = column + 1
    while end < columns.upperBound, isInWord(end - 1) && isInWord(end) || isSecondHalf(end) {
      end += 1
    }
    return start..<end
  }

  private func isInWord(_ column: Int) -> Bool {
    was[column, row].isInWord || now[column, row].isInWord
  }

  private func isSecondHalf(_ column: Int) -> Bool {
    was[column, row].width == 0 || now[column, row].width == 0
  }

  private func text(of frame: Frame, in columns: Range<Int>) -> String {
    columns.map { frame[$0, row].text }.joined()
  }

  // MARK: Roles

  /// Neighbouring cells that had one role and have one other.
  var roleChanges: [FrameDifference.Change] {
    var changes: [FrameDifference.Change] = []
    var column = 0
    while column < columns.upperBound {
      let (before, after) = roles(column)
      let start = column
      repeat { column += 1 } while column < columns.upperBound && roles(column) == (before, after)
      guard before != after else { continue }
      changes.append(
        .role(
          rows: row...row, columns: start..<column, text: text(of: now, in: start..<column),
          was: before, now: after))
    }
    return changes
  }

  private func roles(_ column: Int) -> (was: Role, now: Role) {
    (was[column, row].role, now[column, row].role)
  }
}

extension Cell {
  /// Whether its character joins with its neighbours to a word, a number or an amount.
  fileprivate var isInWord: Bool {
    guard let character = text.first else { return false }
    return character.isLetter || character.isNumber || character.isCurrencySymbol
      || ".,:;/%+-−'’&@_".contains(character)
  }
}
