extension LinearSession {
  /// Takes a line that the user has typed.
  ///
  /// - Parameter line: Without its line feed.
  /// - Returns: What the loop is to do.
  mutating func answer(_ line: String) -> Effects {
    if let question { return answer(line, to: question) }
    let typed = line.trimmed
    if typed.isEmpty {
      wantsWholePage = true
      return []
    }
    let page = page
    if let number = Int(typed) { return choose(number, typed, on: page) }
    if typed == "?" { return tellCommands(of: page) }
    if let command = page.commands.first(where: { $0.isCalled(typed) }) { return run(command) }
    if typed == "q" { return interrupt() }
    return find(typed, on: page)
  }

  // MARK: - Choices

  private mutating func choose(
    _ number: Int, _ typed: String, on page: LinearPage
  ) -> Effects {
    guard let told = toldChoices[number] else { return refuse(typed) }
    guard let choice = page.choices.first(where: { numbers[$0.id] == number }),
      words(of: choice, on: page) == told
    else {
      replies.append(phrases.changedMeanwhile)
      wantsWholePage = true
      return []
    }
    return choose(choice)
  }

  private mutating func choose(_ choice: LinearChoice) -> Effects {
    switch choice.deed {
    case .press(let id): return press(.enter, on: id)
    case .openRow(let id, let row):
      session.states[session.top.id]?.tables[id, default: TablePosition()].row = row
      return press(.enter, on: id)
    case .send(let id, let message):
      var effects: Effects = []
      if let id { effects = session.moveFocus(to: id) ?? [] }
      guard let message else { return effects }
      return effects + act { $0.send(message) }
    case .ask(let id):
      guard let effects = session.moveFocus(to: id), let control = session.focusedControl
      else { return [] }
      ask(for: control)
      wantsRepliesOnly = true
      return effects
    case .showRows(let id, let first):
      firstRows[session.top.id, default: [:]][id] = first
      return []
    }
  }

  /// Gives a control the focus, and presses a key there.
  private mutating func press(_ key: Key, on id: ControlID) -> Effects {
    let effects = session.moveFocus(to: id) ?? []
    return effects + act { $0.handle(.key(key)) }
  }

  private mutating func run(_ command: LinearCommand) -> Effects {
    let binding = command.binding
    // What Enter does is the focused control's to say.
    return act { session in
      guard !binding.keys.contains(.enter) else { return session.handle(.key(.enter)) }
      return binding.message(copying: nil).map { session.send($0) } ?? []
    }
  }

  // MARK: - Names

  /// Something that has a name on a page.
  private enum Named {
    case choice(LinearChoice, fullName: String)
    case command(LinearCommand)

    /// In small letters.
    var names: [String] {
      switch self {
      case .choice(let choice, let fullName): [choice.name.lowercased(), fullName.lowercased()]
      case .command(let command): [command.binding.parts.help.lowercased()]
      }
    }
  }

  /// Does what is called so, or what alone begins so: a choice of the page goes before a tab, and
  /// that before a key.
  private mutating func find(_ typed: String, on page: LinearPage) -> Effects {
    let wanted = typed.lowercased()
    let choices = page.choicesByRank.map { rank in
      rank.filter { numbers[$0.id] != nil }
        .map { Named.choice($0, fullName: fullName(of: $0, on: page)) }
    }
    let commands = page.commands.map(Named.command)
    let searches: [(String) -> Bool] = [{ $0 == wanted }, { $0.hasPrefix(wanted) }]
    for isMeant in searches {
      for named in choices + [commands] {
        let found = named.filter { $0.names.contains(where: isMeant) }
        switch (found.count, found.first) {
        case (1, .choice(let choice, _)?): return choose(choice)
        case (1, .command(let command)?): return run(command)
        case (2..., _): return tell(found, called: typed, on: page)
        default: continue
        }
      }
    }
    return refuse(typed)
  }

  private mutating func tell(
    _ found: [Named], called typed: String, on page: LinearPage
  ) -> Effects {
    replies.append(phrases.ambiguous(TextGate.visible(typed)))
    replies += found.map { named in
      switch named {
      case .choice(let choice, _): numbered(choice, on: page)
      case .command(let command): command.words
      }
    }
    wantsRepliesOnly = true
    return []
  }

  private mutating func refuse(_ typed: String) -> Effects {
    replies += [phrases.unknown(TextGate.visible(typed)), phrases.possibleAnswers]
    wantsRepliesOnly = true
    return []
  }

  private mutating func tellCommands(of page: LinearPage) -> Effects {
    replies += page.commands.map(\.words)
    if !page.commands.contains(where: { $0.isCalled("q") }),
      let leaving = page.commands.first(where: { $0.isCalled("^C") })
    {
      replies.append("q: \(leaving.binding.parts.help)")
    }
    replies += ["\(phrases.emptyLine): \(phrases.readAgain)", phrases.possibleAnswers]
    wantsRepliesOnly = true
    return []
  }

  // MARK: - Texts

  private mutating func answer(_ line: String, to question: LinearQuestion) -> Effects {
    let isEnd = line.trimmed == "."
    if question.isLong, !isEnd, !(question.lines.isEmpty && line.trimmed.isEmpty) {
      self.question?.lines.append(line)
      wantsRepliesOnly = true
      return []
    }
    self.question = nil
    let lines = question.isLong ? question.lines : [line]
    guard lines.contains(where: { !$0.trimmed.isEmpty }) else {
      wantsRepliesOnly = true
      return []
    }
    let isEmptied = lines.count == 1 && lines[0].trimmed == "-"
    return fill(question.control, with: isEmptied ? "" : lines.joined(separator: "\n"))
  }

  /// Puts a text in the place of another one, and presses Enter where that leaves the field.
  private mutating func fill(_ id: ControlID, with text: String) -> Effects {
    guard let moved = session.moveFocus(to: id), let focused = session.focused else {
      replies.append(phrases.changedMeanwhile)
      wantsWholePage = true
      return []
    }
    if let area = focused.control as? TextArea<AnyMessage> {
      let allowed = TextEditor.pastedLines(text).prefix(area.maximumLength ?? .max)
      return moved + act { $0.send(area.onChange(String(allowed)), of: focused) }
    }
    guard focused.control is Field<AnyMessage> else {
      return moved + act { $0.handle(.paste(text)) }
    }
    return moved
      + act { session in
        var effects: Effects = []
        let steps: [InputEvent] = [
          .key(.end), .key(.control("u")), .paste(text), .key(.enter),
        ]
        for step in steps { effects += session.handle(step) }
        return effects
      }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
