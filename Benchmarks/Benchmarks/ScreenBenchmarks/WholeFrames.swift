import BillingCenterUI
import Report
import TerminalUI

/// Whole frames of the program's screens: what there is to be seen, its layout, and its cells.
enum WholeFrames {
  /// A page of cards, a list, a table of words, a form with figures, and a modal over a page.
  private static let screens = [
    "subscriptions", "invoices", "compare-plans", "checkout", "options",
  ]
  /// 23 November 2026.
  static let day = 20_780
  private static let count = 200

  static func report() throws {
    for size in [Size(columns: 100, rows: 30), Size(columns: 200, rows: 60)] {
      let part = "A whole frame, against a page of bare text, \(size.columns) × \(size.rows)"
      Report.begin(part)
      for screen in screens {
        let theme = try ThemeLoading.theme(named: "dark")
        guard
          let session = try SampleScreens.session(
            at: screen, of: "acme", on: day, size: size, theme: theme)
        else { throw Unreachable(screen: screen) }
        let (frames, plain) = measure(session, size: size)
        try Report.say(Row(part, screen, frames, against: plain, atMost: 4))
      }
    }
  }

  /// The account does not lead to a screen.
  private struct Unreachable: Error {
    let screen: String
  }

  /// Draws the screen and the page of text in turn.
  private static func measure(
    _ session: HeadlessSession<some App>, size: Size
  ) -> (frames: Samples, plain: Samples) {
    var session = session
    var page = HeadlessSession(
      BareText(size: size, theme: session.app.theme), size: size)
    var (frames, plain) = (Samples(), Samples())
    for _ in 0..<count {
      frames.measureWork { session.resize(to: size) }
      plain.measureWork { page.resize(to: size) }
    }
    return (frames, plain)
  }
}

/// A page that is full of text and has nothing else.
struct BareText: App {
  let theme: Theme
  private let lines: [String]

  init(size: Size, theme: Theme) {
    self.theme = theme
    let words = "Five organizers, monthly, €109.00 per organizer a month. "
    let line = String(repeating: words, count: size.columns / words.count + 1)
    lines = Array(repeating: String(line.prefix(size.columns)), count: size.rows)
  }

  mutating func update(_ message: Never) -> Effect<Never> {}

  func scene(in environment: SceneEnvironment) -> Scene<Never> {
    Scene(layers: [Layer(id: "text", view: .column(lines.map { .text($0, wraps: false) }))])
  }
}
