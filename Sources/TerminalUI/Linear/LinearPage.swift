/// The page or modal on top as it is read out.
struct LinearPage: Sendable {
  let layer: LayerID
  /// How many layers there are with it.
  let depth: Int
  /// In the order of the screen, but for the tabs, which are told last.
  let items: [LinearItem]
  /// Whether Enter does something where the focus is that is no choice.
  let enterIsItsOwn: Bool
  /// All that keys do now, in the order of the bindings.
  let commands: [LinearCommand]

  var choices: [LinearChoice] { items.flatMap(\.choices) }

  /// The choices of the page itself, and the tabs: a name means the first before the second.
  var choicesByRank: [[LinearChoice]] {
    [
      items.filter { !$0.isSections }.flatMap(\.choices),
      items.filter(\.isSections).flatMap(\.choices),
    ]
  }

  var frame: [String] {
    items.compactMap { if case .frame(let line) = $0 { line } else { nil } }
  }

  var notices: [String] {
    items.compactMap { if case .notice(let line) = $0 { line } else { nil } }
  }

  var progress: [String] {
    items.compactMap { if case .progress(let line) = $0 { line } else { nil } }
  }

  /// The commands that are told with the page: those of the help line, but what a choice does too.
  var listedCommands: [LinearCommand] {
    let names = choices.map { $0.name.lowercased() }
    return commands.filter { command in
      let (binding, help) = (command.binding, command.binding.parts.help.lowercased())
      guard binding.keys.contains(.enter) else { return binding.parts.isInHelpLine }
      return enterIsItsOwn && !names.contains { $0.hasPrefix(help) }
    }
  }
}

extension Session {
  /// The layer on top as it is read out.
  ///
  /// - Parameters:
  ///   - phrases: The renderer's own words.
  ///   - firstRows: The rows at which tables that are told in parts begin.
  /// - Returns: What is told and what can be done.
  func linearPage(
    _ phrases: any LinearPhrases, firstRows: [ControlID: Int]
  ) -> LinearPage {
    var reader = LinearReader(phrases: phrases, firstRows: firstRows)
    if let layer = scene.layers.last { reader.read(layer.view) }
    // Whoever is read to has no clipboard here, but a line to copy.
    let bindings = bindings.filter { $0.isEnabled && !$0.isCopying }
    let letters = Set(bindings.flatMap(\.keys).filter(\.isPlainCharacter))
    return LinearPage(
      layer: top.id, depth: scene.layers.count,
      items: reader.items.filter { !$0.isSections } + reader.items.filter(\.isSections),
      enterIsItsOwn: enterIsItsOwn,
      commands: bindings.map { LinearCommand($0, besides: letters, phrases) }
        .filter { !$0.names.isEmpty })
  }

  /// A field without a meaning for Enter moves on, which nobody asks for who fills it in by a line.
  private var enterIsItsOwn: Bool {
    switch focusedControl {
    case is Button, is Selectable, is Checkbox, is TextArea<AnyMessage>:
      false
    case let field as Field<AnyMessage>: field.onSubmit != nil
    default: true
    }
  }

  /// Moves the focus to a control of the top layer, as the user does by keys.
  ///
  /// - Parameter id: The control.
  /// - Returns: What the loop is to do; nil where there is no such control.
  mutating func moveFocus(to id: ControlID) -> [SessionEffect]? {
    guard let target = top.control(id) else { return nil }
    let isThere = focused?.id == id
    states[top.id]?.moveFocus(to: id)
    if !isThere, let message = target.control.onFocus { return send(message, of: target) }
    draw()
    return []
  }
}
