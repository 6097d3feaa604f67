/// A line of text that can be edited, with its label above and what is wrong with it below.
///
/// Enter sends `onSubmit`, or moves on to the next control if there is none. A paste is one edit.
public struct Field<Message: Sendable>: Sendable {
  /// The name of the control.
  public var id: ControlID
  /// Stands above the text; empty: no line for it.
  public var label: String
  /// What was typed so far, as the app knows it.
  public var text: String
  /// Shown while the text is empty.
  public var placeholder: String
  /// Whether `•` stands for each character.
  public var isMasked: Bool
  /// The most characters that the text can have; nil: any number.
  public var maximumLength: Int?
  /// The characters that are seen without scrolling; nil: as many as fit the width.
  public var columns: Int?
  /// Which characters can be typed or pasted; others are left out.
  public var accepts: @Sendable (Character) -> Bool
  /// Whether what is typed is seen before the app hears of it.
  ///
  /// Off where the app makes another text of it, or shows more than the text with each letter: nobody
  /// is to see the one without the other.
  public var hasLocalEcho: Bool
  /// What is wrong with the text, shown below it in place of the hint.
  public var error: String?
  /// What helps to fill the field in, shown below it.
  public var hint: String?
  /// What an edit means: the whole text after it.
  public var onChange: @Sendable (String) -> Message
  /// What Enter means.
  public var onSubmit: Message?

  /// Makes a field.
  public init(
    id: ControlID, label: String, text: String, placeholder: String = "", isMasked: Bool = false,
    maximumLength: Int? = nil, columns: Int? = nil,
    accepts: @escaping @Sendable (Character) -> Bool = { _ in true }, hasLocalEcho: Bool = true,
    error: String? = nil, hint: String? = nil, onChange: @escaping @Sendable (String) -> Message,
    onSubmit: Message? = nil
  ) {
    self.id = id
    self.label = label
    self.text = text
    self.placeholder = placeholder
    self.isMasked = isMasked
    self.maximumLength = maximumLength
    self.columns = columns
    self.accepts = accepts
    self.hasLocalEcho = hasLocalEcho
    self.error = error
    self.hint = hint
    self.onChange = onChange
    self.onSubmit = onSubmit
  }

  /// The field, whatever its messages are.
  var erased: Field<AnyMessage> {
    let onChange = onChange
    return Field<AnyMessage>(
      id: id, label: label, text: text, placeholder: placeholder, isMasked: isMasked,
      maximumLength: maximumLength, columns: columns, accepts: accepts, hasLocalEcho: hasLocalEcho,
      error: error, hint: hint, onChange: { AnyMessage(onChange($0)) },
      onSubmit: onSubmit.map { AnyMessage($0) })
  }
}

extension Field: ControlBehavior where Message == AnyMessage {
  var isTextEntry: Bool { true }
  var fillsWidth: Bool { columns == nil }

  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse {
    if key == .enter { return onSubmit.map { .message($0) } ?? .advance }
    var editor = editor(in: state)
    if case .character(let character) = key.code, !key.isControl {
      guard accepts(character), TextEditor.isPrintable(character) else { return .handled }
      editor.insert([character], maximumLength: maximumLength)
    } else if !editor.apply(key) {
      return .ignored
    }
    return commit(editor, in: &state)
  }

  func paste(_ text: String, in state: inout LayerState) -> KeyResponse {
    var editor = editor(in: state)
    editor.insert(TextEditor.pasted(text).filter(accepts), maximumLength: maximumLength)
    return commit(editor, in: &state)
  }

  /// Puts the cursor where the click was.
  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse {
    var position = position(in: state)
    // Without the focus a text is shown from its start.
    if !click.hadFocus { position.offset = 0 }
    position.cursor = cursor(at: click.point, from: position.offset)
    state.texts[id] = position
    return .handled
  }

  private func editor(in state: LayerState) -> TextEditor {
    TextEditor(text: text, cursor: position(in: state).cursor)
  }

  private func commit(
    _ editor: TextEditor, in state: inout LayerState
  ) -> KeyResponse {
    var position = position(in: state)
    position.text = editor.text
    position.cursor = editor.cursor
    state.texts[id] = position
    guard editor.text != text else { return .handled }
    guard hasLocalEcho else { return .message(onChange(editor.text)) }
    var field = self
    field.text = editor.text
    return .edited(field)
  }

  /// The position kept for the field, moved along if the app has changed the text since.
  func position(in state: LayerState) -> TextPosition {
    guard let position = state.texts[id] else {
      return TextPosition(text: text, cursor: text.count)
    }
    return position.moved(to: text)
  }
}
