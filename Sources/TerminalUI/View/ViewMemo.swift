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
  // Not private: Swift 6.3 cannot compile what another file makes of it then.
  struct Entry {
    let width: Int
    let value: Value
  }

  private let entries = Mutex<[Entry]>([])

  /// What was found in a width before, or what is found now.
  func value(in width: Int, _ measure: () -> Value) -> Value {
    let known = entries.withLock { entries in
      for entry in entries where entry.width == width { return entry.value as Value? }
      return nil
    }
    if let known { return known }
    let value = measure()
    entries.withLock { $0.append(Entry(width: width, value: value)) }
    return value
  }
}
