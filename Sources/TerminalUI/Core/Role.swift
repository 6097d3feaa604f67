/// What a piece of text or a mark is for.
///
/// Views name roles and never colours; a ``Theme`` gives each role its look. The raw value is what
/// snapshots show, so it stays the same for ever.
public enum Role: String, CaseIterable, Hashable, Sendable {
  // MARK: Text
  case text
  case muted
  case title
  case accent
  case success
  case warning
  case danger
  case disabled

  // MARK: Lines and boxes
  case border
  /// The border of the card that is chosen or focused.
  case borderStrong = "border-strong"
  case scrollbar

  // MARK: Controls
  case button
  case buttonFocused = "button-focused"
  /// The one action that a page exists for.
  case primary
  case primaryFocused = "primary-focused"
  case field
  case fieldFocused = "field-focused"
  case placeholder
  /// A chosen option, tab or row that does not have the focus.
  case selected
  /// The chosen row or option that has the focus.
  case selectedFocused = "selected-focused"
  /// In that row, the letters that a search found.
  case selectedMatch = "selected-match"

  // MARK: The frame around a page
  case bar
  case barStrong = "bar-strong"
  case tab
  case tabSelected = "tab-selected"
  case keyName = "key-name"
  case keyHelp = "key-help"
  /// Everything behind a modal.
  case backdrop
}
