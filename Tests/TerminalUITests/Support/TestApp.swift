import TerminalUI

/// An app whose scene and answers are a test's closures; it keeps what it was sent.
struct TestApp: App {
  typealias Message = String

  var sent: [String] = []
  /// Free for a test's use: the text of a field, the number of a stepper.
  var text = ""
  var number = 0
  var layers: @Sendable (TestApp, SceneEnvironment) -> Scene<String>
  var answer: @Sendable (inout TestApp, String) -> Effect<String> = { _, _ in .none }

  var waiting: @Sendable (TestApp) -> [Wait<String>] = { _ in [] }

  var keyMap = KeyMap.standard

  var theme: Theme { .plain }
  var waits: [Wait<String>] { waiting(self) }

  mutating func update(_ message: String) -> Effect<String> {
    sent.append(message)
    return answer(&self, message)
  }

  func scene(in environment: SceneEnvironment) -> Scene<String> {
    layers(self, environment)
  }
}

extension TestApp {
  /// An app of one layer.
  init(
    bindings: [KeyBinding<String>] = [], initialFocus: ControlID? = nil,
    view: @escaping @Sendable (TestApp) -> View<String>,
    answer: @escaping @Sendable (inout TestApp, String) -> Effect<String> = { _, _ in .none }
  ) {
    layers = { app, _ in
      Scene(layers: [
        Layer(id: "page", view: view(app), bindings: bindings, initialFocus: initialFocus)
      ])
    }
    self.answer = answer
  }
}

extension HeadlessSession<TestApp> {
  /// A session of an app of one layer.
  init(
    columns: Int = 40, rows: Int = 10, bindings: [KeyBinding<String>] = [],
    initialFocus: ControlID? = nil, view: @escaping @Sendable (TestApp) -> View<String>,
    answer: @escaping @Sendable (inout TestApp, String) -> Effect<String> = { _, _ in .none }
  ) {
    self.init(
      TestApp(bindings: bindings, initialFocus: initialFocus, view: view, answer: answer),
      size: Size(columns: columns, rows: rows))
  }
}

/// A view as it is drawn in a screen of a size.
func drawn(_ view: View<String>, columns: Int, rows: Int) -> Frame {
  HeadlessSession(columns: columns, rows: rows, view: { _ in view }).frame
}

extension Theme {
  /// White on black, for apps whose colours are never looked at.
  static var plain: Theme {
    Theme(name: "plain", isDark: true) { _ in
      Style(
        foreground: Color(red: 255, green: 255, blue: 255),
        background: Color(red: 0, green: 0, blue: 0))
    }
  }
}
