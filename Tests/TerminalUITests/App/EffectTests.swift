import Testing

@testable import TerminalUI

@Suite("Effects")
struct EffectTests {
  private static func session(
    _ effect: @escaping @Sendable (String) -> Effect<String>
  ) -> HeadlessSession<TestApp> {
    HeadlessSession(
      columns: 30, rows: 2,
      view: { app in
        .column([
          .row(["go", "other"].map { .button(ControlID($0), $0, action: $0) }),
          .text(app.sent.joined(separator: " ")),
        ])
      }, answer: { _, message in effect(message) })
  }

  @Test("Slow work is done before the next frame, and its answers may ask for more")
  func work() {
    var session = Self.session { message in
      switch message {
      case "go": .run { "paid" }
      case "paid": .run { "mailed" }
      default: .none
      }
    }
    session.send(.enter)
    #expect(session.frame.line(1).hasPrefix("go paid mailed "))
  }

  @Test("An effect moves the focus to a control, or nowhere if there is none of that name")
  func focus() {
    var session = Self.session { $0 == "go" ? .focus("other") : .focus("nowhere") }
    session.send(.enter)
    #expect(session.frame.focus == "other")
    #expect(session.frame.cursor == Point(column: 9, row: 0))
    session.send(.enter)
    #expect(session.frame.focus == "go")
  }

  @Test("A batch is done in its order")
  func batch() {
    var session = Self.session { message in
      guard message == "go" else { return .none }
      return .batch([.copy("one") { "one \($0)" }, .copy("two") { "two \($0)" }, .focus("other")])
    }
    session.send(.enter)
    #expect(session.copied == ["one", "two"])
    #expect(session.app.sent == ["go", "one sent", "two sent"])
    #expect(session.frame.focus == "other")
  }

  @Test("After the end nothing comes in any more")
  func quit() {
    var session = Self.session { $0 == "go" ? .quit : .none }
    session.send(.enter, .tab, .enter)
    #expect(session.hasQuit)
    #expect(session.app.sent == ["go"])
  }

  @Test("What follows the end in a batch is not done any more")
  func afterQuit() {
    var session = Self.session { message in
      guard message == "go" else { return .none }
      return .batch([.copy("one") { _ in "" }, .quit, .copy("two") { _ in "" }])
    }
    session.send(.enter)
    #expect(session.copied == ["one"])
  }

  @Test("The system's wish to end is the end")
  func terminate() {
    var session = Self.session { _ in .none }
    session.handle(.terminate)
    #expect(session.hasQuit)
  }

  @Test("Mapped effects answer with mapped messages")
  func map() {
    let effect = Effect<Int>.batch([.run { 4 }, .copy("c") { _ in 5 }, .none])
    guard case .batch(let batch) = effect.map({ "#\($0)" }), case .run(let work) = batch[0] else {
      Issue.record("a batch stays a batch")
      return
    }
    #expect(work() == "#4")
    guard case .copy("c", let answer) = batch[1] else {
      Issue.record("a copy stays a copy")
      return
    }
    #expect(answer(.sent) == "#5")
  }
}
