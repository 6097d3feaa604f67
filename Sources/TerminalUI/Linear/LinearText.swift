/// Texts of views as words: without decoration, and with its meaning where words do not have it.
struct LinearText: Sendable {
  let phrases: any LinearPhrases

  /// The lines of a text; those of which nothing is left are dropped.
  func lines(of spans: [Span]) -> [String] {
    var text = ""
    for span in spans {
      let isChosen = span.role == .selected || span.role == .selectedFocused
      text += span.text
      if isChosen, span.text.contains(where: \.isLetter) { text += " (\(phrases.chosen))" }
    }
    return text.split(whereSeparator: \.isNewline).map { words(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// A text in one line.
  func line(of spans: [Span]) -> String {
    lines(of: spans).joined(separator: " ")
  }

  func line(_ text: String) -> String {
    line(of: [Span(text)])
  }

  /// A cell of a table, in which a mark may stand alone.
  func cell(_ spans: [Span]) -> String {
    switch spans.map(\.text).joined().filter({ $0 != " " }) {
    case "✓": phrases.yes
    case "–": phrases.no
    default: line(of: spans)
    }
  }

  /// A column's title, in which a mark says that the column is chosen.
  func columnTitle(_ title: String) -> String {
    title.hasSuffix("●") ? "\(line(title)) (\(phrases.chosen))" : line(title)
  }

  /// Two texts or more that stand beside each other: a name and what it is of, or a list.
  func joined(_ texts: [String]) -> String {
    guard texts.count == 2, let end = texts[0].last else { return texts.joined(separator: ", ") }
    return texts[0] + (".:;,?!…".contains(end) ? " " : ": ") + texts[1]
  }

  /// Several texts as sentences in one line.
  static func sentences(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.reduce("") { line, text in
      guard let end = line.last else { return text }
      return line + (".!?:…".contains(end) ? " " : ". ") + text
    }
  }

  /// Several texts as a list in one line; sentences in it stay sentences.
  static func list(_ texts: [String]) -> String {
    texts.reduce("") { line, text in
      guard let end = line.last else { return text }
      return line + (".!?:…".contains(end) ? " " : ", ") + text
    }
  }

  // MARK: - Decoration

  /// Marks and lines that words stand beside; alone they say nothing.
  private static let marks = Set("●○◐◌▲⚠•›‹▸✓✗⋮◆│┃─━")

  /// What separates words on a line, and is a comma where it is read.
  private static let separators = Set("·│─━")

  private func words(_ text: String) -> String {
    var words: [String] = []
    for word in TextGate.visible(text).split(separator: " ").map(String.init) {
      if word.allSatisfy(Self.separators.contains) {
        if let last = words.popLast() { words.append(last.hasSuffix(",") ? last : last + ",") }
      } else if word == "→" {
        words.append(phrases.arrow)
      } else if !word.allSatisfy(Self.marks.contains) {
        words.append(word)
      }
    }
    if words.last == phrases.arrow { words.removeLast() }
    if words.first == "+" { words.removeFirst() }
    let line = words.joined(separator: " ")
    return line.hasSuffix(",") ? String(line.dropLast()) : line
  }
}
