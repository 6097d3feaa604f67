import TerminalUI

/// Reads tapes.
///
/// Words mean what they mean in VHS's tapes, but for the size, which is in cells. A command stands
/// on one line with all that belongs to it, and several may share a line.
public struct TapeParser: Sendable {
  private let programSettings: Set<String>

  /// Makes a parser.
  ///
  /// - Parameter programSettings: The names of the settings that the program has besides
  ///   `Columns`, `Rows`, `Theme`, `TypingSpeed`, `PlaybackSpeed` and `WaitTimeout`.
  public init(programSettings: Set<String> = []) {
    self.programSettings = programSettings
  }

  /// Reads a whole tape.
  ///
  /// - Parameter text: The tape's text.
  /// - Returns: The tape.
  /// - Throws: The first thing that is wrong.
  public func parse(_ text: String) throws(TapeError) -> Tape {
    var reading = TapeReading(programSettings: programSettings)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      var scanner = TapeScanner(line, line: index + 1)
      while !scanner.isAtEnd() { try reading.readCommand(&scanner) }
    }
    return reading.tape
  }
}

/// A tape that is being read.
struct TapeReading {
  let programSettings: Set<String>
  var tape = Tape()
  var typingMilliseconds = 50
  var waitMilliseconds = 15_000
  private var copied: String?
  private var momentCount = 0

  init(programSettings: Set<String>) {
    self.programSettings = programSettings
  }

  /// The word with which a command begins, and what is added to it: `Wait+Screen@5s`.
  struct Head {
    var name: String
    /// What stands behind `+`.
    var addition: String?
    var time: TapeWord?
    var position: TapePosition

    init(_ word: TapeWord) {
      let parts = word.text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      let names = parts[0].split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
      name = String(names[0])
      addition = names.count > 1 ? String(names[1]) : nil
      position = word.position
      if parts.count > 1 {
        let column = word.position.column + parts[0].count + 1
        time = TapeWord(
          text: String(parts[1]),
          position: TapePosition(line: word.position.line, column: column))
      }
    }

    var whole: String { name + (addition.map { "+" + $0 } ?? "") }
  }

  mutating func readCommand(_ scanner: inout TapeScanner) throws(TapeError) {
    let start = scanner.position
    guard let word = scanner.word() else {
      let text = try scanner.quoted()
      throw TapeError(.unexpected(text?.text ?? ""), at: start)
    }
    let head = Head(word)
    switch head.name {
    case "Output":
      try allow(head)
      try readOutput(&scanner, after: head)
    case "Set":
      try allow(head)
      try readSetting(&scanner, after: head)
    case "Copy":
      try allow(head)
      copied = try text(&scanner, after: head).text
    default:
      let command = try command(head, &scanner)
      momentCount += command.momentCount
      guard momentCount <= tape.momentLimit else {
        throw TapeError(.tooLong(limit: tape.momentLimit), at: start)
      }
      tape.steps.append(
        TapeStep(command: command, position: start, source: scanner.source(from: start)))
    }
  }

  private mutating func command(
    _ head: Head, _ scanner: inout TapeScanner
  ) throws(TapeError) -> TapeCommand {
    switch head.name {
    case "Type":
      try allow(head, time: true)
      return .type(try text(&scanner, after: head).text, delayMilliseconds: try delay(head))
    case "Paste":
      try allow(head)
      guard let copied else { throw TapeError(.nothingCopied, at: head.position) }
      return .paste(copied)
    case "Sleep":
      try allow(head)
      let word = try self.value(scanner.word(), after: head, scanner)
      return .sleep(milliseconds: try Self.milliseconds(word))
    case "Wait": return try wait(head, &scanner)
    case "Screenshot":
      try allow(head)
      return .screenshot(try file(&scanner, after: head, TapeFormat.ofScreenshots))
    case "Hide", "Show":
      try allow(head)
      return head.name == "Hide" ? .hide : .show
    case "Caption":
      try allow(head, additions: ["it", "en"])
      return .caption(try text(&scanner, after: head).text, language: head.addition)
    default: return try press(head, &scanner)
    }
  }

  private func wait(_ head: Head, _ scanner: inout TapeScanner) throws(TapeError) -> TapeCommand {
    try allow(head, additions: ["Screen", "Line"], time: true)
    let word = try value(scanner.pattern(), after: head, scanner)
    let scope = head.addition == "Screen" ? TapePattern.Scope.screen : .line
    guard let pattern = try? TapePattern(source: word.text, scope: scope) else {
      throw TapeError(.invalidPattern(word.text), at: word.position)
    }
    return .wait(
      pattern, timeoutMilliseconds: try head.time.map(Self.milliseconds) ?? waitMilliseconds)
  }

  private func press(_ head: Head, _ scanner: inout TapeScanner) throws(TapeError) -> TapeCommand {
    guard let key = try Self.key(head) else {
      throw TapeError(.unknownCommand(head.whole), at: head.position)
    }
    var count = 1
    if let word = scanner.number() { count = try Self.number(word, in: 1...1_000) }
    return .press(key, count: count, delayMilliseconds: try delay(head))
  }
}
