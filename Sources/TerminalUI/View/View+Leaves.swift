extension View {
  /// Nothing, in no space.
  public static var empty: View { View(.empty) }

  /// A line across the width.
  public static var divider: View { View(.divider) }

  /// Takes what space is left in its row or column.
  public static var spacer: View { View(.spacer) }

  /// Empty lines.
  public static func blank(_ lines: Int = 1) -> View {
    View(.blank(lines: max(0, lines)))
  }

  /// Text in one role; line feeds begin new lines.
  ///
  /// - Parameters:
  ///   - text: What is shown, once it has passed the text gate.
  ///   - role: What the text is for.
  ///   - alignment: Where its lines stand in the width there is.
  ///   - wraps: Whether it goes on in a new line where it is too long; otherwise it ends with `…`.
  /// - Returns: A view as high as its lines.
  public static func text(
    _ text: String, role: Role = .text, alignment: Alignment = .leading, wraps: Bool = true
  ) -> View {
    .text([Span(text, role)], alignment: alignment, wraps: wraps)
  }

  /// Text in several roles; line feeds begin new lines.
  ///
  /// - Parameters:
  ///   - spans: What is shown, one after the other.
  ///   - alignment: Where its lines stand in the width there is.
  ///   - wraps: Whether it goes on in a new line where it is too long; otherwise it ends with `…`.
  ///   - spoken: What is read out in its place, where its colours say more than its words.
  /// - Returns: A view as high as its lines.
  public static func text(
    _ spans: [Span], alignment: Alignment = .leading, wraps: Bool = true, spoken: String? = nil
  ) -> View {
    View(.text(StyledText(spans: spans, alignment: alignment, wraps: wraps, spoken: spoken)))
  }

  /// Work that goes on: a mark and what is being done.
  ///
  /// - Parameters:
  ///   - label: What is being done.
  ///   - step: Grows while it goes on; the mark turns with it.
  /// - Returns: A view of one line.
  public static func progress(_ label: String, step: Int = 0) -> View {
    let marks = ["◐", "◓", "◑", "◒"]
    let mark = marks[abs(step % marks.count)] + " "
    return View(
      .text(
        StyledText(
          spans: [Span(mark, .accent), Span(label)], alignment: .leading, wraps: true,
          purpose: .progress)))
  }

  /// A text that says what has just happened; who has the page read out hears it first.
  public static func notice(_ text: String, role: Role = .text) -> View {
    View(
      .text(
        StyledText(
          spans: [Span(text, role)], alignment: .leading, wraps: true, purpose: .notice)))
  }

  /// The line of tabs; their keys are the app's bindings, so Tab passes them by.
  ///
  /// - Parameters:
  ///   - id: The name of the line.
  ///   - titles: One tab each.
  ///   - selected: The tab whose page is open, from 0; nil if none is.
  ///   - onSelect: What choosing a tab means.
  /// - Returns: A view of one line.
  public static func tabs(
    _ id: ControlID, titles: [String], selected: Int?,
    onSelect: @escaping @Sendable (Int) -> Message
  ) -> View {
    View(.tabs(Tabs(id: id, titles: titles, selected: selected) { AnyMessage(onSelect($0)) }))
  }

  /// The keys that do something here, as many as fit, in the order of the bindings.
  ///
  /// Keys that do the same stand together before what they do. What the control that has the focus
  /// takes for itself is left out; so the line comes after all controls of its layer.
  ///
  /// - Parameters:
  ///   - bindings: The most useful first; those that are off or not for the line are left out.
  ///   - trailing: A binding that always shows, at the right end.
  /// - Returns: A view of one line.
  public static func helpLine(
    _ bindings: [KeyBinding<Message>], trailing: KeyBinding<Message>? = nil
  ) -> View {
    View(.helpLine(HelpLine(bindings.map { $0.erased }, trailing: trailing?.erased)))
  }
}
