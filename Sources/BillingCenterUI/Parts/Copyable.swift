import TerminalUI

extension View {
  /// A text that can have the focus to be copied: by the arrows, since Tab passes it by.
  ///
  /// - Parameters:
  ///   - id: The name of the control.
  ///   - text: What is shown and copied.
  ///   - role: What the text is for.
  ///   - alignment: Where it stands in the width there is.
  ///   - copy: What Enter means, which copies it too.
  /// - Returns: A view as large as the text.
  static func copyable(
    _ id: ControlID, _ text: String, role: Role = .text, alignment: Alignment = .leading,
    copy: (String) -> Message
  ) -> View {
    .selectable(id, isSelected: false, action: copy(text), copied: text, stopsTab: false) {
      .text(text, role: $0 ? .selectedFocused : role, alignment: alignment)
    }
  }

  /// A fact whose value can be copied.
  static func copyableFact(
    _ id: ControlID, _ name: String, _ value: String, nameColumns: Int = 16,
    copy: (String) -> Message
  ) -> View {
    .row([
      View.text(name, role: .muted).width(nameColumns), .copyable(id, value, copy: copy), .spacer,
    ])
  }
}
