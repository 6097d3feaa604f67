/// How a row shares its width out.
enum RowLayout {
  /// The width of each view, in columns; with the spacing they are never more than there are.
  static func widths(
    of views: [AnyView], spacing: Int, columns: Int
  ) -> [Int] {
    let available = max(0, columns - spacing * max(0, views.count - 1))
    let filling = views.indices.filter { views[$0].fillsWidth }
    var widths = views.map { $0.idealColumns(within: available) }
    let ideals = filling.map { widths[$0] }
    for index in filling { widths[index] = 0 }
    let left = available - widths.reduce(0, +)
    guard left >= 0 else { return fitted(widths, into: available) }
    for (index, share) in zip(filling, Shares.split(left, among: ideals)) { widths[index] = share }
    return widths
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
    let growing = views.indices.filter { flexibilities[$0] == .grows }
    var heights = views.map { $0.idealRows(columns: size.columns) }
    let ideals = growing.map { heights[$0] }
    for index in growing { heights[index] = 0 }
    var left = size.rows - spacing * max(0, views.count - 1) - heights.reduce(0, +)
    for index in views.indices where left < 0 && flexibilities[index] == .shrinks {
      let cut = min(heights[index], -left)
      heights[index] -= cut
      left += cut
    }
    for (index, share) in zip(growing, Shares.split(max(0, left), among: ideals)) {
      heights[index] = share
    }
    return heights
  }
}

/// How what is left in a row or a column goes to those that take it.
enum Shares {
  /// The cells for each: what it would like and an equal part of the rest, or equal parts of all,
  /// but to nobody more than it would like, where that is not enough.
  ///
  /// - Parameters:
  ///   - cells: What there is to share.
  ///   - ideals: What each would like to have.
  /// - Returns: As many numbers as there are ideals; their sum is `cells` if there are any.
  static func split(_ cells: Int, among ideals: [Int]) -> [Int] {
    guard ideals.count > 1 else { return ideals.map { _ in cells } }
    var result = ideals.map { _ in 0 }
    var left = cells
    let byIdeal = ideals.indices.sorted { ideals[$0] < ideals[$1] }
    for (index, taker) in byIdeal.enumerated() {
      result[taker] = min(ideals[taker], left / (byIdeal.count - index))
      left -= result[taker]
    }
    for taker in ideals.indices {
      let part = left / (ideals.count - taker)
      result[taker] += part
      left -= part
    }
    return result
  }
}
