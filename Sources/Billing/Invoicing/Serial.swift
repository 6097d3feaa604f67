/// A number of a series, `ACME-2026-000123` or `mail-17`, by which a list is ordered.
struct Serial: Comparable {
  /// All before the last hyphen; of documents the year is in it.
  private let series: Substring
  private let number: Substring

  init(_ text: String) {
    let hyphen = text.utf8.lastIndex(of: UInt8(ascii: "-")) ?? text.startIndex
    series = text[..<hyphen]
    number = text[hyphen...]
  }

  /// Zeros stand before a number only up to six digits, so that a longer one is a higher one.
  static func < (left: Serial, right: Serial) -> Bool {
    (left.series, left.number.utf8.count, left.number)
      < (right.series, right.number.utf8.count, right.number)
  }
}

extension Identifier {
  var serial: Serial { Serial(rawValue) }
}

extension Array {
  /// The place of what has a number, found by halving: the numbers of a series only rise (rule 33).
  func index<Subject>(
    ofNumber number: Identifier<Subject>, _ key: (Element) -> Identifier<Subject>
  ) -> Int? {
    let serial = number.serial
    let index = firstIndex(fromWhich: { key($0).serial >= serial })
    return index < endIndex && key(self[index]) == number ? index : nil
  }

  /// The first place from which on something holds, found by halving; the end where it never does.
  func firstIndex(fromWhich holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The same by their numbers; what has the same number stays in its order.
  func inOrder<Subject>(of number: (Element) -> Identifier<Subject>) -> [Element] {
    map { (serial: number($0).serial, element: $0) }
      .sorted { $0.serial < $1.serial }
      .map(\.element)
  }
}
