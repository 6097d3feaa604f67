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

  @Test("Boxes are closed, the focus is seen, and no label is cut", arguments: places)
  func screen(place: Place) throws {
    let shop = try place.viewer.shop(place.language)
    try shop.go(to: place.path, size: Size(columns: 100, rows: 30))
    let words = try Words.ofSources()
    for size in Self.sizes {
      shop.session.resize(to: size)
      let frame = shop.session.frame
      var faults = FrameChecks.faults(in: frame)
      faults += CutLabels.faults(
        in: frame, besides: words, hasLongNames: place.viewer.hasLongNames)
      if FrameChecks.hidesFocus(frame) { faults.append("the focus cannot be seen") }
      #expect(faults == [], "at \(size.columns)x\(size.rows)\n\(frame.text)")
    }
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
