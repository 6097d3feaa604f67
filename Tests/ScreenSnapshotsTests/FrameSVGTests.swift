import Foundation
import TerminalUI
import Testing

@testable import ScreenSnapshots

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct FrameSVGTests {
  private let theme = Theme(name: "plain", isDark: true) { role in
    Style(
      foreground: Color(red: 200, green: 200, blue: 200),
      background: Color(red: role == .bar ? 40 : 0, green: 0, blue: 0),
      attributes: role == .primary ? [.bold, .reverse] : [])
  }

  @Test("The picture is well-formed XML, whatever the title and the cells hold")
  func wellFormed() {
    let svg = FrameSVG.render(sampleFrame(), theme: theme, title: "A & B <\"C\">")
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(svg.contains("<title>A &amp; B &lt;&quot;C&quot;&gt;</title>"))
    #expect(svg.contains(">&lt;polls&gt;</text>"))
  }

  @Test("Equal frames give equal pictures, and every visible change shows")
  func deterministic() {
    let frame = sampleFrame()
    let svg = FrameSVG.render(frame, theme: theme)
    #expect(FrameSVG.render(sampleFrame(), theme: theme) == svg)
    var moved = frame
    moved.cursor?.column += 1
    #expect(FrameSVG.render(moved, theme: theme) != svg)
    var written = frame
    written.write("!", column: 40, row: 10, .text)
    #expect(FrameSVG.render(written, theme: theme) != svg)
  }

  @Test("What themes share is drawn once, and each picture is as if it were drawn alone")
  func drawing() {
    let drawing = FrameSVG.Drawing(sampleFrame())
    let other = Theme(name: "other", isDark: false) { role in
      Style(
        foreground: Color(red: 9, green: 0, blue: 0),
        background: Color(red: 250, green: 0, blue: 0),
        attributes: role == .title ? .underline : [])
    }
    for theme in [theme, other] {
      #expect(
        drawing.render(theme: theme, title: "A")
          == FrameSVG.render(sampleFrame(), theme: theme, title: "A"))
    }
    #expect(drawing.render(theme: other).contains("class=\"title\"/>"))
  }

  @Test("Lines are shapes, and a border that goes on is one line")
  func lines() {
    var frame = Frame(size: Size(columns: 10, rows: 1))
    frame.write("────", column: 2, row: 0, .border)
    let svg = FrameSVG.render(frame, theme: theme)
    #expect(!svg.contains("─"))
    #expect(svg.contains("d=\"M30.86 39.5H64.58\""))
  }

  @Test("A reversed role is filled with its own colour")
  func reversed() {
    var frame = Frame(size: Size(columns: 10, rows: 1))
    frame.write("[ ok ]", column: 2, row: 0, .primary)
    let svg = FrameSVG.render(frame, theme: theme)
    #expect(svg.contains(".primary{fill:#000000;font-weight:bold}"))
    #expect(svg.contains("height=\"18\" fill=\"#c8c8c8\""))
  }

  @Test(
    "Every line and block character up to the eighths has a shape",
    arguments: "─━│┃┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╴╵╶╷▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▐▀░▒▓")
  func shapes(character: Character) {
    #expect(SVGShape(String(character)) != nil)
  }

  @Test("Blocks fill as many eighths as their names say")
  func blocks() {
    #expect(SVGShape("▁") == .block(left: 0, top: 7, width: 8, height: 1, opacity: 1))
    #expect(SVGShape("█") == .block(left: 0, top: 0, width: 8, height: 8, opacity: 1))
    #expect(SVGShape("▏") == .block(left: 0, top: 0, width: 1, height: 8, opacity: 1))
    #expect(SVGShape("▌") == .block(left: 0, top: 0, width: 4, height: 8, opacity: 1))
    #expect(SVGShape("A") == nil)
  }

  @Test(
    "Numbers have no more digits than they need",
    arguments: [
      (0.0, "0"), (12.0, "12"), (0.5, "0.5"), (8.43, "8.43"), (1.05, "1.05"), (-0.5, "-0.5"),
      (16.859999, "16.86"), (99.999, "100"),
    ])
  func numbers(value: Double, expected: String) {
    #expect(SVGText.number(value) == expected)
  }
}
