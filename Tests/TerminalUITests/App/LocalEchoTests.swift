import Testing

@testable import TerminalUI

@Suite("Local echo")
struct LocalEchoTests {
  /// A field, and below it what the app has made of its text.
  private static func app(
    hasLocalEcho: Bool = true, isMasked: Bool = false, text: String = "",
    below: @escaping @Sendable (String) -> String = { _ in "" },
    keeping: @escaping @Sendable (String) -> String = { $0 }
  ) -> TestApp {
    var app = TestApp(
      view: { app in
        .column([
          .field(
            Field(
              id: "f", label: "Name", text: app.text, isMasked: isMasked, maximumLength: 12,
              columns: 8, hasLocalEcho: hasLocalEcho, hint: "Anything", onChange: { $0 })),
          .text(below(app.text)), .button("b", "Next", action: "next"),
        ])
      },
      answer: { app, message in
        app.text = keeping(message)
        return .none
      })
    app.text = text
    return app
  }

  /// What is shown at the start and for each event.
  private static func frames(
    of app: TestApp, _ events: [InputEvent], size: Size = Size(columns: 20, rows: 6)
  ) -> [Frame] {
    let terminal = ScriptedTerminal(events + [.terminate], size: size)
    MainLoop.run(app, on: terminal)
    return terminal.frames
  }

  @Test("A letter is seen before the app hears of it, and then what the app makes of it")
  func letter() {
    let frames = Self.frames(
      of: Self.app(below: { "\($0.count) letters" }), [.key(.character("x"))])
    #expect(frames.map { $0.line(1).prefix(4) } == ["│   ", "│x  ", "│x  "])
    #expect(frames.map { $0.line(3).prefix(9) } == ["0 letters", "0 letters", "1 letters"])
    #expect(frames.map { $0.cursor?.column } == [1, 2, 2])
  }

  @Test("A paste is seen at once too")
  func paste() {
    let frames = Self.frames(of: Self.app(), [.paste("a\nb")])
    #expect(frames.map { $0.line(1).prefix(5) } == ["│    ", "│a b ", "│a b "])
  }

  @Test("What an app does not keep is gone with its answer")
  func refused() {
    let dropping = Self.app(keeping: { _ in "" })
    #expect(Self.frames(of: dropping, [.key(.character("x"))]).last?.line(1).prefix(3) == "│  ")
    let changing = Self.app(keeping: { $0.uppercased() })
    let frames = Self.frames(of: changing, [.key(.character("x")), .key(.character("y"))])
    #expect(frames.map { $0.line(1).prefix(3) } == ["│  ", "│x ", "│X ", "│Xy", "│XY"])
  }

  @Test("What changes nothing but the field is the same before the answer and with it")
  func same() {
    let keys: [InputEvent] = [
      .key(.character("a")), .key(.character("é")), .key(.character("漢")), .paste("a longer text"),
      .key(.backspace), .key(.home),
      .key(.character("w")), .key(.delete), .key(.control("k")), .key(.character("z")),
      .key(.control("u")),
    ]
    for isMasked in [false, true] {
      for (count, last) in keys.enumerated() {
        let before = Array(keys[..<count])
        let known = Self.frames(of: Self.app(isMasked: isMasked), before).count
        let frames = Self.frames(of: Self.app(isMasked: isMasked), before + [last])
        // A key that only moves the cursor has one frame.
        let new = frames[known...]
        #expect(new.count == (last == .key(.home) ? 1 : 2), "\(last)")
        #expect(new.first == new.last, "\(last)")
      }
    }
  }

  @Test("Without local echo only the answer is seen")
  func without() {
    let app = Self.app(hasLocalEcho: false, below: { "\($0.count) letters" })
    let frames = Self.frames(of: app, [.key(.character("x"))])
    #expect(frames.map { $0.line(3).prefix(9) } == ["0 letters", "1 letters"])
  }

  @Test("A key that is not accepted, or does not change the text, has no echo")
  func unchanged() {
    #expect(Self.frames(of: Self.app(), [.key(.backspace)]).count == 2)
    #expect(Self.frames(of: Self.app(text: "123456789012"), [.key(.character("3"))]).count == 2)
  }

  @Test("A field that is not seen whole is scrolled to by the answer, without an echo")
  func scrolled() {
    let app = TestApp(
      view: { app in
        .scroll(
          id: "s",
          .column([
            .text("1\n2\n3"),
            .field(Field(id: "f", label: "Name", text: app.text, onChange: { $0 })),
            .text("4\n5\n6"),
          ]))
      },
      answer: { app, message in
        app.text = message
        return .none
      })
    let scrolling = InputEvent.mouse(MouseEvent(.wheelUp, at: Point(column: 1, row: 1)))
    let frames = Self.frames(
      of: app, [.key(.character("x")), scrolling, .key(.character("y"))],
      size: Size(columns: 20, rows: 4))
    #expect(frames.map { $0.line(3).prefix(4) } == ["│   ", "│x  ", "│x  ", "Name", "│xy "])
  }

  @Test("On a screen of ASCII the echo is ASCII")
  func ascii() {
    let terminal = ScriptedTerminal(
      [.key(.character("x")), .terminate], size: Size(columns: 20, rows: 6), glyphs: .ascii)
    MainLoop.run(Self.app(), on: terminal)
    #expect(terminal.frames.map { $0.line(1).prefix(3) } == ["|  ", "|x ", "|x "])
    #expect(terminal.frames.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.isASCII) })
  }
}
