/// The few words of its own that the linear renderer needs, in the user's language.
///
/// All else that it tells stands in the views.
public protocol LinearPhrases: Sendable {
  // MARK: What something is
  /// Of the one out of several, of a tab, a card: `chosen`.
  var chosen: String { get }
  /// Of a check box: `on`.
  var isOn: String { get }
  /// Of a check box: `off`.
  var isOff: String { get }
  /// Of a control that cannot be used now.
  var notAvailable: String { get }
  /// Of a field without text.
  var empty: String { get }
  /// Of a field whose text is never told.
  var filledIn: String { get }
  /// Before what went wrong: `Error`.
  var error: String { get }
  /// Before what is worth a second look: `Warning`.
  var warning: String { get }
  /// What stands for `✓` where it stands alone.
  var yes: String { get }
  /// What stands for `–` where it stands alone.
  var no: String { get }
  /// What stands for `→` between two texts.
  var arrow: String { get }

  // MARK: The parts of a page
  /// Announces what stands over the page.
  func dialog(_ title: String) -> String
  /// Before the tabs.
  var sections: String { get }
  /// Before what keys do.
  var commands: String { get }
  /// What `?` does.
  var allCommands: String { get }
  /// What an empty line does.
  var readAgain: String { get }
  /// How an empty line reads where keys are told.
  var emptyLine: String { get }
  /// The way to the rows of a long table that come next.
  func laterRows(_ first: Int, _ last: Int, of count: Int) -> String
  /// The way to the rows of a long table that came before.
  func earlierRows(_ first: Int, _ last: Int, of count: Int) -> String

  // MARK: Questions and answers
  /// Asks for one of the choices.
  var choice: String { get }
  /// How a field is left as it is, and how it is emptied.
  var howToAnswer: String { get }
  /// How a text of several lines ends.
  var howToEnd: String { get }
  /// Said where an act has changed nothing that is told.
  var nothingChanged: String { get }
  /// Said where an act has only taken something away.
  var done: String { get }
  /// Said where a choice is no longer what it was when it was told.
  var changedMeanwhile: String { get }
  /// Said of an answer that is no choice.
  func unknown(_ answer: String) -> String
  /// Said of an answer that begins the names of several choices.
  func ambiguous(_ answer: String) -> String
  /// What an answer can be.
  var possibleAnswers: String { get }

  // MARK: Keys that have no character
  /// The name by which a key is told and typed; nil where it is never told.
  func name(of key: Key.Code) -> String?
}

/// An app that can be read out line by line.
public protocol LinearApp: App {
  /// The renderer's own words, in the app's present language.
  var linearPhrases: any LinearPhrases { get }
}
