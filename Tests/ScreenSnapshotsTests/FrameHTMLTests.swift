import CustomDump
import Foundation
import ScreenSnapshots
import TerminalUI
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Frames as web pages")
struct FrameHTMLTests {
  private let theme = Theme(name: "plain", isDark: true) { role in
    Style(
      foreground: Color(red: 200, green: 200, blue: 200),
      background: Color(red: 0, green: 0, blue: 0),
      attributes: role == .primary ? [.bold, .reverse] : role == .field ? [.underline, .dim] : [])
  }

  @Test("A run in a role is a span of its class, and what a font may lack keeps to its cells")
  func screen() {
    var frame = Frame(size: Size(columns: 9, rows: 2))
    frame.write("╭──日a<b", column: 0, row: 0, .title)
    frame.write("ok", column: 3, row: 1, .text)
    frame.cursor = Point(column: 3, row: 1)
    expectNoDifference(
      FrameHTML.screen(frame, marking: [Point(column: 3, row: 0)]),
      """
      <pre class="screen" tabindex="0"><span class="title"><i>╭</i><i style="width:2ch">──</i></span>\
      <span class="title changed"><i style="width:2ch">日</i></span><span class="title">a&lt;b</span> \n\
         <span class="text cursor">o</span>k    </pre>
      """)
  }

  @Test("The page is well-formed whatever the title and the cells hold, and loads nothing")
  func page() {
    let html = FrameHTML.render(
      sampleFrame(), theme: theme, title: "A & B <\"C\">", language: "it")
    let body = html.drop { $0 != "\n" }.replacing("<meta charset=\"utf-8\">", with: "")
      .replacing("<meta name=\"color-scheme\" content=\"dark\">", with: "")
    let parser = XMLParser(data: Data(body.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"it\">"))
    #expect(html.contains("<title>A &amp; B &lt;&quot;C&quot;&gt;</title>"))
    for word in ["<script", "http", "url(", "src="] { #expect(!html.contains(word)) }
    #expect(FrameHTML.render(sampleFrame(), theme: theme, language: "it") != html)
    #expect(
      FrameHTML.render(sampleFrame(), theme: theme, title: "A & B <\"C\">", language: "it") == html)
  }

  @Test("The page's text is the frame's")
  func text() throws {
    let html = FrameHTML.screen(sampleFrame())
    let text = html.replacing(try Regex("<[^>]*>"), with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    let frame = sampleFrame()
    expectNoDifference(text, (0..<frame.size.rows).map(frame.line).joined(separator: "\n"))
  }

  @Test("A role's look is its colours and attributes, with those of a reversed one exchanged")
  func styles() {
    let styles = FrameHTML.styles(theme: theme, roles: [.primary, .field], scope: ".light")
    expectNoDifference(
      styles.split(separator: "\n").suffix(2).map(String.init),
      [
        ".light .screen .primary{color:#000000;background:#c8c8c8;font-weight:bold}",
        ".light .screen .field{color:#c8c8c8;background:#000000;opacity:0.7;"
          + "text-decoration:underline}",
      ])
  }
}
