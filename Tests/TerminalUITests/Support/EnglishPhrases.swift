import TerminalUI

/// The words of a test's app that is read out.
struct EnglishPhrases: LinearPhrases {
  var chosen: String { "chosen" }
  var isOn: String { "on" }
  var isOff: String { "off" }
  var notAvailable: String { "not available" }
  var empty: String { "empty" }
  var filledIn: String { "filled in" }
  var error: String { "Error" }
  var warning: String { "Warning" }
  var yes: String { "yes" }
  var no: String { "no" }
  var arrow: String { "becomes" }
  func dialog(_ title: String) -> String { "Dialog: \(title)" }
  var sections: String { "Sections" }
  var commands: String { "Commands" }
  var allCommands: String { "all commands" }
  var readAgain: String { "read again" }
  var emptyLine: String { "empty line" }
  func laterRows(_ first: Int, _ last: Int, of count: Int) -> String {
    "More: \(first) to \(last) of \(count)"
  }
  func earlierRows(_ first: Int, _ last: Int, of count: Int) -> String {
    "Before: \(first) to \(last) of \(count)"
  }
  var choice: String { "Choice" }
  var howToAnswer: String { "Type the text." }
  var howToEnd: String { "End with a full stop." }
  var nothingChanged: String { "Nothing has changed." }
  var done: String { "Done." }
  var changedMeanwhile: String { "That has changed." }
  func unknown(_ answer: String) -> String { "“\(answer)” is none." }
  func ambiguous(_ answer: String) -> String { "“\(answer)” is several:" }
  var possibleAnswers: String { "Type a number." }

  func name(of key: Key.Code) -> String? {
    switch key {
    case .escape: "esc"
    case .enter: "enter"
    case .up: "up"
    case .character(" "): "space"
    default: nil
    }
  }
}

extension TestApp: LinearApp {
  var linearPhrases: any LinearPhrases { EnglishPhrases() }
}

extension HeadlessLinearSession<TestApp> {
  /// An app of one layer that is read out.
  init(
    bindings: [KeyBinding<String>] = [], initialFocus: ControlID? = nil,
    glyphs: GlyphSet = .unicode,
    view: @escaping @Sendable (TestApp) -> View<String>,
    answer: @escaping @Sendable (inout TestApp, String) -> Effect<String> = { _, _ in .none }
  ) {
    self.init(
      TestApp(bindings: bindings, initialFocus: initialFocus, view: view, answer: answer),
      glyphs: glyphs)
  }
}

/// How a view reads where it is told whole, without the line of commands.
func told(_ view: View<String>, glyphs: GlyphSet = .unicode) -> [String] {
  let session = HeadlessLinearSession(glyphs: glyphs, view: { _ in view })
  return session.transcript.filter { !$0.isEmpty && !$0.hasPrefix("Commands: ") }
}
