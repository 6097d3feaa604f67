import BillingDocuments
import TerminalUI

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

  /// What was typed, in words.
  var words: SearchWords { SearchWords(text) }

  /// Whether a text holds every word that was typed, in any case.
  func matches(_ searched: String) -> Bool {
    words.areAll(in: searched.lowercased())
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
        hasLocalEcho: false, onChange: onChange, onSubmit: onSubmit))
    guard let count, !words.isEmpty else { return field.padding(bottom: 1) }
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
