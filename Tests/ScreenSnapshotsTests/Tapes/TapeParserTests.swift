import CustomDump
import TerminalUI
import Testing

@testable import ScreenSnapshots

struct TapeParserTests {
  private func commands(_ text: String) throws -> [TapeCommand] {
    try TapeParser().parse(text).steps.map(\.command)
  }

  @Test("A tape sets its size, speed and files before its keys, and knows the program's settings")
  func settings() throws {
    let tape = try TapeParser(programSettings: ["Now"]).parse(
      """
      # A comment, and a setting with another behind it
      Set Columns 80   Set Rows 24
      Set Theme "dusk"
      Set PlaybackSpeed 0.5
      Set Now 2026-11-23   # the day
      Output a.cast
      Output "b c.svg"
      """)
    expectNoDifference(tape.size, Size(columns: 80, rows: 24))
    expectNoDifference(
      tape.theme, TapeWord(text: "dusk", position: TapePosition(line: 3, column: 11)))
    expectNoDifference(tape.playbackSpeed, 0.5)
    expectNoDifference(tape.settings["Now"]?.text, "2026-11-23")
    expectNoDifference(tape.outputs.map(\.path), ["a.cast", "b c.svg"])
    expectNoDifference(tape.outputs.map(\.format), [.cast, .svg])
    expectNoDifference(tape.steps, [])
  }

  @Test("Keys are named as in VHS, with a count and a delay of their own")
  func keys() throws {
    expectNoDifference(
      try commands("Set TypingSpeed 10ms\nEnter Down 3 Tab@1s 2 Shift+Tab Ctrl+P F2 Space"),
      [
        .press(.enter, count: 1, delayMilliseconds: 10),
        .press(.down, count: 3, delayMilliseconds: 10),
        .press(.tab, count: 2, delayMilliseconds: 1000),
        .press(.backTab, count: 1, delayMilliseconds: 10),
        .press(.control("p"), count: 1, delayMilliseconds: 10),
        .press(.function(2), count: 1, delayMilliseconds: 10),
        .press(.space, count: 1, delayMilliseconds: 10),
      ])
  }

  @Test("Texts hold other quotes and number signs; what was copied is pasted")
  func quotes() throws {
    expectNoDifference(
      try commands("Type \"it's # 1\"  Type@5ms '\"'  Type `x`  Copy \"card\"\nPaste"),
      [
        .type("it's # 1", delayMilliseconds: 50), .type("\"", delayMilliseconds: 5),
        .type("x", delayMilliseconds: 50), .paste("card"),
      ])
  }

  @Test("A wait looks at the screen or at the cursor's line, and a slash in it is escaped")
  func waits() throws {
    expectNoDifference(
      try commands("Wait+Screen /a\\/b|\\d+/\nWait@2s /x$/\nSet WaitTimeout 1s Wait+Line /y/"),
      [
        .wait(
          try TapePattern(source: "a/b|\\d+", scope: .screen), timeoutMilliseconds: 15_000),
        .wait(try TapePattern(source: "x$", scope: .line), timeoutMilliseconds: 2_000),
        .wait(try TapePattern(source: "y", scope: .line), timeoutMilliseconds: 1_000),
      ])
  }

  @Test("Times are in milliseconds or seconds, and captions in a language or in all")
  func timesAndCaptions() throws {
    expectNoDifference(
      try commands("Sleep 500ms Sleep 2s Sleep 0.5 Hide Show Caption 'x' Caption+it 'y'"),
      [
        .sleep(milliseconds: 500), .sleep(milliseconds: 2000), .sleep(milliseconds: 500), .hide,
        .show, .caption("x", language: nil), .caption("y", language: "it"),
      ])
  }

  @Test(
    "What is wrong is named with its line and column",
    arguments: [
      ("Enter\n  Entr", 2, 3, .unknownCommand("Entr")),
      ("Enter+x", 1, 1, .unknownCommand("Enter+x")),
      ("Type", 1, 5, .missingValue(after: "Type")),
      ("Type word", 1, 6, .missingValue(after: "Type")),
      ("Type \"open", 1, 6, .openText),
      ("Wait+Screen /open", 1, 13, .openText),
      ("Wait+Screen /(/", 1, 13, .invalidPattern("(")),
      ("Wait+Screen //", 1, 13, .invalidPattern("")),
      ("Wait+Nowhere /x/", 1, 1, .invalidAddition("+Nowhere", to: "Wait")),
      ("Wait+Screen", 1, 12, .missingValue(after: "Wait+Screen")),
      ("Sleep@1s 2s", 1, 1, .invalidAddition("@1s", to: "Sleep")),
      ("Sleep soon", 1, 7, .invalidTime("soon")),
      ("Sleep 2h", 1, 7, .invalidTime("2h")),
      ("Type@x \"a\"", 1, 6, .invalidTime("x")),
      ("Set Columns 0", 1, 13, .invalidNumber("0", 1...500)),
      ("Set Colums 80", 1, 5, .unknownSetting("Colums", known: allSettings)),
      ("Enter\nSet Columns 80", 2, 5, .lateSetting("Columns")),
      ("Set PlaybackSpeed 0", 1, 19, .invalidSpeed("0", 0.01...100)),
      ("Down 0", 1, 6, .invalidNumber("0", 1...1_000)),
      ("Ctrl+M", 1, 1, .unknownKey("Ctrl+M")),
      ("Alt+x", 1, 1, .unknownKey("Alt+x")),
      ("Output demo.gif", 1, 8, .unknownFormat("demo.gif", known: [.text, .cast, .svg])),
      ("Screenshot txt", 1, 12, .unknownFormat("txt", known: [.text, .svg, .ansi])),
      ("Output a.txt\nScreenshot a.txt", 2, 12, .fileTwice("a.txt")),
      ("Output a/b.txt\nScreenshot ./a//b.txt", 2, 12, .fileTwice("./a//b.txt")),
      ("Paste", 1, 1, .nothingCopied),
      ("\"alone\"", 1, 1, .unexpected("alone")),
      ("Set Columns 500 Set Rows 500 Down 60 Up", 1, 38, .tooLong(limit: 60)),
      ("Down 1000 Down 1000 Down 1000 Down 1000 Down 1000 Up", 1, 51, .tooLong(limit: 5_000)),
      ("Set Columns 500 Set Rows 500 Down 60 Caption ''", 1, 38, .tooLong(limit: 60)),
      ("Set Columns 500 Set Rows 500 Down 60 Screenshot a.txt", 1, 38, .tooLong(limit: 60)),
    ] as [(String, Int, Int, TapeError.Reason)])
  func errors(text: String, line: Int, column: Int, reason: TapeError.Reason) {
    #expect(
      throws: TapeError(reason, at: TapePosition(line: line, column: column)),
      performing: { try TapeParser().parse(text) })
  }

  private static let allSettings = [
    "Columns", "PlaybackSpeed", "Rows", "Theme", "TypingSpeed", "WaitTimeout",
  ]
}
