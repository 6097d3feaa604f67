/// Equal widths side by side.
struct CardLayout: Hashable, Sendable {
  var minimumColumns: Int
  var spacing: Int
  var maximumPerRow: Int

  /// How many of some cards stand side by side.
  func perRow(count: Int, columns: Int) -> Int {
    let fitting = (columns + spacing) / max(1, minimumColumns + spacing)
    return max(1, min(fitting, maximumPerRow, count))
  }

  /// The start and the width of each place of a row; what is left over goes to the first ones.
  func places(count: Int, columns: Int) -> [(start: Int, width: Int)] {
    let perRow = perRow(count: count, columns: columns)
    let available = max(0, columns - spacing * (perRow - 1))
    var start = 0
    return (0..<perRow).map { index in
      let width = available / perRow + (index < available % perRow ? 1 : 0)
      defer { start += width + spacing }
      return (start, width)
    }
  }

  /// The height of each row: that of its highest card.
  func rowHeights(of views: [AnyView], columns: Int) -> [Int] {
    let places = places(count: views.count, columns: columns)
    return stride(from: 0, to: views.count, by: places.count).map { first in
      let row = first..<min(first + places.count, views.count)
      return row.map { views[$0].idealRows(columns: places[$0 - first].width) }.max() ?? 0
    }
  }
}
