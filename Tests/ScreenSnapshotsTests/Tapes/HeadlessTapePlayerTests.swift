import CustomDump
import TerminalUI
import Testing

@testable import ScreenSnapshots

struct HeadlessTapePlayerTests {
  @Test("A recording's times are the tape's own: typing, pauses and the speed of its playback")
  func times() throws {
    let text = "Type@100ms \"ab\"\nSleep 1s\nType@100ms \"c\""
    expectNoDifference(try played(text).moments.map(\.milliseconds), [0, 100, 200, 1300])
    let slow = try played("Set PlaybackSpeed 0.01\n" + text)
    expectNoDifference(slow.moments.map(\.milliseconds), [0, 10_000, 20_000, 130_000])
    expectNoDifference(slow.moments.map(\.frame), try played(text).moments.map(\.frame))
  }

  @Test("What a key sets going has ended before the next key")
  func slowWork() throws {
    let recording = try played("Type 'ab' Enter Type 'c'\nWait+Screen /· ab/")
    expectNoDifference(recording.lastFrame.text.contains("· ab"), true)
  }

  @Test("What a wait does not find now it never will, and it says where and what is seen")
  func neverShown() throws {
    let fault = #expect(throws: TapeFault.self) { try played("Type 'ab'\n Wait+Screen /· ab/") }
    expectNoDifference(
      fault?.reason, .neverShown(try TapePattern(source: "· ab", scope: .screen)))
    expectNoDifference(fault?.step.position, TapePosition(line: 2, column: 2))
    expectNoDifference(fault?.frame.text.contains("ab"), true)
  }

  @Test("A search with more ways than anybody waits for is ended, and a long one is not")
  func endless() throws {
    var frame = Frame(size: Size(columns: 100, rows: 30))
    for row in 0..<30 {
      frame.write(String(repeating: "a", count: 100), column: 0, row: row, .text)
    }
    let endless = try TapePattern(source: "(a+)+b", scope: .screen)
    expectNoDifference(endless.search(frame, forAtMost: .milliseconds(5)), .endless)
    let long = try TapePattern(source: "(?s)a.*b|a$", scope: .screen)
    expectNoDifference(long.search(frame), .found)
    let missing = try TapePattern(source: "b", scope: .screen)
    expectNoDifference(missing.search(frame), .missing)
  }

  @Test("A wait for a line looks where the cursor is")
  func line() throws {
    let text = "Type 'ab' Enter Type 'cd'\n"
    _ = try played(text + "Wait /cd/")
    #expect(throws: TapeFault.self) { try played(text + "Wait /ab/") }
  }

  @Test("Keys for a program that has ended are a fault; to end it last is none")
  func ended() throws {
    _ = try played("Type 'a' Ctrl+X")
    let fault = #expect(throws: TapeFault.self) { try played("Ctrl+X\nEnter") }
    expectNoDifference(fault?.reason, .ended)
    expectNoDifference(fault?.step.position, TapePosition(line: 2, column: 1))
  }

  @Test("What is hidden is in no recording and takes no time")
  func hidden() throws {
    let recording = try played("Hide Type 'ab' Sleep 5s Enter Show Sleep 1s")
    expectNoDifference(recording.moments.count, 1)
    expectNoDifference(recording.durationMilliseconds, 1000)
    expectNoDifference(recording.moments.first?.frame.text.contains("· ab"), true)
  }

  @Test("Captions are those of the language, below the frame, and the frames stay as they are")
  func captions() throws {
    let text = "Caption+it 'Ciao' Caption+en 'Hello' Type 'a' Sleep 1s\nCaption ''"
    expectNoDifference(
      try played(text, language: "it").moments.map(\.caption), ["Ciao", "Ciao", ""])
    let recording = try played(text)
    expectNoDifference(recording.moments.map(\.caption), ["Hello", "Hello", ""])
    expectNoDifference(recording.moments.map(\.frame.size.rows), [30, 30, 30])
    expectNoDifference(recording.captioned.map(\.frame.size.rows), [31, 31, 31])
    expectNoDifference(recording.captioned.first?.frame.line(30).hasPrefix(" Hello "), true)
  }

  @Test("A screenshot keeps what is seen at its place")
  func screenshots() throws {
    let recording = try played("Type 'a'\nScreenshot a.txt\nType 'b'")
    expectNoDifference(recording.screenshots.map(\.file.path), ["a.txt"])
    expectNoDifference(recording.screenshots.first?.frame.line(1).contains("ab"), false)
    expectNoDifference(recording.lastFrame, recording.moments.last?.frame)
  }
}
