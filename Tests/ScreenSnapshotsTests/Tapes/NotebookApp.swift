import Foundation
import TerminalUI

@testable import ScreenSnapshots

/// A small app for tapes: a text that is typed, kept by slow work, and a list of what was kept.
struct NotebookApp: App {
  enum Message: Sendable {
    case typed(String)
    case keep
    case kept(String)
    case dim
    case leave
  }

  var text = ""
  var kept: [String] = []
  var isDim = false
  /// How long the slow work takes.
  var slowness = 0.0

  var theme: Theme { .notebook(isDim: isDim) }

  mutating func update(_ message: Message) -> Effect<Message> {
    switch message {
    case .typed(let text): self.text = text
    case .keep:
      let (text, slowness) = (text, slowness)
      return .run {
        if slowness > 0 { Thread.sleep(forTimeInterval: slowness) }
        return .kept(text)
      }
    case .kept(let text):
      kept.append(text)
      self.text = ""
    case .dim: isDim.toggle()
    case .leave: return .quit
    }
    return .none
  }

  func scene(in environment: SceneEnvironment) -> Scene<Message> {
    let field = Field<Message>(
      id: "text", label: "Text", text: text, onChange: { .typed($0) }, onSubmit: .keep)
    let list = View<Message>.column(kept.map { .text("· \($0)") })
    return Scene(layers: [
      Layer(
        id: "page", view: .column([.field(field), list]),
        bindings: [
          KeyBinding([.control("t")], label: "^T", help: "dim", action: .dim),
          KeyBinding([.control("x")], label: "^X", help: "leave", action: .leave),
        ])
    ])
  }
}

extension Theme {
  static func notebook(isDim: Bool) -> Theme {
    Theme(name: isDim ? "dim" : "bright", isDark: true) { role in
      Style(
        foreground: Color(red: isDim ? 90 : 220, green: 200, blue: 200),
        background: Color(red: role == .bar ? 40 : 0, green: 0, blue: 0))
    }
  }
}

/// Plays a tape to a notebook without a terminal.
func played(_ text: String, language: String = "en") throws -> TapeRecording {
  let tape = try TapeParser().parse(text)
  var player = HeadlessTapePlayer(
    HeadlessSession(NotebookApp(), size: tape.size), language: language)
  return try player.play(tape)
}
