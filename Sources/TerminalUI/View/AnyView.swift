/// A view, whatever its messages are: what is measured, drawn and read out.
@usableFromInline
struct AnyView: Sendable {
  /// The closed set of what a view can be.
  indirect enum Node: Sendable {
    case empty
    case text(StyledText)
    case blank(lines: Int)
    case divider
    case spacer
    case column(spacing: Int, [AnyView])
    case row(spacing: Int, [AnyView])
    case cards(CardLayout, [AnyView])
    case adaptive(AdaptiveView)
    case box(Box, corner: AnyView, AnyView)
    case scroll(ControlID, AnyView)
    case padding(Insets, AnyView)
    case aligned(Alignment, AnyView)
    case flexible(AnyView)
    case width(Int, AnyView)
    case role(Role, AnyView)
    case modal(title: String, width: Int, AnyView)
    case tabs(Tabs)
    case helpLine(HelpLine)
    case onClick(AnyMessage, AnyView)
    case control(Control)
    case kept(KeptView)
    case mapped(AnyMessageMap, AnyView)
  }

  let node: Node
  /// What this view was measured to be, for all its copies.
  let memo: ViewMemo
}

extension AnyView {
  @usableFromInline
  static func column(spacing: Int, of views: [AnyView]) -> AnyView {
    AnyView(node: .column(spacing: spacing, views), memo: ViewMemo())
  }

  @usableFromInline
  static func row(spacing: Int, of views: [AnyView]) -> AnyView {
    AnyView(node: .row(spacing: spacing, views), memo: ViewMemo())
  }
}

/// A view that is made for the width it has, once for each width.
final class AdaptiveView: Sendable {
  private let build: @Sendable (_ columns: Int) -> AnyView
  private let views = MeasuresByWidth<AnyView>()

  init(_ build: @escaping @Sendable (_ columns: Int) -> AnyView) {
    self.build = build
  }

  /// What it is in a width.
  func built(columns: Int) -> AnyView {
    views.value(in: columns) { build(columns) }
  }
}

/// A view that is shown again as it is: where it stands as before, nobody measures or draws it anew.
final class KeptView: Sendable {
  let view: AnyView

  init(_ view: AnyView) {
    self.view = view
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
