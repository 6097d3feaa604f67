import CustomDump
import TestSupport
import Testing

@testable import TerminalUI

/// What is drawn again where only the focus or a control has changed.
@Suite("Going on from a drawing")
struct GoingOnTests {
  @Test("Whatever happens, the drawing is what a whole one is", arguments: [false, true])
  func property(keepsLayers: Bool) {
    var random = SeededGenerator(seed: 11)
    for run in 0..<300 {
      let app = Self.app(keepsLayers: keepsLayers, using: &random)
      var session = Session(app, size: Size(columns: 34, rows: 12))
      for _ in 0..<30 {
        let event = InputEvent.random(using: &random)
        _ = session.handle(event)
        // Names are unique in a layer, which random views do not know.
        let names = session.top.placements.map(\.id) + session.top.scrolls.map(\.id)
        guard Set(names).count == names.count else { break }
        var whole = session
        whole.forgetDrawings()
        whole.draw()
        let isSame = Drawing(session) == Drawing(whole)
        #expect(isSame, "run \(run), \(event)")
        guard isSame else {
          expectNoDifference(Drawing(session), Drawing(whole))
          return
        }
      }
    }
  }

  /// An app of a page and a modal, which Control and `o` opens and closes; Control and `f` moves the
  /// focus of whatever is on top.
  private static func app(keepsLayers: Bool, using random: inout SeededGenerator) -> TestApp {
    let views = (0..<2).map { _ in View<String>.random(depth: 4, using: &random) }
    @Sendable func layer(_ index: Int, _ sent: Int) -> Layer<String> {
      let bindings: [KeyBinding<String>] = [
        KeyBinding([.control("o")], label: "^O", help: "open", action: "modal"),
        KeyBinding([.control("f")], label: "^F", help: "focus", action: "focus").varying {
          $0.help = $1?.name ?? "none"
          $0.isEnabled = $1 != "c"
        },
      ]
      return Layer(
        id: index == 0 ? "page" : "modal",
        view: .column([
          .text("\(sent)", alignment: .trailing),
          index == 0 ? views[0] : .modal(title: "Modal", width: 24, views[1]).flexible(), .spacer,
          .helpLine(bindings),
        ]), bindings: bindings)
    }
    let kept = [layer(0, 0), layer(1, 0)]
    return TestApp(
      layers: { app, _ in
        Scene(
          layers: (0...app.number).map { keepsLayers ? kept[$0] : layer($0, app.sent.count) },
          retained: ["page", "modal"])
      },
      answer: { app, message in
        switch message {
        case "modal": app.number = 1 - app.number
        case "focus": return .focus("b")
        default: break
        }
        return .none
      })
  }

  /// All that a session has drawn.
  private struct Drawing: Hashable {
    let frame: Frame
    let states: [LayerID: LayerState]
    let controls: [ControlID]
    let places: [Rect]
    let scrolls: [ScrollPlacement]
    let clicks: [Rect]

    init(_ session: Session<TestApp>) {
      frame = session.frame
      states = session.states
      controls = session.top.placements.map(\.id)
      places = session.top.placements.flatMap { [$0.rect, $0.visible, $0.clip] }
      scrolls = session.top.scrolls
      clicks = session.top.clickTargets.map(\.rect)
    }
  }
}
