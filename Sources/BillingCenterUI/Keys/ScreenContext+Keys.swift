import TerminalUI

extension ScreenContext {
  /// Binds what an action's keys do on a page.
  func key<Message>(
    _ name: KeyAction, help: String, isEnabled: Bool = true, worksWhileEditing: Bool? = nil,
    action: Message
  ) -> KeyBinding<Message> {
    KeyBinding(
      [name], in: strings.keyMap, label: strings.label, help: help, isEnabled: isEnabled,
      worksWhileEditing: worksWhileEditing, action: action)
  }

  /// Binds Enter to a page's main action, and says what it does where the focus is.
  ///
  /// - Parameters:
  ///   - main: What the main action is called.
  ///   - others: What Enter does on controls with another one.
  ///   - isEnabled: Whether it does anything now.
  ///   - worksWhileEditing: Whether it acts while a text has the focus; nil: it does.
  ///   - action: What it means where the control that has the focus leaves it to the page.
  /// - Returns: The binding.
  func enter<Message>(
    _ main: String, elsewhere others: [ControlID: String] = [:], isEnabled: Bool = true,
    worksWhileEditing: Bool? = nil, action: Message
  ) -> KeyBinding<Message> {
    let others = others.mapValues(strings.inHelpLine)
    return key(
      .enter, help: strings.inHelpLine(main), isEnabled: isEnabled,
      worksWhileEditing: worksWhileEditing, action: action
    ).varying(saying: others.values) { binding, focus in
      if let help = focus.flatMap({ others[$0] }) { binding.help = help }
    }
  }

  /// Binds Enter to what it does on some controls, and to nothing on others.
  ///
  /// - Parameters:
  ///   - helps: What it does on each, in the words of the help line.
  ///   - action: What it means where the control that has the focus leaves it to the page.
  /// - Returns: The binding.
  func enter<Message>(
    onlyOn helps: [ControlID: String], action: Message
  ) -> KeyBinding<Message> {
    key(.enter, help: "", isEnabled: false, action: action).varying(saying: helps.values) {
      guard let help = $1.flatMap({ helps[$0] }) else { return }
      ($0.help, $0.isEnabled) = (help, true)
    }
  }
}
