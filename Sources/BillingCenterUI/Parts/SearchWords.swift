#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The words that somebody looks for, in small letters.
struct SearchWords: Hashable, Sendable {
  fileprivate struct Word: Hashable, Sendable {
    let text: String
    /// Its bytes where it is ASCII alone: then it is looked for among bytes, which is much sooner done.
    let ascii: [UInt8]?

    init(_ text: Substring) {
      self.text = String(text)
      ascii = text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : nil
    }
  }

  fileprivate let words: [Word]

  init(_ typed: String) {
    words = typed.lowercased().split(separator: " ").map(Word.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether each of them is in a text, which is in small letters.
  func areAll(in text: String) -> Bool {
    words.allSatisfy { Self.holds(text, $0) }
  }

  /// Whether each of them is in one of some texts, which are in small letters.
  func areAll(in texts: some Sequence<String>) -> Bool {
    words.allSatisfy { word in texts.contains { Self.holds($0, word) } }
  }

  /// Whether a word is in a text, as ``Swift/StringProtocol/contains(_:)`` tells.
  private static func holds(_ text: String, _ word: Word) -> Bool {
    guard let ascii = word.ascii else {
      return !text.utf8.allSatisfy { $0 < 0x80 } && text.contains(word.text)
    }
    // A text that another language keeps may not be at hand as bytes.
    let isHeld = text.utf8.withContiguousStorageIfAvailable { text in
      ascii.withUnsafeBufferPointer { text.holds($0) }
    }
    return isHeld ?? text.contains(word.text)
  }
}

/// Many texts that are looked through again and again, one behind the other in memory: one by one most of
/// the time would be spent in finding them.
struct SearchedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Takes one more text, which is in small letters.
  mutating func append(_ text: String) {
    bytes += text.utf8
    ends.append(bytes.count)
  }

  /// Which of some places have texts with each of some words in them.
  func places(of words: SearchWords, among places: [Int]) -> [Int] {
    words.words.reduce(places) { self.places(of: $1, among: $0) }
  }

  private func places(of word: SearchWords.Word, among places: [Int]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      (word.ascii ?? []).withUnsafeBufferPointer { ascii in
        places.filter { place in
          let start = place == 0 ? 0 : ends[place - 1]
          let text = UnsafeBufferPointer(rebasing: bytes[start..<ends[place]])
          return word.ascii == nil
            ? String(decoding: text, as: UTF8.self).contains(word.text) : text.holds(ascii)
        }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word of ASCII is in a text, by whole characters.
  fileprivate func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let end = end(of: word, from: start) {
      // An accent that follows would make another letter of the last one.
      if end == count || self[end] < 0x80 || isBoundary(atByte: end) { return true }
      start = end - word.count + 1
    }
    return false
  }

  private func isBoundary(atByte offset: Int) -> Bool {
    let text = String(decoding: self, as: UTF8.self)
    let place = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    return String.Index(place, within: text) != nil
  }

  /// Where the first occurrence of some bytes ends that begins at a place or later; nil where there is
  /// none.
  private func end(of word: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let bytes = baseAddress, let wanted = word.baseAddress,
      let first = word.first, let last = word.last
    else { return nil }
    var start = start
    while count - start >= word.count,
      let found = memchr(bytes + start, Int32(first), count - start - word.count + 1)
    {
      let place = UnsafeRawPointer(bytes).distance(to: UnsafeRawPointer(found))
      let end = place + word.count
      // Where a first letter is frequent, the last one tells soonest that the others do not follow.
      if bytes[end - 1] == last, memcmp(bytes + place, wanted, word.count) == 0 { return end }
      start = place + 1
    }
    return nil
  }
}
