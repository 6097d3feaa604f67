/// Where something stands in the width it has.
public enum Alignment: Hashable, Sendable {
  case leading
  case center
  case trailing

  /// The blanks before something in a width.
  func indent(of width: Int, in columns: Int) -> Int {
    switch self {
    case .leading: 0
    case .center: max(0, (columns - width) / 2)
    case .trailing: max(0, columns - width)
    }
  }
}

/// The lines of a box.
public enum BoxStyle: Hashable, Sendable {
  /// `╭─╮`
  case rounded
  /// `┏━┓`, for what is chosen.
  case heavy
  /// `┌─┐`
  case plain
}

/// How important a button is.
public enum ButtonKind: Hashable, Sendable {
  case standard
  /// The one action that a page exists for.
  case primary
  /// A mark without brackets, as stands in the upper line of a box; the focus puts it in brackets.
  case icon
}

/// How a choice of one out of several looks.
public enum ChoiceStyle: Hashable, Sendable {
  /// `( ● Buy │ ○ Try )`
  case segmented
  /// `‹ GoToWebinar ›`
  case cycling
  /// One option a line, each with an optional detail under it.
  case radio
}
