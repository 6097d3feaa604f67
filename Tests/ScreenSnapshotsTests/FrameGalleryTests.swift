import CustomDump
import Foundation
import ScreenSnapshots
import TerminalUI
import Testing

@Suite("A page of many frames")
struct FrameGalleryTests {
  private let gallery = FrameGallery(
    title: "A & B",
    pictures: [
      FrameGallery.Picture(
        page: "cart", theme: "dark", language: "it", size: Size(columns: 80, rows: 24),
        file: "frames/cart.svg"),
      FrameGallery.Picture(
        page: "</script><!--", theme: "light", language: "it", size: Size(columns: 60, rows: 20),
        file: "frames/x.svg"),
    ])

  @Test("It lists each picture by what it shows, and the same pictures give the same bytes")
  func index() throws {
    let html = try gallery.html()
    expectNoDifference(try gallery.html(), html)
    let start = try #require(html.range(of: "id=\"index\">\n"))
    let json = html[start.upperBound...].prefix { $0 != "\n" }
    expectNoDifference(
      String(json),
      #"{"files":["frames/cart.svg","frames/x.svg"],"languages":["it"],"#
        + #""pages":["cart","<\/script><\u0021--"],"pictures":[[0,0,0,0],[1,1,0,1]],"#
        + #""sizes":[{"height":476,"name":"80×24","width":702},"#
        + #"{"height":404,"name":"60×20","width":534}],"themes":["dark","light"]}"#)
    #expect(html.contains("<title>A &amp; B</title>"))
  }

  @Test("It loads nothing but the pictures")
  func selfContained() throws {
    let html = try gallery.html()
    for word in ["http:", "https:", "url(", "@import", "<link"] { #expect(!html.contains(word)) }
  }
}
