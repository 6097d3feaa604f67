/// A piece of a page as it is read out, in the order of the screen.
enum LinearItem: Sendable {
  case line(String)
  /// What stands around every page; it is told again only when it changes.
  case frame(String)
  /// What has just happened; it is told before all else.
  case notice(String)
  /// What is being done just now.
  case progress(String)
  case choice(LinearChoice)
  /// The tabs, which are told in one line.
  case sections([LinearChoice])

  var isSections: Bool {
    if case .sections = self { true } else { false }
  }

  var choices: [LinearChoice] {
    switch self {
    case .line, .frame, .notice, .progress: []
    case .choice(let choice): [choice]
    case .sections(let choices): choices
    }
  }
}

/// Something that can be done on a page, by its number or its name.
struct LinearChoice: Sendable {
  /// What makes a choice the same one as long as its page is open.
  enum ID: Hashable, Sendable {
    case control(ControlID)
    /// An option, a row or a tab of a control.
    case part(ControlID, Int)
    case laterRows(ControlID)
    case earlierRows(ControlID)
  }

  /// What choosing it does.
  enum Deed: Sendable {
    /// Gives the control the focus and presses Enter.
    case press(ControlID)
    /// Gives the control the focus and sends what the choice means; nil where it is chosen already.
    case send(ControlID?, AnyMessage?)
    /// Gives the table the focus, moves it to the row and presses Enter.
    case openRow(ControlID, Int)
    /// Asks for the control's text.
    case ask(ControlID)
    /// Tells the table from this row on.
    case showRows(ControlID, from: Int)
  }

  let id: ID
  /// What it is called by.
  var name: String
  /// What is told before the name.
  var lead = ""
  /// What is told behind it: its value and its state.
  var rest = ""
  /// What may tell it from others of the same name, the most telling first; empty where there is
  /// nothing of the kind.
  var surroundings: [String] = []
  let deed: Deed

  /// What is told, without the number.
  ///
  /// - Parameter fullName: The name, with what tells it from others.
  /// - Returns: A line.
  func words(called fullName: String) -> String {
    lead + fullName + rest
  }

  /// The name with what tells it from all others that have the same.
  ///
  /// - Parameter namesakes: All choices of the page with this name, with this one.
  /// - Returns: What can be typed in full.
  func fullName(among namesakes: [LinearChoice]) -> String {
    guard namesakes.count > 1 else { return name }
    let telling = surroundings.indices.first { index in
      let all = namesakes.compactMap { choice in
        choice.surroundings.indices.contains(index) ? choice.surroundings[index] : nil
      }
      return Set(all).count == namesakes.count && !surroundings[index].isEmpty
    }
    let context = telling.map { surroundings[$0] } ?? surroundings.first { !$0.isEmpty }
    return context.map { "\(name), \($0)" } ?? name
  }
}
