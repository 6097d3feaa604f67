/// How a row shares its width out.
enum RowLayout {
  /// The width of each view, in columns; with the spacing they are never more than there are.
  static func widths(
    of views: [AnyView], spacing: Int, columns: Int
  ) -> [Int] {
    let available = max(0, columns - spacing * max(0, views.count - 1))
    let ideals = views.map { $0.idealColumns(within: available) }
    let fills = views.map { $0.fillsWidth }
    let own = zip(ideals, fills).map { $1 ? 0 : $0 }
    let left = available - own.reduce(0, +)
    guard left >= 0 else { return fitted(own, into: available) }
    let shares = Shares.split(left, among: zip(ideals, fills).map { $1 ? $0 : nil })
    return zip(own, shares).map(+)
  }

  /// Narrower widths: the widest views but the last give way, and the last only when nothing is
  /// left of them.
  private static func fitted(_ widths: [Int], into available: Int) -> [Int] {
    guard let last = widths.last else { return [] }
    var result = widths.dropLast()
    let rest = max(0, available - last)
    var excess = result.reduce(0, +) - rest
    while excess > 0, let widest = result.max(), widest > 0 {
      let index = result.firstIndex(of: widest) ?? result.startIndex
      let next = result.filter { $0 < widest }.max() ?? 0
      let ties = result.count { $0 == widest }
      let cut = ties == 1 ? min(excess, widest - next) : 1
      result[index] -= max(1, cut)
      excess -= max(1, cut)
    }
    return result + [min(last, available)]
  }
}

/// How a column shares its height out.
enum ColumnLayout {
  /// The height of each view, in rows; what does not fit is cut at the bottom.
  static func heights(
    of views: [AnyView], spacing: Int, in size: Size
  ) -> [Int] {
    let flexibilities = views.map { $0.heightFlexibility(columns: size.columns) }
    let ideals = views.map { $0.idealRows(columns: size.columns) }
    var heights = zip(ideals, flexibilities).map { $1 == .grows ? 0 : $0 }
    var left = size.rows - spacing * max(0, views.count - 1) - heights.reduce(0, +)
    for index in views.indices where left < 0 && flexibilities[index] == .shrinks {
      let cut = min(heights[index], -left)
      heights[index] -= cut
      left += cut
    }
    let shares = Shares.split(
      max(0, left), among: zip(ideals, flexibilities).map { $1 == .grows ? $0 : nil })
    return zip(heights, shares).map(+)
  }
}

/// How what is left in a row or a column goes to those that take it.
enum Shares {
  /// The cells for each: what it would like and an equal part of the rest, or equal parts of all,
  /// but to nobody more than it would like, where that is not enough.
  ///
  /// - Parameters:
  ///   - cells: What there is to share.
  ///   - ideals: What each would like to have; nil for those that get nothing.
  /// - Returns: As many numbers as there are ideals; their sum is `cells` if anybody takes it.
  static func split(_ cells: Int, among ideals: [Int?]) -> [Int] {
    var result = ideals.map { _ in 0 }
    var left = cells
    let takers = ideals.indices.filter { ideals[$0] != nil }
    let byIdeal = takers.sorted { (ideals[$0] ?? 0) < (ideals[$1] ?? 0) }
    for (index, taker) in byIdeal.enumerated() {
      result[taker] = min(ideals[taker] ?? 0, left / (byIdeal.count - index))
      left -= result[taker]
    }
    for (index, taker) in takers.enumerated() {
      let part = left / (takers.count - index)
      result[taker] += part
      left -= part
    }
    return result
  }
}
