import Billing
import BillingCenterUI
import TerminalUI
import Testing

/// What holds for every screen at every size.
@Suite("Screens at every size")
struct ScreenPropertyTests {
  /// A screen as somebody sees it.
  struct Place: CustomTestStringConvertible, Sendable {
    let path: ScreenPath
    let viewer: Viewer
    let language: Language

    /// Those who see a screen in their own way see the same in ASCII.
    var glyphs: [GlyphSet] { viewer == path.viewers.first ? GlyphSet.allCases : [.unicode] }

    var testDescription: String { "\(path.name) of \(viewer.rawValue) in \(language.rawValue)" }
  }

  static let places: [Place] = ScreenPath.all.flatMap { path in
    path.viewers.flatMap { viewer in
      Language.allCases.map { Place(path: path, viewer: viewer, language: $0) }
    }
  }

  private static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
    Size(columns: 160, rows: 45),
  ]

  @Test(
    "Boxes are closed, the focus is seen without colour too, and no label is cut",
    arguments: places)
  func screen(place: Place) throws {
    let shop = try place.viewer.shop(place.language)
    try shop.go(to: place.path, size: Size(columns: 100, rows: 30))
    let words = try Words.ofSources()
    for size in Self.sizes {
      shop.session.resize(to: size)
      for glyphs in place.glyphs {
        shop.session.show(in: glyphs)
        let frame = shop.session.frame
        let faults =
          glyphs == .unicode
          ? Self.faults(in: frame, besides: words, hasLongNames: place.viewer.hasLongNames)
          : FrameChecks.plainFaults(in: frame)
        #expect(
          faults + Self.lostFocus(in: frame, theme: shop.session.app.theme) == [],
          "at \(size.columns)x\(size.rows)\n\(frame.text)")
      }
    }
  }

  private static func faults(
    in frame: Frame, besides words: Words, hasLongNames: Bool
  ) -> [String] {
    FrameChecks.faults(in: frame)
      + CutLabels.faults(in: frame, besides: words, hasLongNames: hasLongNames)
  }

  /// A focus that is out of sight, or that nothing but colour tells.
  private static func lostFocus(in frame: Frame, theme: Theme) -> [String] {
    (FrameChecks.hidesFocus(frame) ? ["the focus cannot be seen"] : [])
      + FrameChecks.blends(in: frame) { theme[$0].monochromeAttributes }
  }

  @Test("The matrix has every page and modal in both languages, at four sizes, also in ASCII")
  func matrix() {
    let count = Self.places.reduce(0) { $0 + Self.sizes.count * $1.glyphs.count }
    print("layouts: \(Self.places.count) places, \(count) frames")
    for language in Language.allCases {
      let seen = Set(Self.places.filter { $0.language == language }.map(\.path.screen))
      #expect(seen == Set(ScreenPath.all.map(\.screen)))
    }
    #expect(Set(Self.places.map(\.viewer)) == Set(Viewer.allCases))
  }

  @Test("No feature's name or value is cut in a comparison", arguments: Language.allCases)
  func comparisons(language: Language) throws {
    let shop = try Shop(language, size: Size(columns: 80, rows: 24))
    shop.goToSubscriptions()
    shop.type("a")
    for product in 0..<5 {
      shop.focus("product")
      if product > 0 { shop.press(.right) }
      shop.type("p")
      shop.expectScreen(.comparePlans)
      for _ in 0..<3 {
        shop.expectNotToSee("…")
        shop.press(.pageDown)
      }
      shop.press(.escape)
    }
  }
}
