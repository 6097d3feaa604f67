import TerminalUI

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
    guard !text.isEmpty else { return true }
    let searched = searched.lowercased()
    return text.lowercased().split(separator: " ").allSatisfy { searched.contains($0) }
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
