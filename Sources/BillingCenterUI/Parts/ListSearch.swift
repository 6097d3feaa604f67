import TerminalUI

/// The words that somebody looks for, in small letters.
struct SearchWords: Hashable, Sendable {
  private let words: [String]

  init(_ typed: String) {
    words = typed.lowercased().split(separator: " ").map(String.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether each of them is in one of some texts, which are in small letters.
  func areAll(in texts: some Sequence<String>) -> Bool {
    words.allSatisfy { word in texts.contains { $0.contains(word) } }
  }
}

/// The search in a list: hidden until it is asked for, and gone again once it is empty.
struct ListSearch: Hashable, Sendable {
  private(set) var text = ""
  private(set) var isOpen = false

  static let control: ControlID = "search"

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

  /// The field, where it is open.
  func field<Message: Sendable>(
    _ strings: Strings, onChange: @escaping @Sendable (String) -> Message, onSubmit: Message
  ) -> View<Message> {
    guard isOpen else { return .empty }
    return View.field(
      Field(
        id: Self.control, label: strings.search, text: text, maximumLength: 60, columns: 40,
        onChange: onChange, onSubmit: onSubmit)
    ).padding(bottom: 1)
  }
}
