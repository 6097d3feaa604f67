import CustomDump
import Foundation
import ScreenSnapshots
import TerminalUI
import Testing

@Suite("Frames read back from their text")
struct FrameTextReadingTests {
  @Test("A golden gives the frame that it was made of")
  func sameFrame() throws {
    var frame = sampleFrame()
    expectNoDifference(try FrameText.frame(from: FrameText.render(frame)), frame)
    frame.cursor = nil
    frame.focus = nil
    expectNoDifference(try FrameText.frame(from: FrameText.render(frame)), frame)
    let empty = Frame(size: Size(columns: 0, rows: 0))
    expectNoDifference(try FrameText.frame(from: FrameText.render(empty)), empty)
  }

  @Test("Bars, marks and focus names with words in them are no trouble")
  func awkward() throws {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    frame.write("││row 1: ", column: 0, row: 0, .border)
    frame[4, 1] = Cell(text: "e\u{301}", width: 1, role: .muted)
    frame.focus = "cursor column 3, row 1"
    expectNoDifference(try FrameText.frame(from: FrameText.render(frame)), frame)
  }

  @Test("Every golden of the checkout is a frame")
  func goldens() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folder = tests.appending(path: "BillingCenterUITests/__Snapshots__/ScreenGoldenTests")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0.hasSuffix("80x24.txt") }
    #expect(names.count > 20)
    // One in ten is enough for every kind of page.
    for name in stride(from: 0, to: names.count, by: 10).map({ names[$0] }) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(throws: Never.self, "\(name)") { try FrameText.frame(from: text) }
    }
  }

  @Test(
    "What is no frame is told with its line",
    arguments: [
      ("", "", "line 1: it does not say how large the screen is"),
      ("screen 5 × 2", "screen 5 × -1", "line 1: it does not say how large the screen is"),
      ("screen 5 × 2", "screen 5 × 3", "line 5: row 2 is missing"),
      ("screen 5 × 2", "screen 5 × 9000000", "line 1: what follows is smaller than the screen"),
      ("screen 5 × 2", "screen 9000000 × 2", "line 1: what follows is smaller than the screen"),
      ("screen 5 × 2", "screen 9000000 × 0", "line 1: what follows is smaller than the screen"),
      ("  1│     │", "  1│    │", "line 4: row 1 is too short"),
      ("  1│     │", "  1│      │", "line 4: row 1 is too long"),
      ("  1│     │", "  1│     ", "line 4: row 1 is missing"),
      ("title 1..<3", "heading 1..<3", "line 5: it names no role of any cells"),
      ("title 1..<3", "title 1..<6", "line 5: it names no role of any cells"),
      ("row 0: ", "rows 0...2: ", "line 5: it names no role of any cells"),
      ("row 0: ", "rows 5...1: ", "line 5: it names no role of any cells"),
      ("cursor hidden\n", "", "line 6: it is not as a screen is written"),
      (
        "focus nowhere\n", "focus nowhere\nfocus here\n", "line 7: it is not as a screen is written"
      ),
    ])
  func faults(part: String, replacement: String, expected: String) {
    var frame = Frame(size: Size(columns: 5, rows: 2))
    frame.write("ab", column: 1, row: 0, .title)
    let text = FrameText.render(frame)
    let broken = part.isEmpty ? "" : text.replacing(part, with: replacement)
    #expect(
      FrameText.difference(from: broken, to: frame) == "the golden is not a screen: \(expected)")
  }
}
