import TerminalUI

/// How the cells of a row are written, so that the rendition changes as seldom as it can.
///
/// A blank shows nothing but its ground. A few blanks are written like the text beside them on the same
/// ground. Many are written alike wherever they are, so that ncurses passes over them where only the
/// text around them changes: a page that is muted behind a modal keeps its blanks.
struct RowRenditions {
  /// The longest run of blanks that goes along with a text: to pass over it takes about as many
  /// characters of a motion of the cursor.
  static let maximumFill = 7

  /// Columns that are written alike.
  struct Run {
    let columns: Range<Int>
    /// What they are written in: its number in ``distinct``.
    let number: Int
    /// Whether they are blanks that show nothing but their ground.
    let isBlank: Bool
  }

  /// All that are written, each once, in the order of their first role.
  let distinct: [RoleRendition]
  /// The looks of the roles, each at its ``Role/place``.
  private let looks: [Look]

  /// What is asked of a role for each of its cells, by numbers of `distinct`.
  private struct Look {
    var number = 0
    /// The first rendition that has the same ground; nil where a blank is more than a ground.
    var blank: Int?
  }

  /// Takes the looks of all roles from a theme.
  init(of theme: Theme, with capability: ColorCapability) {
    var distinct: [RoleRendition] = []
    var looks = [Look](repeating: Look(), count: 1 << UInt8.bitWidth)
    for role in Role.allCases {
      let rendition = RoleRendition(of: role, in: theme, with: capability)
      let number = distinct.firstIndex(of: rendition) ?? distinct.count
      if number == distinct.count { distinct.append(rendition) }
      let blank =
        rendition.isGroundOfBlanks ? distinct.firstIndex { $0.hasGround(of: rendition) } : nil
      looks[role.place] = Look(number: number, blank: blank)
    }
    (self.distinct, self.looks) = (distinct, looks)
  }

  /// Goes through what has to be written where some columns of a row have changed: they, and the blanks
  /// on both sides, which may be written like one of them.
  ///
  /// - Parameters:
  ///   - changed: The columns; with all of each wide character that is among them.
  ///   - row: All cells of the row.
  ///   - write: Gets columns that follow upon those before.
  func forEachRun(ofChanged changed: Range<Int>, in row: [Cell], write: (Run) -> Void) {
    var (start, end) = (changed.lowerBound, changed.upperBound)
    while start > 0, row[start - 1].isBlank { start -= 1 }
    while end < row.count, row[end].isBlank { end += 1 }
    var before = start > 0 ? looks[row[start - 1].role.place].number : nil
    while start < end {
      let role = row[start].role
      let look = looks[role.place]
      var number = look.number
      var next = start + 1
      var isBlank = false
      if row[start].isBlank, let blank = look.blank {
        isBlank = true
        while next < end, self.isBlank(row[next], like: blank) { next += 1 }
        let after = next < row.count ? looks[row[next].role.place].number : nil
        number = fill(next - start, blank, between: before, and: after)
      } else {
        while next < end, row[next].role == role, !row[next].isBlank || look.blank == nil {
          next += 1
        }
      }
      write(Run(columns: start..<next, number: number, isBlank: isBlank))
      (start, before) = (next, number)
    }
  }

  private func isBlank(_ cell: Cell, like blank: Int) -> Bool {
    cell.isBlank && looks[cell.role.place].blank == blank
  }

  /// What a run of blanks is written in.
  private func fill(_ count: Int, _ blank: Int, between before: Int?, and after: Int?) -> Int {
    guard count <= Self.maximumFill else { return blank }
    if let before, distinct[before].hasGround(of: distinct[blank]) { return before }
    if let after, distinct[after].hasGround(of: distinct[blank]) { return after }
    return blank
  }
}

extension RoleRendition {
  /// Whether a blank shows nothing but a ground in it.
  fileprivate var isGroundOfBlanks: Bool {
    attributes.isDisjoint(with: [.underline, .reverse])
  }

  fileprivate func hasGround(of other: RoleRendition) -> Bool {
    isGroundOfBlanks && other.isGroundOfBlanks
      && colors?.background == other.colors?.background
  }
}

extension Role {
  /// The byte that the case is, as an enumeration of few cases without values has one for each.
  fileprivate var place: Int { withUnsafeBytes(of: self) { Int($0[0]) } }
}

extension Cell {
  fileprivate var isBlank: Bool { onlyScalar == " " }
}
