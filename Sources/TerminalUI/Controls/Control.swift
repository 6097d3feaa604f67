/// The closed set of what can have the focus.
enum Control: Sendable {
  case button(Button)
  case field(Field<AnyMessage>)
  case stepper(Stepper)
  case choice(Choice)
  case checkbox(Checkbox)
  case selectable(Selectable)
  case table(Table<AnyMessage>)
  case textArea(TextArea<AnyMessage>)

  /// How the control measures, draws and answers to keys.
  var behavior: any ControlBehavior {
    switch self {
    case .button(let control): control
    case .field(let control): control
    case .stepper(let control): control
    case .choice(let control): control
    case .checkbox(let control): control
    case .selectable(let control): control
    case .table(let control): control
    case .textArea(let control): control
    }
  }
}

/// What every control can do.
protocol ControlBehavior: Sendable {
  var id: ControlID { get }
  /// Whether the control can have the focus.
  var isEnabled: Bool { get }
  /// Whether Tab stops here; the arrows reach every control.
  var isTabStop: Bool { get }
  /// Whether plain characters are text for the control.
  var isTextEntry: Bool { get }
  /// Whether the control takes what width is left in a row.
  var fillsWidth: Bool { get }
  /// Whether the control gives way where a column is too high, because it scrolls.
  var shrinksInHeight: Bool { get }

  /// The columns that the control would like to have, where there are at most so many.
  func idealColumns(within limit: Int) -> Int
  /// The rows that the control would like to have in a width.
  func idealRows(columns: Int) -> Int
  /// How much of the box that it was given the control fills, where a click is one on it.
  func drawnSize(in size: Size) -> Size
  func draw(in rect: Rect, isFocused: Bool, on renderer: inout Renderer)
  func handle(_ key: Key, in state: inout LayerState) -> KeyResponse
  func paste(_ text: String, in state: inout LayerState) -> KeyResponse
  /// What a click does, once the control has the focus.
  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse
  /// Moves what is seen of the control's content by rows of the wheel; false where all of it is.
  func scroll(by rows: Int, in state: inout LayerState) -> Bool
  /// What it means that the user moves the focus here.
  var onFocus: AnyMessage? { get }
  /// What of the control can be copied; nil where nothing can.
  func copied(in state: LayerState) -> String?
}

extension ControlBehavior {
  var isEnabled: Bool { true }
  var isTabStop: Bool { true }
  var isTextEntry: Bool { false }
  var fillsWidth: Bool { false }
  var shrinksInHeight: Bool { false }
  var onFocus: AnyMessage? { nil }

  func drawnSize(in size: Size) -> Size {
    Size(
      columns: min(size.columns, idealColumns(within: size.columns)),
      rows: min(size.rows, idealRows(columns: size.columns)))
  }

  func copied(in state: LayerState) -> String? { nil }

  func paste(_ text: String, in state: inout LayerState) -> KeyResponse { .ignored }

  func handle(_ click: Click, in state: inout LayerState) -> KeyResponse {
    handle(.enter, in: &state)
  }

  func scroll(by rows: Int, in state: inout LayerState) -> Bool { false }
}

/// A press of the mouse's button in a control.
struct Click: Hashable, Sendable {
  /// Counted from the control's upper left corner.
  var point: Point
  /// The size in which the control was drawn.
  var size: Size
  /// Whether the control had the focus before.
  var hadFocus: Bool
}

/// What a control made of a key.
enum KeyResponse: Sendable {
  /// Somebody else may have it.
  case ignored
  /// The control took it; the app need not know.
  case handled
  case message(AnyMessage)
  /// The field as it is now, which is to be seen before the app hears of it.
  indirect case edited(Field<AnyMessage>)
  /// The next control gets the focus.
  case advance
}
