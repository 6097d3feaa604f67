/// A text of several lines that can be edited, with its label above and what is wrong with it below.
///
/// Enter begins a new line and Tab leaves. The arrows, Home, End, Page Up and Page Down go by the
/// lines that are shown; beyond the first and the last one the arrows leave too. A paste is one
/// edit and keeps its line feeds.
public struct TextArea<Message: Sendable>: Sendable {
  /// The name of the control.
  public var id: ControlID
  /// Stands above the text; empty: no line for it.
  public var label: String
  /// What was typed so far, as the app knows it.
  public var text: String
  /// Shown while the text is empty.
  public var placeholder: String
  /// The lines that are seen without scrolling, where there is room for them.
  public var rows: Int
  /// The most characters that the text can have, line feeds among them; nil: any number.
  public var maximumLength: Int?
  /// What is wrong with the text, shown below it in place of the hint.
  public var error: String?
  /// What helps to fill the area in, shown below it.
  public var hint: String?
  /// What an edit means: the whole text after it.
  public var onChange: @Sendable (String) -> Message

  /// Makes a text area.
  public init(
    id: ControlID, label: String, text: String, placeholder: String = "", rows: Int,
    maximumLength: Int? = nil, error: String? = nil, hint: String? = nil,
    onChange: @escaping @Sendable (String) -> Message
  ) {
    self.id = id
    self.label = label
    self.text = text
    self.placeholder = placeholder
    self.rows = max(1, rows)
    self.maximumLength = maximumLength
    self.error = error
    self.hint = hint
    self.onChange = onChange
  }

  /// The area, whatever its messages are.
  var erased: TextArea<AnyMessage> {
    let onChange = onChange
    return TextArea<AnyMessage>(
      id: id, label: label, text: text, placeholder: placeholder, rows: rows,
      maximumLength: maximumLength, error: error, hint: hint,
      onChange: { AnyMessage(onChange($0)) })
  }
}

extension TextArea: ControlBehavior where Message == AnyMessage {
  var isTextEntry: Bool { true }
  var fillsWidth: Bool { true }
  var shrinksInHeight: Bool { true }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse {
    let position = position(in: state)
    if let response = move(key, from: position, in: &state) { return response }
    var editor = TextEditor(text: text, cursor: position.cursor)
    if key == .enter {
      editor.insert(["\n"], maximumLength: maximumLength)
    } else if case .character(let character) = key.code, !key.isControl {
      guard TextEditor.isPrintable(character) else { return .handled }
      editor.insert([character], maximumLength: maximumLength)
    } else if let end = deletionEnd(key, from: position) {
      editor.delete(to: end)
    } else if !editor.apply(key) {
      return .ignored
    }
    return commit(editor, in: &state)
  }

  func paste(_ text: String, in state: inout LayerState) -> KeyResponse {
    var editor = TextEditor(text: self.text, cursor: position(in: state).cursor)
    editor.insert(TextEditor.pastedLines(text), maximumLength: maximumLength)
    return commit(editor, in: &state)
  }

  /// Puts the cursor where the click was.
  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse {
    let position = position(in: state)
    let lines = WrappedLines(text, columns: position.columns)
    let row = position.offset + click.point.row - labelRows
    let cursor = lines.cursor(
      row: min(max(0, row), lines.count - 1), column: max(0, click.point.column - Self.edge))
    return place(cursor, from: position, in: &state)
  }

  /// The cursor goes along, since it stays among what is seen.
  func scroll(by rows: Int, in state: inout LayerState) -> Bool {
    let position = position(in: state)
    let lines = WrappedLines(text, columns: position.columns)
    guard lines.count > position.visibleRows else { return false }
    let row = lines.row(of: position.cursor) + rows
    _ = go(to: min(max(0, row), lines.count - 1), of: lines, from: position, in: &state)
    return true
  }

  private func commit(
    _ editor: TextEditor, in state: inout LayerState
  ) -> KeyResponse {
    var position = position(in: state)
    position.text.text = editor.text
    position.text.cursor = editor.cursor
    position.wantedColumn = nil
    state.areas[id] = position
    return editor.text == text ? .handled : .message(onChange(editor.text))
  }

  /// The position kept for the area, moved along if the app has changed the text since.
  func position(in state: LayerState) -> TextAreaPosition {
    guard var position = state.areas[id] else {
      return TextAreaPosition(text: TextPosition(text: text, cursor: text.count))
    }
    position.text = position.text.moved(to: text)
    return position
  }
}

// MARK: - Moving by the lines that are shown

extension TextArea<AnyMessage> {
  /// The effect of a key that moves by lines; nil for all others.
  private func move(
    _ key: Key, from position: TextAreaPosition, in state: inout LayerState
  ) -> KeyResponse? {
    let lines = WrappedLines(text, columns: position.columns)
    let row = lines.row(of: position.cursor)
    let page = max(1, position.visibleRows - 1)
    switch key {
    case .up: return go(to: row - 1, of: lines, from: position, in: &state)
    case .down: return go(to: row + 1, of: lines, from: position, in: &state)
    case .pageUp: return go(to: max(0, row - page), of: lines, from: position, in: &state)
    case .pageDown:
      return go(to: min(lines.count - 1, row + page), of: lines, from: position, in: &state)
    case .home, .control("a"): return place(lines.start(of: row), from: position, in: &state)
    case .end, .control("e"): return place(lines.end(of: row), from: position, in: &state)
    default: return nil
    }
  }

  private func go(
    to row: Int, of lines: WrappedLines, from position: TextAreaPosition, in state: inout LayerState
  ) -> KeyResponse {
    guard row >= 0, row < lines.count else { return .ignored }
    var position = position
    let column = position.wantedColumn ?? lines.column(of: position.cursor)
    position.text.cursor = lines.cursor(row: row, column: column)
    position.wantedColumn = column
    state.areas[id] = position
    return .handled
  }

  private func place(
    _ cursor: Int, from position: TextAreaPosition, in state: inout LayerState
  ) -> KeyResponse {
    var position = position
    position.text.cursor = cursor
    position.wantedColumn = nil
    state.areas[id] = position
    return .handled
  }

  /// How far Ctrl-U and Ctrl-K delete: to an end of the line that is shown.
  private func deletionEnd(_ key: Key, from position: TextAreaPosition) -> Int? {
    let lines = WrappedLines(text, columns: position.columns)
    let row = lines.row(of: position.cursor)
    return switch key {
    case .control("u"): lines.start(of: row)
    case .control("k"): lines.end(of: row)
    default: nil
    }
  }
}

/// Where the cursor of a text area is, and what part of the text is seen.
struct TextAreaPosition: Hashable, Sendable {
  var text: TextPosition
  /// The column that moving up and down keeps to through shorter lines.
  var wantedColumn: Int?
  /// The first line that is seen.
  var offset = 0
  /// The columns of the text at the last drawing.
  var columns = 80
  /// How many lines were seen at the last drawing.
  var visibleRows = 1

  /// The characters before the cursor.
  var cursor: Int { text.cursor }
}
