/// What somebody has typed to find something: words, of which a text has all letters in their order.
///
/// Scores are those of fzf's second algorithm: each letter counts, a word's start and letters that
/// follow one another count more, gaps cost, and so does a late beginning.
public struct FuzzyQuery: Hashable, Sendable {
  /// Where a text was found by a query, and how well.
  public struct Match: Hashable, Sendable {
    /// The higher, the better; comparable for one query.
    public let score: Int
    /// The places of the letters found, rising.
    public let places: [Int]
  }

  private let words: [[UInt32]]

  private static let letterScore = 16
  private static let runBonus = 9
  private static let gapStart = 3
  private static let gapExtension = 1
  private static let mostLateness = 10

  /// Reads what was typed.
  public init(_ typed: String) {
    words = typed.split(separator: " ").map { $0.map(FuzzyText.folded) }
  }

  /// Whether nothing was typed; then every text matches.
  public var isEmpty: Bool { words.isEmpty }

  /// How well a text matches; nil where it lacks a word.
  public func score(of text: FuzzyText) -> Int? {
    var sum = 0
    for word in words {
      guard Self.isSubsequence(word, of: text.letters) else { return nil }
      sum += Self.rows(of: word, in: text).last?.max() ?? 0
    }
    return sum
  }

  /// How well a text matches and by which of its letters; nil where it lacks a word.
  public func match(_ text: FuzzyText) -> Match? {
    guard let score = score(of: text) else { return nil }
    let places = words.reduce(into: Set<Int>()) { places, word in
      places.formUnion(Self.places(of: word, in: text))
    }
    return Match(score: score, places: places.sorted())
  }

  private static func isSubsequence(_ word: [UInt32], of letters: [UInt32]) -> Bool {
    var place = 0
    for letter in letters where letter == word[place] {
      place += 1
      if place == word.count { return true }
    }
    return false
  }

  // MARK: - The best way through a text

  private static let none = Int.min / 2

  /// For each letter of a word the best score of the word up to it that ends at each place.
  private static func rows(of word: [UInt32], in text: FuzzyText) -> [[Int]] {
    var rows: [[Int]] = []
    for (index, letter) in word.enumerated() {
      var row = Array(repeating: none, count: text.letters.count)
      // The best of the row before that ends at least one place earlier, less what the gap costs.
      var gapped = none
      for place in text.letters.indices {
        if text.letters[place] == letter {
          let best = index == 0 ? -min(place, mostLateness) : before(rows, index, place, gapped)
          if best > none { row[place] = best + own(place, in: text, isFirst: index == 0) }
        }
        guard index > 0, place > 0 else { continue }
        gapped = max(gapped - gapExtension, rows[index - 1][place - 1] - gapStart)
      }
      rows.append(row)
    }
    return rows
  }

  private static func before(_ rows: [[Int]], _ index: Int, _ place: Int, _ gapped: Int) -> Int {
    let run = place > 0 ? rows[index - 1][place - 1] + runBonus : none
    let best = max(run, gapped)
    return best > none / 2 ? best : none
  }

  private static func own(_ place: Int, in text: FuzzyText, isFirst: Bool) -> Int {
    letterScore + Int(text.bonuses[place]) * (isFirst ? 2 : 1)
  }

  /// Goes back from the best end, each time to a place from which the score can have come.
  private static func places(of word: [UInt32], in text: FuzzyText) -> [Int] {
    let rows = rows(of: word, in: text)
    guard let last = rows.last, let top = last.max(), let end = last.firstIndex(of: top) else {
      return []
    }
    var places = [end]
    for index in stride(from: word.count - 1, to: 0, by: -1) {
      let place = places[places.count - 1]
      let wanted = rows[index][place] - own(place, in: text, isFirst: false)
      let from = (0..<place).last { earlier in
        guard rows[index - 1][earlier] > none else { return false }
        let gap = place - earlier - 1
        let cost = gap == 0 ? -runBonus : gapStart + (gap - 1) * gapExtension
        return rows[index - 1][earlier] - cost == wanted
      }
      guard let from else { return places }
      places.append(from)
    }
    return places
  }
}
