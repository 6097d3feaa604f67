/// An app that is read out line by line and answered line by line.
///
/// The pure core beside ``Session``, which it drives as keys do: it gives a control the focus and
/// presses Enter on it, so that all rules of the app and its controls hold here too. What comes in
/// is lines, what goes out is lines and what is to be done besides.
struct LinearSession<A: LinearApp> {
  typealias Message = A.Message
  typealias Effects = [SessionEffect]

  var session: Session<A>

  // MARK: What was told
  /// The layer that was told last.
  var toldLayer: LayerID?
  /// What its page read as.
  var toldLines: [String] = []
  /// What stood around the page.
  var toldFrame: [String] = []
  /// The choices' numbers, which they keep as long as their layer is told.
  var numbers: [LinearChoice.ID: Int] = [:]
  /// What each number was told as: a choice that has changed since is not taken by mistake.
  var toldChoices: [Int: String] = [:]
  var toldProgress: [String] = []
  var lastNotices: [String] = []

  // MARK: What is to be told
  var replies: [String] = []
  var notices: [String] = []
  /// Whether all of the page is told, not only what is new.
  var wantsWholePage = true
  /// Whether only replies are told: nothing was done.
  var wantsRepliesOnly = false

  /// Where the focus was when the user did what is not told yet.
  var placeBefore: Place?

  /// The text that is asked for; nil where a choice is.
  var question: LinearQuestion?
  var hasToldHowToAnswer = false
  /// The rows at which tables that are told in parts begin.
  var firstRows: [LayerID: [ControlID: Int]] = [:]

  /// Starts with an app as it stands.
  init(_ session: Session<A>) {
    self.session = session
    noteNotices()
  }

  /// A screen that nobody sees, on which no page leaves anything out.
  static var size: Size { Size(columns: LinearReader.columns, rows: 40) }

  var phrases: any LinearPhrases { session.app.linearPhrases }

  var page: LinearPage {
    session.linearPage(phrases, firstRows: firstRows[session.top.id] ?? [:])
  }

  /// What is asked for now.
  var prompt: LinearPrompt {
    guard let question else { return LinearPrompt(text: phrases.choice + ": ", isMasked: false) }
    return LinearPrompt(text: question.label + ": ", isMasked: question.isMasked)
  }

  /// Gives the app a message that something else than the user brings.
  ///
  /// - Parameter message: What happened.
  /// - Returns: What the loop is to do.
  mutating func send(_ message: Message) -> Effects {
    send(AnyMessage(message))
  }

  mutating func send(_ message: AnyMessage) -> Effects {
    let effects = session.send(message)
    noteNotices()
    return effects
  }

  /// Leaves, or asks whether to leave, as Ctrl-C does.
  mutating func interrupt() -> Effects {
    question = nil
    let key = Key.control("c")
    guard let binding = session.bindings.first(where: { $0.acts(on: key, isEditing: false) })
    else { return [.quit] }
    return act { session in binding.message(copying: nil).map { session.send($0) } ?? [] }
  }

  /// Does something with the session for the user.
  mutating func act(_ body: (inout Session<A>) -> Effects) -> Effects {
    placeBefore = place
    let effects = body(&session)
    noteNotices()
    return effects
  }

  // MARK: - Where the focus is

  struct Place: Hashable {
    let layer: LayerID
    let depth: Int
    let focus: ControlID?
  }

  private var place: Place {
    Place(
      layer: session.top.id, depth: session.scene.layers.count, focus: session.focused?.id)
  }

  /// Asks for the text to which the focus went by itself since the user has done something.
  ///
  /// It is looked at once all of that has come to its end: a field to which the app or Enter has
  /// moved the focus, or with which a modal begins, is what the user is to fill in next.
  mutating func askWhereTheFocusWent() {
    guard let before = placeBefore else { return }
    placeBefore = nil
    let now = place
    let hasOpened = now.depth > before.depth
    guard question == nil, hasOpened || now.layer == before.layer && now.focus != before.focus,
      let control = session.focusedControl, control.isTextEntry
    else { return }
    ask(for: control)
  }

  mutating func ask(for control: any ControlBehavior) {
    question = LinearQuestion(control, LinearText(phrases: phrases))
  }

  /// Keeps what was said to have happened, before the next message takes it away.
  private mutating func noteNotices() {
    let present = page.notices
    notices += present.filter { !lastNotices.contains($0) && !notices.contains($0) }
    lastNotices = present
  }
}

/// What is asked for: a choice, or a text.
public struct LinearPrompt: Hashable, Sendable {
  /// Stands before the answer.
  public var text: String
  /// Whether the answer must not be seen.
  public var isMasked: Bool

  /// Makes a prompt.
  public init(text: String, isMasked: Bool) {
    self.text = text
    self.isMasked = isMasked
  }
}

/// A text that is asked for.
struct LinearQuestion: Hashable, Sendable {
  let control: ControlID
  let label: String
  var isMasked = false
  /// Whether it has several lines, which end with one that has a single full stop.
  var isLong = false
  /// The lines of a long text so far.
  var lines: [String] = []

  /// The question for a control; nil for one that has no text.
  init?(_ control: any ControlBehavior, _ text: LinearText) {
    self.control = control.id
    let label: String
    switch control {
    case let field as Field<AnyMessage>:
      label = field.label
      isMasked = field.isMasked
    case let area as TextArea<AnyMessage>:
      label = area.label
      isLong = true
    case let stepper as Stepper: label = stepper.label
    default: return nil
    }
    self.label = label.isEmpty ? control.id.name : text.line(label)
  }
}
