import Synchronization

/// What was measured of a view.
///
/// Layouts ask their views for their size, and those ask theirs; each is measured once for each
/// width, however many layouts are around it.
final class ViewMemo: Sendable {
  let rows = MeasuresByWidth<Int>()
  let columns = MeasuresByWidth<Int>()
  let flexibilities = MeasuresByWidth<HeightFlexibility>()
  let lines = MeasuresByWidth<[[Glyph]]>()
  /// How a row shares its width out.
  let shares = MeasuresByWidth<[Int]>()
  private let containsControls = Mutex<Bool?>(nil)

  /// Whether there are controls, as it was found before or is found now.
  func hasControls(_ find: () -> Bool) -> Bool {
    if let known = containsControls.withLock({ $0 }) { return known }
    let result = find()
    containsControls.withLock { $0 = result }
    return result
  }
}

/// What was found in each of two or three widths.
struct MeasuresByWidth<Value: Sendable>: ~Copyable, Sendable {
  // Neither is private: Swift 6.3 cannot compile what another file makes of it then.
  struct Entry {
    let width: Int
    let value: Value
  }

  /// Most views are measured in one width.
  struct Entries {
    var first: Entry?
    var others: [Entry] = []

    func value(in width: Int) -> Value? {
      if let first, first.width == width { return first.value }
      return others.first { $0.width == width }?.value
    }

    mutating func append(_ entry: Entry) {
      if first == nil { first = entry } else { others.append(entry) }
    }
  }

  private let entries = Mutex(Entries())

  /// What was found in a width before, or what is found now.
  func value(in width: Int, _ measure: () -> Value) -> Value {
    if let known = entries.withLock({ $0.value(in: width) }) { return known }
    let value = measure()
    entries.withLock { $0.append(Entry(width: width, value: value)) }
    return value
  }
}
