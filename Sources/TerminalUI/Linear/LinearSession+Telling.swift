extension LinearSession {
  /// Tells what is new since it was last asked: what has happened first, then the page, whole where
  /// it is another one, and otherwise what has changed in it.
  mutating func tell() -> [String] {
    askWhereTheFocusWent()
    let page = page
    var lines = replies + notices.filter { !$0.isEmpty }
    if wantsWholePage || page.layer != toldLayer {
      lines += wholePage(page)
    } else if !wantsRepliesOnly {
      lines += changes(in: page, isFirst: lines.isEmpty)
    }
    lines += howToAnswer()
    replies = []
    notices = []
    toldProgress = []
    wantsWholePage = false
    wantsRepliesOnly = false
    return session.glyphs == .ascii ? lines.map(ASCIIFallback.line) : lines
  }

  /// Tells what is being done, once.
  mutating func tellProgress() -> [String] {
    let progress = page.progress.filter { !toldProgress.contains($0) }
    toldProgress += progress
    return session.glyphs == .ascii ? progress.map(ASCIIFallback.line) : progress
  }

  // MARK: - Pages

  private mutating func wholePage(_ page: LinearPage) -> [String] {
    numbers = [:]
    toldChoices = [:]
    number(page)
    var lines = [""]
    if !page.frame.isEmpty, page.frame != toldFrame || page.layer == toldLayer {
      lines += page.frame
      toldFrame = page.frame
    }
    let body = body(of: page)
    toldLayer = page.layer
    toldLines = body
    return lines + body + [commandLine(of: page)]
  }

  private mutating func changes(in page: LinearPage, isFirst: Bool) -> [String] {
    number(page)
    let body = body(of: page)
    let difference = body.difference(from: toldLines)
    let gone = Set(
      difference.removals.map { change -> String in
        if case .remove(_, let line, _) = change { line } else { "" }
      })
    let chosen = " (\(phrases.chosen))"
    var lines: [String] = page.frame.isEmpty || page.frame == toldFrame ? [] : page.frame
    if !page.frame.isEmpty { toldFrame = page.frame }
    for case .insert(_, let line, _) in difference.insertions
    where !gone.contains(where: { $0.replacing(chosen, with: "") == line }) {
      lines.append(line)
    }
    let hasChanged = body != toldLines
    toldLines = body
    if lines.isEmpty, isFirst {
      lines = [
        asked(on: page) ?? (hasChanged ? phrases.done : phrases.nothingChanged)
      ]
    }
    return lines
  }

  /// The field that is asked for again, with what is wrong with it.
  private func asked(on page: LinearPage) -> String? {
    guard let question else { return nil }
    return page.choices.first { $0.id == .control(question.control) }
      .map { numbered($0, on: page) }
  }

  /// Gives numbers to the choices that have none yet.
  private mutating func number(_ page: LinearPage) {
    for choice in page.choices {
      let number = numbers[choice.id] ?? numbers.count + 1
      numbers[choice.id] = number
      toldChoices[number] = words(of: choice, on: page)
    }
  }

  private func body(of page: LinearPage) -> [String] {
    page.items.compactMap { item in
      switch item {
      case .line(let line): return line
      case .frame, .notice, .progress: return nil
      case .choice(let choice): return numbered(choice, on: page)
      case .sections(let choices):
        let tabs = choices.map { numbered($0, on: page) }.joined(separator: ", ")
        return "\(phrases.sections): \(tabs)"
      }
    }
  }

  private func commandLine(of page: LinearPage) -> String {
    let leave = page.commands.first { $0.isCalled("q") || $0.isCalled("^C") }
    let listed = page.listedCommands
      .filter { !$0.isCalled("?") && !$0.isCalled("^C") }.map(\.words)
    let last = ["?: \(phrases.allCommands)"] + (leave.map { ["q: \($0.binding.parts.help)"] } ?? [])
    return "\(phrases.commands): " + (listed + last).joined(separator: "; ")
  }

  // MARK: - Choices

  func numbered(_ choice: LinearChoice, on page: LinearPage) -> String {
    let number = numbers[choice.id].map { "\($0). " } ?? ""
    return number + words(of: choice, on: page)
  }

  func words(of choice: LinearChoice, on page: LinearPage) -> String {
    choice.words(called: fullName(of: choice, on: page))
  }

  func fullName(of choice: LinearChoice, on page: LinearPage) -> String {
    let rank = page.choicesByRank.first { $0.contains { $0.id == choice.id } } ?? []
    return choice.fullName(among: rank.filter { $0.name == choice.name })
  }

  /// How a text is answered, the first time that one is asked for, and how a long one ends.
  private mutating func howToAnswer() -> [String] {
    guard let question else { return [] }
    let first = hasToldHowToAnswer ? [] : [phrases.howToAnswer]
    hasToldHowToAnswer = true
    return first + (question.isLong && question.lines.isEmpty ? [phrases.howToEnd] : [])
  }
}

extension ASCIIFallback {
  /// A line in ASCII alone.
  static func line(_ text: String) -> String {
    Glyph.line(of: [Span(text)]).map { glyph in
      Self.text(for: Cell(text: glyph.text, width: glyph.width, role: .text))
    }.joined()
  }
}
