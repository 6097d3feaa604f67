import BillingCenterUI
import TerminalUI
import Testing

/// What other programs, benchmarks among them, get of this one.
@Suite("Sample screens")
struct SampleScreensTests {
  private static let theme = Theme(name: "plain", isDark: true) { _ in
    Style(
      foreground: Color(red: 255, green: 255, blue: 255),
      background: Color(red: 0, green: 0, blue: 0))
  }

  @Test("A screen of the samples is reached in any size and goes on from there")
  func screen() throws {
    let size = Size(columns: 120, rows: 40)
    var session = try #require(
      try SampleScreens.session(
        at: "subscriptions", of: "acme", on: 20_780, size: size, theme: Self.theme))
    #expect(session.frame.size == size)
    #expect(session.frame.text.contains("Usable until 14 Jan 2027"))
    session.send(.character("o"))
    #expect(session.frame.text.contains("[ Close ]"))
  }

  @Test("An account that does not lead to a screen gives none", arguments: ["portal", "nonsense"])
  func noScreen(_ name: String) throws {
    let session = try SampleScreens.session(
      at: name, of: "acme", on: 20_780, size: Size(columns: 100, rows: 30), theme: Self.theme)
    #expect(session?.frame == nil)
  }
}
