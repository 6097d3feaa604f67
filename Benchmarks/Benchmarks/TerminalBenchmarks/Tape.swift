/// Keys of one kind, each of which is measured.
struct Tape {
  let name: String
  /// What is pressed before, without being measured.
  var before: [String] = []
  let keys: [String]
  /// What is pressed before each key, and after it, so that each begins with the same page.
  var beforeEach: [String] = []
  var afterEach: [String] = []
  /// What is pressed afterwards.
  var after: [String] = []
  /// How often the keys are pressed in a session.
  var repetitions = 3

  private static let escape = "\u{1B}"
  private static let backTab = "\u{1B}[Z"
  private static let pageUp = "\u{1B}[5~"
  private static let pageDown = "\u{1B}[6~"
  private static let backspace = "\u{7F}"

  /// On the page of subscriptions, with the sample accounts.
  private static let aboutCards = [
    Tape(name: "j and k", keys: ["j", "k"], repetitions: 8),
    Tape(name: "Tab and Shift-Tab", keys: ["\t", "\t", backTab, backTab], repetitions: 4),
    Tape(name: "a modal opened", keys: ["o"], afterEach: [escape], repetitions: 8),
    Tape(name: "a modal closed by Esc", keys: [escape], beforeEach: ["o"], repetitions: 8),
  ]
  /// Into the last field of the form for a card: the name on it.
  private static let typing = Tape(
    name: "typing into a field", before: ["4", "\r", "\t", "\t", "\t"],
    keys: ["g", "o", "t", "o", backspace, backspace, backspace, backspace],
    after: [escape, "1"], repetitions: 2)
  /// On the page of invoices, of which there are 10,000.
  private static let paging = Tape(
    name: "paging through 10,000 invoices", before: ["3"],
    keys: [pageDown, pageDown, pageDown, pageUp, pageUp, pageUp])
  // The first letter lets the program read its archive. Each of what is typed then is in the numbers
  // of some invoices, there and here, so that both have about as much to write.
  private static let searching = Tape(
    name: "searching 10,000 invoices", before: ["/", "1"],
    keys: ["2", backspace, "3", backspace, "4", "5", backspace, backspace],
    after: [escape, escape], repetitions: 2)

  /// With the sample accounts, and then with 10,000 invoices.
  static let sample = aboutCards + [typing]
  static let list = [paging, searching]
  /// What one does most of the time: its keys are held to a limit together, as they are pressed.
  static let movingAbout = aboutCards + [paging]
  /// What one fills in: each is held to a limit by itself.
  static let filling = [typing, searching]
  /// A key that means nothing changes nothing.
  static let nothing = Tape(name: "a key that changes nothing", keys: ["Z"], repetitions: 4)
}
