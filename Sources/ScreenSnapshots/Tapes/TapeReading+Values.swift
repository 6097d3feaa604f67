import TerminalUI

// MARK: - Settings and files

extension TapeReading {
  private static let ownSettings: Set<String> = [
    "Columns", "Rows", "Theme", "TypingSpeed", "PlaybackSpeed", "WaitTimeout",
  ]

  /// Settings that may change between keys.
  private static let changingSettings: Set<String> = ["TypingSpeed", "WaitTimeout"]

  mutating func readSetting(
    _ scanner: inout TapeScanner, after head: Head
  ) throws(TapeError) {
    let name = try value(scanner.word(), after: head, scanner)
    guard Self.ownSettings.union(programSettings).contains(name.text) else {
      throw TapeError(
        .unknownSetting(name.text, known: Self.ownSettings.union(programSettings).sorted()),
        at: name.position)
    }
    guard tape.steps.isEmpty || Self.changingSettings.contains(name.text) else {
      throw TapeError(.lateSetting(name.text), at: name.position)
    }
    let value = try value(scanner.value(), after: Head(name), scanner)
    switch name.text {
    case "Columns": tape.size.columns = try Self.number(value, in: 1...500)
    case "Rows": tape.size.rows = try Self.number(value, in: 1...500)
    case "Theme": tape.theme = value
    case "TypingSpeed": typingMilliseconds = try Self.milliseconds(value)
    case "WaitTimeout": waitMilliseconds = try Self.milliseconds(value)
    case "PlaybackSpeed": tape.playbackSpeed = try Self.speed(value)
    default: tape.settings[name.text] = value
    }
  }

  mutating func readOutput(
    _ scanner: inout TapeScanner, after head: Head
  ) throws(TapeError) {
    tape.outputs.append(try file(&scanner, after: head, TapeFormat.ofTapes))
  }

  func file(
    _ scanner: inout TapeScanner, after head: Head, _ formats: [TapeFormat]
  ) throws(TapeError) -> TapeFile {
    let path = try value(scanner.value(), after: head, scanner)
    let name = path.text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let format = formats.first(where: { name.hasSuffix("." + $0.rawValue) }) else {
      throw TapeError(.unknownFormat(path.text, known: formats), at: path.position)
    }
    let place = Self.place(ofFile: path.text)
    guard !tape.files.contains(where: { Self.place(ofFile: $0.path) == place }) else {
      throw TapeError(.fileTwice(path.text), at: path.position)
    }
    return TapeFile(path: path.text, format: format, position: path.position)
  }

  /// The path without what says nothing: `./a.txt` is `a.txt`.
  private static func place(ofFile path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
  }
}

// MARK: - Values

extension TapeReading {
  /// Checks what is added to a command.
  func allow(
    _ head: Head, additions: [String] = [], time: Bool = false
  ) throws(TapeError) {
    if let addition = head.addition, !additions.contains(addition) {
      throw TapeError(.invalidAddition("+" + addition, to: head.name), at: head.position)
    }
    if let given = head.time, !time {
      throw TapeError(.invalidAddition("@" + given.text, to: head.name), at: head.position)
    }
  }

  func value(
    _ word: TapeWord?, after head: Head, _ scanner: TapeScanner
  ) throws(TapeError) -> TapeWord {
    guard let word else { throw TapeError(.missingValue(after: head.whole), at: scanner.position) }
    return word
  }

  func text(_ scanner: inout TapeScanner, after head: Head) throws(TapeError) -> TapeWord {
    try value(scanner.quoted(), after: head, scanner)
  }

  /// How long a key waits for its turn, in milliseconds.
  func delay(_ head: Head) throws(TapeError) -> Int {
    try head.time.map(Self.milliseconds) ?? typingMilliseconds
  }

  static func number(_ word: TapeWord, in range: ClosedRange<Int>) throws(TapeError) -> Int {
    guard let number = Int(word.text), range.contains(number) else {
      throw TapeError(.invalidNumber(word.text, range), at: word.position)
    }
    return number
  }

  static func speed(_ word: TapeWord) throws(TapeError) -> Double {
    let range = 0.01...100.0
    guard let speed = Double(word.text), range.contains(speed) else {
      throw TapeError(.invalidSpeed(word.text, range), at: word.position)
    }
    return speed
  }

  /// A time up to an hour: in `ms`, or in `s`, which may be left out.
  static func milliseconds(_ word: TapeWord) throws(TapeError) -> Int {
    let isInMilliseconds = word.text.hasSuffix("ms")
    let digits = word.text.dropLast(isInMilliseconds ? 2 : word.text.hasSuffix("s") ? 1 : 0)
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
      let number = Double(digits), number <= 3_600_000
    else { throw TapeError(.invalidTime(word.text), at: word.position) }
    let milliseconds = (isInMilliseconds ? number : number * 1000).rounded()
    guard milliseconds <= 3_600_000 else {
      throw TapeError(.invalidTime(word.text), at: word.position)
    }
    return Int(milliseconds)
  }

  private static let keys: [String: Key] = [
    "Enter": .enter, "Space": .space, "Tab": .tab, "Escape": .escape, "Backspace": .backspace,
    "Delete": .delete, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home,
    "End": .end, "PageUp": .pageUp, "PageDown": .pageDown,
  ]

  /// The key that a command names; nil where it names none.
  ///
  /// - Throws: `unknownKey` for modifiers that no terminal tells.
  static func key(_ head: Head) throws(TapeError) -> Key? {
    switch (head.name, head.addition) {
    case ("Ctrl", let letter?):
      do {
        return try Key(name: "ctrl-" + letter)
      } catch {
        throw TapeError(.unknownKey(head.whole), at: head.position)
      }
    case ("Shift", "Tab"): return .backTab
    case ("Ctrl", nil), ("Shift", _), ("Alt", _):
      throw TapeError(.unknownKey(head.whole), at: head.position)
    case (_, .some): return nil
    case (let name, nil):
      if let key = keys[name] { return key }
      guard name.first == "F", let number = Int(name.dropFirst()), (1...12).contains(number)
      else { return nil }
      return .function(number)
    }
  }
}
