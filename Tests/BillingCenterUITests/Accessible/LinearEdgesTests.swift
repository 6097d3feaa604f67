import Billing
import BillingCenterUI
import Foundation
import TerminalUI
import Testing

/// That the pages lead where they lead on the screen, so that each promise can be reached.
@Suite("Ways where pages are read out")
struct LinearEdgesTests {
  /// Each screen as those see it for whom it is made.
  static let places = ScreenPropertyTests.places.filter { place in
    place.language == .italian && place.path.name == place.path.screen.rawValue
      && place.viewer == place.path.viewers.first
  }

  @Test(
    "A1–J9 · choosing a control leads where Enter on it leads on the screen", arguments: places)
  func edges(place: ScreenPropertyTests.Place) throws {
    let shop = try place.viewer.shop(place.language)
    try shop.go(to: place.path, size: Size(columns: 80, rows: 24))
    shop.session.resize(to: Size(columns: 160, rows: 40))
    let shelf = try StoreShelf(of: shop.storePath)
    let start = HeadlessLinearSession(readingOut: shop.session)
    let stops = Self.stops(of: shop.session)
    #expect(Set(start.enabledControls.map(\.name)).subtracting(stops.keys).isEmpty)
    for (name, screen) in stops.sorted(by: { $0.key < $1.key }) {
      let control = ControlID(name)
      guard let number = start.number(of: control) else { continue }
      try shelf.put(back: shelf.first)
      var pressed = screen
      pressed.send(.enter)
      try shelf.put(back: shelf.first)
      var chosen = start
      chosen.answer("\(number)")
      if chosen.prompt != start.prompt, chosen.app.openScreens == start.app.openScreens { continue }
      #expect(chosen.app.openScreens == pressed.app.openScreens, "after \(control)")
      #expect(chosen.hasQuit == pressed.hasQuit, "after \(control)")
      #expect(chosen.frame.text == pressed.frame.text, "after \(control)")
    }
  }

  @Test("A1–J9 · a key leads where it leads on the screen", arguments: places)
  func keys(place: ScreenPropertyTests.Place) throws {
    let shop = try place.viewer.shop(place.language)
    try shop.go(to: place.path, size: Size(columns: 80, rows: 24))
    shop.session.resize(to: Size(columns: 160, rows: 40))
    let start = HeadlessLinearSession(readingOut: shop.session)
    let isModal = shop.session.app.hasModal
    let keys: [(Key, String)] =
      [(.escape, "b"), (.function(1), "F1")]
      + (isModal ? [] : [(.control("p"), "^P"), (.control("t"), "^T")])
    for (key, answer) in keys {
      var pressed = shop.session
      pressed.send(key)
      guard pressed.app.openScreens != shop.session.app.openScreens else { continue }
      var chosen = start
      if chosen.prompt.text != "La tua scelta: " { chosen.answer("") }
      chosen.answer(answer)
      #expect(chosen.app.openScreens == pressed.app.openScreens, "after \(answer)")
    }
  }

  @Test("Every screen was walked from, but the question whether to leave: no keys alone lead there")
  func complete() {
    let walked = Set(Self.places.map(\.path.screen))
    #expect(Set(ScreenName.allCases).subtracting(walked) == [.leave])
  }

  /// The program with the focus on each control, by Tab, and by the arrows among what Tab passes by.
  private static func stops(
    of session: HeadlessSession<BillingCenterApp>
  ) -> [String: HeadlessSession<BillingCenterApp>] {
    var stops: [String: HeadlessSession<BillingCenterApp>] = [:]
    var stop = session
    while let focus = stop.frame.focus, stops[focus] == nil {
      stops[focus] = stop
      for key in focus.hasPrefix("tier-") ? [Key.left, .right] : [] {
        var moved = stop
        for _ in 1...2 {
          moved.send(key)
          if let focus = moved.frame.focus, stops[focus] == nil { stops[focus] = moved }
        }
      }
      stop.send(.tab)
    }
    return stops
  }
}
