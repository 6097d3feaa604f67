extension LinearReader {
  mutating func read(_ control: Control) {
    switch control {
    case .button(let button): read(button)
    case .field(let field): read(field)
    case .stepper(let stepper): read(stepper)
    case .choice(let choice): read(choice)
    case .checkbox(let checkbox): read(checkbox)
    case .selectable(let selectable): read(selectable)
    case .table(let table): read(table)
    case .textArea(let area): read(area)
    }
  }

  private mutating func read(_ button: Button) {
    let name = text.line(button.spokenTitle ?? button.title)
    guard button.isEnabled else {
      add(.line("\(name) (\(phrases.notAvailable))"))
      return
    }
    add(LinearChoice(id: .control(button.id), name: name, deed: .press(button.id)))
  }

  private mutating func read(_ checkbox: Checkbox) {
    add(
      LinearChoice(
        id: .control(checkbox.id), name: text.line(checkbox.title),
        rest: ": " + (checkbox.isOn ? phrases.isOn : phrases.isOff), deed: .press(checkbox.id)))
  }

  /// The first line is the name, whatever follows it is told with it.
  ///
  /// A text that has the focus only to be copied is a text: whoever reads a line has it already.
  private mutating func read(_ selectable: Selectable) {
    guard !selectable.isOnlyCopied else { return read(selectable.content.view(isFocused: false)) }
    let content = items(of: selectable.content.view(isFocused: false))
    var lines = content.compactMap { item -> String? in
      if case .line(let line) = item { line } else { nil }
    }
    let name = lines.isEmpty ? selectable.id.name : lines.removeFirst()
    let state = selectable.isSelected ? " (\(phrases.chosen))" : ""
    let details = lines.isEmpty ? "" : ": " + LinearText.list(lines)
    add(
      LinearChoice(
        id: .control(selectable.id), name: name, rest: state + details,
        deed: .press(selectable.id)))
    for item in content {
      if case .line = item { continue }
      add(item)
    }
  }

  private mutating func read(_ choice: Choice) {
    let label = choice.label.map(text.line) ?? ""
    if !label.isEmpty { add(.line(label + ":")) }
    for (index, option) in choice.options.enumerated() {
      let isChosen = index == choice.selected
      let details = choice.details.indices.contains(index) ? text.line(choice.details[index]) : ""
      add(
        LinearChoice(
          id: .part(choice.id, index), name: text.line(option),
          rest: (isChosen ? " (\(phrases.chosen))" : "") + (details.isEmpty ? "" : ": " + details),
          surroundings: [label],
          deed: .send(choice.id, isChosen ? nil : maps.applied(to: choice.onChange(index)))))
    }
  }

  // MARK: - Texts to be typed

  private mutating func read(_ field: Field<AnyMessage>) {
    let value =
      field.text.isEmpty
      ? phrases.empty + (field.placeholder.isEmpty ? "" : " (\(text.line(field.placeholder)))")
      : field.isMasked ? phrases.filledIn : TextGate.visible(field.text)
    add(
      LinearChoice(
        id: .control(field.id), name: name(field.label, of: field.id),
        rest: ": " + LinearText.sentences([value, advice(field.error, field.hint)]),
        deed: .ask(field.id)))
  }

  private mutating func read(_ area: TextArea<AnyMessage>) {
    let value =
      area.text.isEmpty
      ? phrases.empty + (area.placeholder.isEmpty ? "" : " (\(text.line(area.placeholder)))")
      : area.text.split(whereSeparator: \.isNewline).map { TextGate.visible(String($0)) }
        .joined(separator: " ")
    add(
      LinearChoice(
        id: .control(area.id), name: name(area.label, of: area.id),
        rest: ": " + LinearText.sentences([value, advice(area.error, area.hint)]),
        deed: .ask(area.id)))
  }

  private mutating func read(_ stepper: Stepper) {
    let value = stepper.text.isEmpty ? phrases.empty : TextGate.visible(stepper.text)
    add(
      LinearChoice(
        id: .control(stepper.id), name: name(stepper.label, of: stepper.id),
        rest: ": " + LinearText.sentences([value, advice(stepper.error, nil)]),
        deed: .ask(stepper.id)))
  }

  private func name(_ label: String, of id: ControlID) -> String {
    label.isEmpty ? id.name : text.line(label)
  }

  private func advice(_ error: String?, _ hint: String?) -> String {
    error.map { "\(phrases.error): \(text.line($0))" } ?? hint.map(text.line) ?? ""
  }

  // MARK: - Tables

  /// How many rows of a table are told at once.
  static var rowsAtOnce: Int { 20 }

  private mutating func read(_ table: Table<AnyMessage>) {
    guard table.count > 0 else {
      if !table.emptyText.isEmpty { add(.line(text.line(table.emptyText))) }
      return
    }
    let first = min(firstRows[table.id] ?? 0, table.count - 1)
    let end = min(first + Self.rowsAtOnce, table.count)
    let titles = table.columns.map { text.columnTitle($0.title) }
    for index in first..<end { readRow(index, of: table, titles) }
    if first > 0 {
      let start = max(0, first - Self.rowsAtOnce)
      add(
        LinearChoice(
          id: .earlierRows(table.id), name: phrases.earlierRows(start + 1, first, of: table.count),
          deed: .showRows(table.id, from: start)))
    }
    if end < table.count {
      let last = min(end + Self.rowsAtOnce, table.count)
      add(
        LinearChoice(
          id: .laterRows(table.id), name: phrases.laterRows(end + 1, last, of: table.count),
          deed: .showRows(table.id, from: end)))
    }
  }

  /// A row with its columns' titles in words; where it can be opened, its first cell is its name.
  private mutating func readRow(_ index: Int, of table: Table<AnyMessage>, _ titles: [String]) {
    let cells = zip(titles, table.row(index)).map { (title: $0, text: text.cell($1)) }
      .filter { !$0.text.isEmpty }
    guard let first = cells.first else { return }
    let lead = first.title.isEmpty ? "" : first.title + ": "
    let others = cells.dropFirst().map { $0.title.isEmpty ? $0.text : "\($0.title): \($0.text)" }
    let rest = others.map { ", " + $0 }.joined()
    guard table.onActivate != nil else {
      add(.line(lead + first.text + rest))
      return
    }
    add(
      LinearChoice(
        id: .part(table.id, index), name: first.text, lead: lead, rest: rest,
        deed: .openRow(table.id, index)))
  }
}
