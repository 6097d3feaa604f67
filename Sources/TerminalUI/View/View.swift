/// A page or a piece of one: a tree of plain values that lay themselves out in cells.
///
/// A view says what there is, never where: columns, rows and boxes share out the space there is,
/// and nothing draws outside its place.
public struct View<Message: Sendable>: Sendable {
  /// The closed set of what a view can be.
  indirect enum Node: Sendable {
    case empty
    case text(StyledText)
    case blank(lines: Int)
    case divider
    case spacer
    case column(spacing: Int, [View])
    case row(spacing: Int, [View])
    case cards(CardLayout, [View])
    case adaptive(AdaptiveView<Message>)
    case box(Box, corner: View, View)
    case scroll(ControlID, View)
    case padding(Insets, View)
    case aligned(Alignment, View)
    case flexible(View)
    case width(Int, View)
    case role(Role, View)
    case modal(title: String, width: Int, View)
    case tabs(Tabs<Message>)
    case helpLine(HelpLine)
    case onClick(Message, View)
    case control(Control<Message>)
    case kept(KeptView<Message>)
  }

  let node: Node
  /// What this view was measured to be, for all its copies.
  let memo: ViewMemo

  init(_ node: Node, measuredIn memo: ViewMemo = ViewMemo()) {
    self.node = node
    self.memo = memo
  }
}

/// A view that is made for the width it has, once for each width.
final class AdaptiveView<Message: Sendable>: Sendable {
  private let build: @Sendable (_ columns: Int) -> View<Message>
  private let views = MeasuresByWidth<View<Message>>()

  init(_ build: @escaping @Sendable (_ columns: Int) -> View<Message>) {
    self.build = build
  }

  /// What it is in a width.
  func built(columns: Int) -> View<Message> {
    views.value(in: columns) { build(columns) }
  }
}

/// Text with roles, and how it fills its width.
struct StyledText: Hashable, Sendable {
  var spans: [Span]
  var alignment: Alignment
  var wraps: Bool
  var purpose = TextPurpose.plain
  /// What is read out in its place, where its colours say more than its words.
  var spoken: String?
}

/// Why a text stands there; it looks the same, but a reader is told of it at another moment.
enum TextPurpose: Hashable, Sendable {
  case plain
  /// What has just happened.
  case notice
  /// What is being done just now.
  case progress
}

/// The frame around a view.
struct Box: Hashable, Sendable {
  var title: [Span]
  var trailingTitle: [Span]
  var style: BoxStyle
  var role: Role
}

/// The room around a view, in cells.
struct Insets: Hashable, Sendable {
  var top: Int
  var leading: Int
  var bottom: Int
  var trailing: Int

  var columns: Int { leading + trailing }
  var rows: Int { top + bottom }
}
