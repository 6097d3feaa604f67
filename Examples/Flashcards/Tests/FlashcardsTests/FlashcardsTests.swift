import FlashcardsScreens
import Foundation
import ScreenSnapshots
import ScreenSnapshotsTesting
import TerminalUI
import Testing

@Suite("Flashcards")
struct FlashcardsTests {
  /// A stopped clock, a seed, a language and a zone: the same screens everywhere, at any time.
  private let setting = ScreenSetting(
    locale: Locale(identifier: "it_IT"), timeZone: TimeZone(identifier: "Europe/Rome") ?? .gmt,
    seed: 7)

  private func open(size: Size = Size(columns: 60, rows: 16)) -> HeadlessSession<FlashcardsApp> {
    var random = setting.randomNumbers
    let theme = Theme(name: "any", isDark: true) { _ in
      Style(
        foreground: Color(red: 255, green: 255, blue: 255),
        background: Color(red: 0, green: 0, blue: 0))
    }
    let clock = setting.clock
    let app = FlashcardsApp(
      Card.capitals, theme: theme, locale: setting.locale, timeZone: setting.timeZone,
      now: { clock.now }, using: &random)
    return HeadlessSession(app, size: size)
  }

  @Test("A card shows its question, and its answer once it is turned")
  func turning() {
    var session = open()
    assertScreen(session.frame, named: "question")
    session.send(.enter)
    assertScreen(session.frame, named: "answer")
  }

  @Test("At the end one is told how many one knew, and how long it took")
  func ending() {
    var session = open()
    for isKnown in [true, true, false, true, true] {
      session.send(.enter)
      setting.clock.advance(by: .seconds(14))
      if !isKnown { session.send(.tab) }
      session.send(.enter)
    }
    assertScreen(session.frame, named: "ending")
    session.send(.character("q"))
    #expect(session.hasQuit)
  }

  @Test("A small window asks for a larger one")
  func small() {
    assertScreen(open(size: Size(columns: 30, rows: 8)).frame, named: "small")
  }

  @Test("Every golden belongs to a screen")
  func orphans() throws {
    let names = ["question", "answer", "ending", "small"]
    #expect(try orphanedScreens(besides: names).isEmpty)
  }
}
