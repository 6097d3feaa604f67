import Billing
import BillingCenterUI
import TerminalUI
import Testing

/// What holds for every screen where it is read out.
@Suite("Screens read out")
struct LinearScreenTests {
  /// Each screen in both languages, and each state of one in Italian.
  ///
  /// They are seen by those for whom they are made. A table without rows has no columns to tell.
  private static let places = ScreenPropertyTests.places.filter { place in
    let isMain = place.path.name == place.path.screen.rawValue
    return place.viewer == place.path.viewers.first && (isMain || place.language == .italian)
      && place.path.name != "invoices-nothing-found"
  }

  @Test(
    "What a screen shows is told, and every control has a number",
    arguments: places)
  func words(place: ScreenPropertyTests.Place) throws {
    let shop = try place.viewer.shop(place.language)
    try shop.go(to: place.path, size: Size(columns: 80, rows: 24))
    shop.session.resize(to: Size(columns: 160, rows: 40))
    let screen = shop.session
    var linear = HeadlessLinearSession(readingOut: screen)
    let controls = Set(linear.numberedControls)
    for control in linear.enabledControls {
      #expect(controls.contains(control), "\(control) has no number")
    }
    linear.answer("?")
    tellAllRows(&linear)
    let told = Set(Words.words(of: linear.transcript.joined(separator: "\n")))
    let shown = Self.shownText(of: screen.frame)
    // Whoever is read to has the text already.
    let copying = place.language.pick("copy", "copia")
    let missing = Words.words(of: shown).filter { !told.contains($0) && $0 != copying }
    #expect(missing.isEmpty, "\(Set(missing).sorted()) of\n\(screen.frame.text)")
    for line in linear.transcript {
      #expect(!line.contains { "●○◐◌▲⚠•›‹▸✗⋮│─━┃╭╯\u{1B}".contains($0) }, "\(line)")
    }
    #expect(screen.app.openScreens == linear.app.openScreens)
  }

  /// Goes through the tables that are told in parts.
  private func tellAllRows(_ linear: inout HeadlessLinearSession<BillingCenterApp>) {
    let language = linear.app.language
    for _ in 0..<9 {
      let told = linear.answer(language.pick("More: ", "Continua: "))
      if told.count < 3 { return }
    }
  }

  /// The text of the layer on top, without what is cut off and without the keys' names, which are
  /// told by those that can be typed.
  private static func shownText(of frame: Frame) -> String {
    var text = ""
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        let isTold = cell.role != .keyName && cell.role != .backdrop
        text += isTold ? cell.text : " "
      }
      text += "\n"
    }
    return text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("…") }
      .joined(separator: " ")
  }

  @Test("ASCII is all that is told where there is no more", arguments: Language.allCases)
  func ascii(language: Language) throws {
    let shop = try Shop(.anna, language)
    var linear = HeadlessLinearSession(shop.session.app, glyphs: .ascii)
    for answer in ["1", "/", "go", "b"] { linear.answer(answer) }
    for line in linear.transcript {
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(line)")
    }
  }
}
