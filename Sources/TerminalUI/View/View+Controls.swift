extension View {
  /// A button, `[ Next ]`, or an icon, ` ⋮ `; Enter and Space press it.
  ///
  /// - Parameters:
  ///   - id: The name of the control.
  ///   - title: Says what happens.
  ///   - spoken: Says it where the page is read out and the title is a mark alone.
  ///   - kind: Whether it is the page's main action, or an icon.
  ///   - isEnabled: Whether it can be focused and pressed.
  ///   - action: What pressing it means.
  /// - Returns: A view of one line.
  public static func button(
    _ id: ControlID, _ title: String, spoken: String? = nil, kind: ButtonKind = .standard,
    isEnabled: Bool = true, action: Message
  ) -> View {
    View(
      .control(
        .button(
          Button(
            id: id, title: title, spokenTitle: spoken, kind: kind, isEnabled: isEnabled,
            action: AnyMessage(action)))))
  }

  /// A line of text that can be edited.
  public static func field(_ field: Field<Message>) -> View {
    View(.control(.field(field.erased)))
  }

  /// A text of several lines that can be edited.
  public static func textArea(_ area: TextArea<Message>) -> View {
    View(.control(.textArea(area.erased)))
  }

  /// A whole number that can be stepped and typed, `[ − ]  3 organizers  [ + ]`.
  ///
  /// `−`, `+` and the arrows step by 1, Page Up and Page Down by 10, Home and End go to the ends of
  /// the range. The first digit typed replaces the number; letters do nothing. Stepping never
  /// leaves the range, typing may: the app judges the text and says what is wrong in `error`.
  ///
  /// - Parameters:
  ///   - id: The name of the control.
  ///   - value: The last valid number, from which steps go.
  ///   - range: Where steps end.
  ///   - label: What is counted.
  ///   - text: What is shown as the number: what was typed.
  ///   - error: What is wrong with the text.
  ///   - onChange: What a step means.
  ///   - onText: What a typed or pasted text means, number or not.
  /// - Returns: A view of one line, or more with an error.
  public static func stepper(
    _ id: ControlID, value: Int, range: ClosedRange<Int>, label: String, text: String,
    error: String? = nil, onChange: @escaping @Sendable (Int) -> Message,
    onText: @escaping @Sendable (String) -> Message
  ) -> View {
    View(
      .control(
        .stepper(
          Stepper(
            id: id, value: value, range: range, label: label, text: text, error: error,
            onChange: { AnyMessage(onChange($0)) }, onText: { AnyMessage(onText($0)) }))))
  }

  /// One out of several options.
  ///
  /// The arrows move the choice, Space takes the next one; Enter is left to the app's bindings.
  ///
  /// - Parameters:
  ///   - id: The name of the control.
  ///   - options: What there is to choose from, in a few words each.
  ///   - details: More about each option, for the radio style; empty, or as many as the options.
  ///   - selected: The chosen option, from 0.
  ///   - style: How it looks.
  ///   - label: What is chosen.
  ///   - onChange: What choosing an option means.
  /// - Returns: A view of one line, or of one and more for each option in the radio style.
  public static func choice(
    _ id: ControlID, options: [String], details: [String] = [], selected: Int,
    style: ChoiceStyle, label: String? = nil, onChange: @escaping @Sendable (Int) -> Message
  ) -> View {
    View(
      .control(
        .choice(
          Choice(
            id: id, options: options, details: details, selected: selected, style: style,
            label: label, onChange: { AnyMessage(onChange($0)) }))))
  }

  /// A mark that is on or off, `[x] Differences only`; Space and Enter turn it.
  ///
  /// - Parameters:
  ///   - id: The name of the control.
  ///   - title: What is on or off.
  ///   - isOn: Whether the mark is set.
  ///   - action: What turning it means.
  /// - Returns: A view of one line.
  public static func checkbox(
    _ id: ControlID, _ title: String, isOn: Bool, action: Message
  ) -> View {
    View(
      .control(
        .checkbox(Checkbox(id: id, title: title, isOn: isOn, action: AnyMessage(action)))))
  }

  /// Any view as one control: a card to choose, for example.
  ///
  /// - Parameters:
  ///   - id: The name of the control.
  ///   - isSelected: Whether it is the chosen one; the content shows it.
  ///   - action: What Enter and Space mean.
  ///   - onFocus: What it means that the user moves the focus here. Where it chooses this card, the
  ///     arrows move among the cards and Tab stops at the chosen one only.
  ///   - copied: What copying means here; nil: there is nothing to copy.
  ///   - stopsTab: Whether Tab stops here; the arrows do in any case.
  ///   - content: The view, which shows whether it has the focus; its size does not depend on that.
  /// - Returns: A view as large as its content.
  public static func selectable(
    _ id: ControlID, isSelected: Bool, action: Message, onFocus: Message? = nil,
    copied: String? = nil, stopsTab: Bool = true,
    _ content: @escaping @Sendable (_ isFocused: Bool) -> View
  ) -> View {
    View(
      .control(
        .selectable(
          Selectable(
            id: id, isSelected: isSelected, action: AnyMessage(action),
            onFocus: onFocus.map { AnyMessage($0) }, copied: copied, stopsTab: stopsTab,
            content: SelectableContent { content($0).erased }))))
  }

  /// Rows under a header that stays, with a scroll bar where they are more than fit.
  public static func table(_ table: Table<Message>) -> View {
    View(.control(.table(table.erased)))
  }
}
