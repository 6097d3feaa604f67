/// Reads a view out: what it tells and what can be done with it, in the order of the screen.
///
/// It knows every kind of view and control by an exhaustive switch, so that a new kind cannot be
/// forgotten.
struct LinearReader: Sendable {
  let phrases: any LinearPhrases
  /// The rows at which tables that are told in parts begin.
  let firstRows: [ControlID: Int]
  private(set) var items: [LinearItem] = []
  private var surroundings = LinearSurroundings()
  /// What becomes of the messages of what is being read.
  private(set) var maps = MessageMaps()

  /// The width that adaptive views are asked for: that of a large screen, where nothing is left out.
  static var columns: Int { 160 }

  init(phrases: any LinearPhrases, firstRows: [ControlID: Int] = [:]) {
    self.phrases = phrases
    self.firstRows = firstRows
  }

  var text: LinearText { LinearText(phrases: phrases) }

  mutating func read(_ view: AnyView) {
    switch view.node {
    case .empty, .blank, .divider, .spacer: break
    case .text(let text): read(text)
    case .column(_, let views), .cards(_, let views): views.forEach { read($0) }
    case .row(_, let views): readRow(views)
    case .adaptive(let view): read(view.built(columns: Self.columns))
    case .box(let box, let corner, let content): read(box, corner, content)
    case .scroll(_, let content), .padding(_, let content), .aligned(_, let content),
      .flexible(let content), .width(_, let content), .onClick(_, let content):
      read(content)
    case .role(let role, let content): read(content, onGroundOf: role)
    case .modal(let title, _, let content):
      add(.line(phrases.dialog(text.line(title))))
      read(content)
    case .tabs(let tabs): read(tabs)
    case .helpLine: break  // The keys are told as commands.
    case .control(let control): read(control)
    case .kept(let kept): read(kept.view)
    case .mapped(let map, let content):
      maps.enter(map)
      read(content)
      maps.leave()
    }
  }

  mutating func add(_ item: LinearItem) {
    if case .line(let line) = item { surroundings.see(line) }
    items.append(item)
  }

  /// Adds a choice with what it stands beside or in.
  mutating func add(_ choice: LinearChoice) {
    var choice = choice
    choice.surroundings += surroundings.all
    surroundings.lastChoice = choice.name
    items.append(.choice(choice))
  }

  /// What a part of the view reads as, by itself.
  ///
  /// - Parameters:
  ///   - view: The part.
  ///   - label: What stands before it in its row.
  /// - Returns: What it tells; the surroundings of what comes next are as behind it.
  mutating func items(of view: AnyView, behind label: String = "") -> [LinearItem] {
    let (outerItems, outerLabel) = (items, surroundings.label)
    items = []
    if !label.isEmpty { surroundings.label = label }
    read(view)
    defer {
      items = outerItems
      surroundings.label = outerLabel
    }
    return items
  }

  // MARK: - Texts

  private mutating func read(_ text: StyledText) {
    let lines = text.spoken.map { [self.text.line($0)] } ?? self.text.lines(of: text.spans)
    switch text.purpose {
    case .plain: lines.forEach { add(.line($0)) }
    case .progress: items.append(.progress(LinearText.sentences(lines)))
    case .notice:
      let words = LinearText.sentences(lines)
      guard !words.isEmpty else { return }
      switch text.spans.first?.role {
      case .danger: items.append(.notice("\(phrases.error): \(words)"))
      case .warning: items.append(.notice("\(phrases.warning): \(words)"))
      default: items.append(.notice(words))
      }
    }
  }

  // MARK: - Containers

  private mutating func read(_ box: Box, _ corner: AnyView, _ content: AnyView) {
    let titles = [text.line(of: box.title), text.line(of: box.trailingTitle)]
      .filter { !$0.isEmpty }
    let outer = surroundings
    if !titles.isEmpty { add(.line(text.joined(titles))) }
    surroundings = LinearSurroundings(box: titles.first ?? outer.box)
    read(content)
    // It acts on what is framed, so it is told behind it.
    read(corner)
    surroundings = outer
  }

  /// Texts that stand beside each other are one line; what can be done is about them.
  private mutating func readRow(_ views: [AnyView]) {
    var texts: [String] = []
    for view in views {
      let label = text.joined(texts)
      let read = items(of: view, behind: label)
      let lines = read.compactMap { item -> String? in
        if case .line(let line) = item { line } else { nil }
      }
      if lines.count == read.count, lines.count < 2 {
        texts += lines
      } else {
        if !label.isEmpty { items.append(.line(label)) }
        texts = []
        items += read
      }
    }
    if !texts.isEmpty { items.append(.line(text.joined(texts))) }
  }

  private mutating func read(_ content: AnyView, onGroundOf role: Role) {
    guard role == .bar || role == .barStrong else {
      read(content)
      return
    }
    let outer = surroundings
    defer { surroundings = outer }
    items += items(of: content).map { item in
      if case .line(let line) = item { .frame(line) } else { item }
    }
  }

  private mutating func read(_ tabs: Tabs) {
    let choices = tabs.titles.enumerated().map { index, title in
      LinearChoice(
        id: .part(tabs.id, index), name: text.line(title),
        rest: index == tabs.selected ? " (\(phrases.chosen))" : "",
        deed: .send(nil, maps.applied(to: tabs.onSelect(index))))
    }
    items.append(.sections(choices))
  }
}

/// What the choices that come next stand beside or in.
struct LinearSurroundings: Hashable, Sendable {
  /// What stands before them in their row.
  var label = ""
  /// The title of their box.
  var box = ""
  private var firstLine = ""
  private var lastLine = ""
  /// The name of the choice before.
  var lastChoice = ""

  init(box: String = "") {
    self.box = box
  }

  mutating func see(_ line: String) {
    if firstLine.isEmpty { firstLine = line }
    lastLine = line
  }

  /// The most telling first.
  var all: [String] { [label, box, firstLine, lastChoice, lastLine] }
}
