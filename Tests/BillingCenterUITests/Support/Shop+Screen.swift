import BillingCenterUI
import TerminalUI
import Testing

// MARK: - Keys

extension Shop {
  func press(_ keys: Key...) {
    for key in keys { session.send(key) }
  }

  func type(_ text: String) {
    session.type(text)
  }

  /// Tabs to a control; among the tiers, of which Tab stops at the chosen one, the arrows go on.
  func focus(_ control: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let tier = "tier-"
    for _ in 0..<20 where session.frame.focus != control {
      let isAtTiers = control.hasPrefix(tier) && session.frame.focus?.hasPrefix(tier) == true
      press(isAtTiers ? .right : .tab)
    }
    expectFocus(control, sourceLocation: sourceLocation)
  }

  /// Tabs to a control and presses Enter on it.
  func act(on control: String, sourceLocation: SourceLocation = #_sourceLocation) {
    focus(control, sourceLocation: sourceLocation)
    press(.enter)
  }

  /// Tabs to a field and types a text in place of what stands there.
  func fill(
    _ field: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    focus(field, sourceLocation: sourceLocation)
    press(.end, .control("u"))
    type(text)
  }
}

// MARK: - What is seen

extension Shop {
  /// The page or modal that takes the keys.
  var screen: ScreenName? { session.app.topScreen }

  /// All text on the screen, line after line without borders, so that wrapped sentences are whole.
  var text: String {
    let characters = session.frame.text.map { "│┃╭╮╰╯┏┓┗┛─━▸\n".contains($0) ? " " : $0 }
    return String(characters).split(separator: " ").joined(separator: " ")
  }

  func expectToSee(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for text in texts where !self.text.contains(text) {
      Issue.record(
        "“\(text)” cannot be seen on\n\(session.frame.text)", sourceLocation: sourceLocation)
    }
  }

  func expectNotToSee(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for text in texts where self.text.contains(text) {
      Issue.record(
        "“\(text)” can be seen on\n\(session.frame.text)", sourceLocation: sourceLocation)
    }
  }

  func expectScreen(_ screen: ScreenName, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      self.screen == screen, "on\n\(session.frame.text)", sourceLocation: sourceLocation)
  }

  func expectFocus(_ control: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      session.frame.focus == control, "on\n\(session.frame.text)", sourceLocation: sourceLocation)
  }
}
