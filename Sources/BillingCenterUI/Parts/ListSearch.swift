import BillingDocuments
import TerminalUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The words that somebody looks for, in small letters.
struct SearchWords: Hashable, Sendable {
  private let words: [String]

  init(_ typed: String) {
    words = typed.lowercased().split(separator: " ").map(String.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether each of them is in a text, which is in small letters.
  func areAll(in text: String) -> Bool {
    words.allSatisfy { text.holds($0) }
  }

  /// Whether each of them is in one of some texts, which are in small letters.
  func areAll(in texts: some Sequence<String>) -> Bool {
    words.allSatisfy { word in texts.contains { $0.holds(word) } }
  }
}

extension String {
  /// Whether a word is in the text, as ``contains(_:)`` tells; where one of them is ASCII alone, much
  /// sooner.
  fileprivate func holds(_ word: String) -> Bool {
    guard word.isASCII, !word.isEmpty else { return !isASCII && contains(word) }
    let isHeld = utf8.withContiguousStorageIfAvailable { text in
      word.utf8.withContiguousStorageIfAvailable { word in
        var start = 0
        while let end = text.end(of: word, from: start) {
          // An accent that follows would make another letter of the last one.
          let isWhole = end == text.count || text[end] < 0x80 || isBoundary(atByte: end)
          if isWhole { return true }
          start = end - word.count + 1
        }
        return false
      }
    }
    // A text that another language keeps may not be at hand as bytes.
    return isHeld.flatMap(\.self) ?? contains(word)
  }

  private func isBoundary(atByte offset: Int) -> Bool {
    Index(utf8.index(utf8.startIndex, offsetBy: offset), within: self) != nil
  }

  private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first occurrence of some bytes ends that begins at a place or later; nil where there is
  /// none.
  fileprivate func end(of word: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let bytes = baseAddress, let wanted = word.baseAddress, let first = word.first else {
      return nil
    }
    var start = start
    while count - start >= word.count,
      let found = memchr(bytes + start, Int32(first), count - start - word.count + 1)
    {
      let place = UnsafeRawPointer(bytes).distance(to: UnsafeRawPointer(found))
      if memcmp(bytes + place, wanted, word.count) == 0 { return place + word.count }
      start = place + 1
    }
    return nil
  }
}

/// The search in a list: hidden until it is asked for, and gone again once it is empty.
struct ListSearch: Hashable, Sendable {
  private(set) var text: String
  private(set) var isOpen: Bool

  static let control: ControlID = "search"

  /// Begins closed, or with words that are looked for.
  init(_ text: String = "") {
    self.text = text
    isOpen = !text.isEmpty
  }

  mutating func open() {
    isOpen = true
  }

  mutating func type(_ text: String) {
    self.text = text
  }

  mutating func close() {
    self = ListSearch()
  }

  /// Whether a text holds every word that was typed, in any case.
  func matches(_ searched: String) -> Bool {
    SearchWords(text).areAll(in: [searched.lowercased()])
  }

  /// The field, where it is open, and behind it how much was found.
  ///
  /// - Parameters:
  ///   - strings: The words.
  ///   - count: How many of how many there are; nil where that is told elsewhere.
  ///   - onChange: What typing means.
  ///   - onSubmit: What Enter means.
  /// - Returns: A view of the full width.
  func field<Message: Sendable>(
    _ strings: Strings, count: (found: Int, all: Int)? = nil,
    onChange: @escaping @Sendable (String) -> Message, onSubmit: Message
  ) -> View<Message> {
    guard isOpen else { return .empty }
    let field = View.field(
      Field(
        id: Self.control, label: strings.search, text: text, maximumLength: 60, columns: 40,
        onChange: onChange, onSubmit: onSubmit))
    guard let count, !SearchWords(text).isEmpty else { return field.padding(bottom: 1) }
    let found = strings.found(count.found, of: count.all)
    return .row([field, .spacer, .text(found, role: .muted, wraps: false)]).padding(bottom: 1)
  }

  /// The keys that open and close the search.
  func bindings<Message: Sendable>(
    _ context: ScreenContext, canOpen: Bool = true, open: Message, close: Message
  ) -> [KeyBinding<Message>] {
    [
      context.key(
        .search, help: context.strings.search.lowercasedFirst, isEnabled: canOpen, action: open),
      context.key(
        .back, help: context.strings.closeSearch, isEnabled: isOpen, action: close),
    ]
  }
}
