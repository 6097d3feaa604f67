import CustomDump
import Foundation
import TerminalUI
import Testing

@testable import ScreenSnapshots

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct TapeFormatTests {
  private static let tape = """
    Set Columns 40 Set Rows 6
    Caption 'A & B'
    Type 'ab' Sleep 1s Enter
    Ctrl+T
    Sleep 1s
    """

  @Test("An asciicast is a header of version 2 and events in time, with captions as markers")
  func cast() throws {
    let lines = TapeCast.render(try played(Self.tape), title: "x").split(separator: "\n")
    let values = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    let header = try #require(values.first as? [String: Any])
    expectNoDifference(header["version"] as? Int, 2)
    expectNoDifference(header["width"] as? Int, 40)
    expectNoDifference(header["height"] as? Int, 7)
    let events = values.dropFirst().compactMap { $0 as? [Any] }
    expectNoDifference(events.compactMap { $0[1] as? String }, ["m", "o", "o", "o", "o", "o", "o"])
    let times = events.compactMap { ($0[0] as? NSNumber)?.doubleValue }
    expectNoDifference(times, [0, 0, 0.05, 0.1, 1.15, 1.2, 2.2])
  }

  @Test("Only rows that have changed are sent again, but all of them in another theme")
  func changedRows() throws {
    let lines = TapeCast.render(try played(Self.tape), title: "x").split(separator: "\n")
    let rows = lines.map { line in (1...7).filter { line.contains("[\($0);1H") } }
    expectNoDifference(rows[2], [1, 2, 3, 4, 5, 6, 7])
    expectNoDifference(rows[3].count, 1)
    expectNoDifference(rows[6], [1, 2, 3, 4, 5, 6, 7])
  }

  @Test("A moving picture is well-formed and has no script, and its parts follow one another")
  func movingPicture() throws {
    let svg = TapeSVG.render(try played(Self.tape), title: "A & <B>")
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!svg.contains("<script"))
    #expect(svg.contains("3200ms step-end infinite"))
    #expect(svg.contains("A &amp; B</text>"))
    // The ground of the second theme comes with Ctrl+T, after 1.2 of 3.2 seconds.
    #expect(svg.contains("{0%{visibility:hidden}37.5000%{visibility:visible}}"))
  }

  @Test("Equal recordings give equal bytes", arguments: TapeFormat.ofTapes)
  func sameBytes(format: TapeFormat) throws {
    let one = format.render(try played(Self.tape), title: "x")
    expectNoDifference(one, format.render(try played(Self.tape), title: "x"))
    expectNoDifference(one?.isEmpty, false)
  }

  @Test("The text has a screen for each command that changed something, and no times")
  func text() throws {
    let text = TapeText.render(try played(Self.tape))
    let titles = text.split(separator: "\n").filter { $0.hasPrefix("▶") }
    expectNoDifference(titles, ["▶", "▶ Type 'ab'", "▶ Enter"])
    let slow = "Set TypingSpeed 1s\n" + Self.tape
    expectNoDifference(text, TapeText.render(try played(slow)))
  }

  @Test("The first difference is told by its command, row and words")
  func difference() throws {
    let kept = TapeText.render(try played(Self.tape))
    let now = try played(Self.tape.replacingOccurrences(of: "'ab'", with: "'ac'"))
    expectNoDifference(
      TapeText.difference(from: kept, to: now)?.description,
      "was “▶ Type 'ab'”, is “▶ Type 'ac'”")
    let longer = try played(Self.tape + "\nType 'b'")
    expectNoDifference(
      TapeText.difference(from: kept, to: longer), .sceneCount(was: 3, now: 4))
    let damaged = kept.replacingOccurrences(of: "· ab", with: "· xb")
    let difference = try #require(
      TapeText.difference(from: damaged, to: try played(Self.tape))?.description)
    #expect(difference.hasPrefix("▶ Enter\nrow "))
    #expect(difference.contains("was “xb”, is “ab”"))
    expectNoDifference(TapeText.difference(from: kept, to: try played(Self.tape)), nil)
  }

  @Test("Of other formats the first line that differs is told")
  func lineDifference() throws {
    let tape = try TapeParser().parse("Output a.cast\n" + Self.tape)
    let recording = try played(Self.tape)
    let (file, text) = try #require(recording.files(of: tape, title: "x").first)
    expectNoDifference(recording.difference(from: text, in: file, to: text), nil)
    let kept = text.replacingOccurrences(of: "A & B", with: "A & C")
    expectNoDifference(
      recording.difference(from: kept, in: file, to: text)?.description
        .hasPrefix("line 2: was “"), true)
    let cut = text.split(separator: "\n").dropLast().joined(separator: "\n")
    expectNoDifference(
      recording.difference(from: cut, in: file, to: text), .lineCount(was: 7, now: 9))
  }
}
