extension View {
  /// Views under one another.
  ///
  /// Scroll areas, spacers and flexible views share the height that the others leave.
  @inlinable public static func column(spacing: Int = 0, _ views: [View]) -> View {
    View(AnyView.column(spacing: spacing, of: views.erased()))
  }

  /// Views side by side.
  ///
  /// Spacers, flexible views and others without a width of their own share the width that the
  /// others leave. Where it is too narrow, the widest views but the last give way.
  @inlinable public static func row(spacing: Int = 1, _ views: [View]) -> View {
    View(AnyView.row(spacing: spacing, of: views.erased()))
  }

  /// Views of equal width side by side, in as many rows as it takes, each as high as its highest.
  ///
  /// - Parameters:
  ///   - minimumColumns: The least width of a card; fewer stand in a row before it is undercut.
  ///   - spacing: The columns between two cards.
  ///   - maximumPerRow: How many stand side by side where there is room for more.
  ///   - views: The cards.
  /// - Returns: A view of the full width.
  public static func cards(
    minimumColumns: Int, spacing: Int = 1, maximumPerRow: Int, _ views: [View]
  ) -> View {
    View(
      .cards(
        CardLayout(
          minimumColumns: minimumColumns, spacing: spacing, maximumPerRow: max(1, maximumPerRow)),
        views.erased()))
  }

  /// A view that depends on the width it has, in columns.
  public static func adaptive(_ build: @escaping @Sendable (_ columns: Int) -> View) -> View {
    View(.adaptive(AdaptiveView { build($0).erased }))
  }

  /// A view in a frame, with one cell of room at its left and right.
  ///
  /// - Parameters:
  ///   - title: Stands in the upper line, at its left.
  ///   - trailingTitle: Stands in the upper line, at its right.
  ///   - corner: Stands in the upper line's right corner, in one row: an icon that acts on what is
  ///     framed. Tab comes to it before the content.
  ///   - style: The kind of lines.
  ///   - role: What the lines are for.
  ///   - content: What is framed.
  /// - Returns: A view that fills the width it has.
  public static func box(
    title: [Span] = [], trailingTitle: [Span] = [], corner: View = .empty,
    style: BoxStyle = .rounded, role: Role = .border, _ content: View
  ) -> View {
    View(
      .box(
        Box(title: title, trailingTitle: trailingTitle, style: style, role: role),
        corner: corner.erased, content.erased))
  }

  /// A view in the height that is left, with a scroll bar where it is higher than that.
  ///
  /// - Parameters:
  ///   - id: Keeps the position from frame to frame.
  ///   - content: What is seen in part; the control with the focus stays in sight.
  /// - Returns: A view that takes the height left in a column.
  public static func scroll(id: ControlID, _ content: View) -> View {
    View(.scroll(id, content.erased))
  }

  /// A layer in the middle of the screen, in a frame; everything behind it is muted.
  ///
  /// - Parameters:
  ///   - title: Stands in the upper line.
  ///   - width: The columns of the frame; fewer where the screen is narrower.
  ///   - content: What is framed.
  /// - Returns: A view for the root of a layer.
  public static func modal(title: String, width: Int, _ content: View) -> View {
    View(.modal(title: title, width: width, content.erased))
  }

  /// Room around the view, in cells.
  public func padding(
    top: Int = 0, leading: Int = 0, bottom: Int = 0, trailing: Int = 0
  ) -> View {
    View(
      .padding(Insets(top: top, leading: leading, bottom: bottom, trailing: trailing), erased))
  }

  /// The view in its own width, standing in the width there is.
  public func aligned(_ alignment: Alignment) -> View {
    View(.aligned(alignment, erased))
  }

  /// The view in what space is left: the width of a row, or the height of a column.
  ///
  /// It comes last among the view's modifiers: the row or column itself must see it.
  public func flexible() -> View {
    View(.flexible(erased))
  }

  /// The view in a width of its own, in columns.
  public func width(_ columns: Int) -> View {
    View(.width(max(0, columns), erased))
  }

  /// The view with a meaning for a click on it; keys reach the same in another way.
  ///
  /// - Parameter message: What a click means.
  /// - Returns: A view that is no control: it never has the focus.
  public func onClick(_ message: Message) -> View {
    View(.onClick(AnyMessage(message), erased))
  }

  /// The view on a ground of its own: blanks and plain text in it are of this role.
  public func role(_ role: Role) -> View {
    View(.role(role, erased))
  }

  /// The same view, to be kept by the app and shown again as long as it is the same.
  ///
  /// It costs little then, also where it is mapped by the same ``MessageMap``.
  public func kept() -> View {
    View(.kept(KeptView(erased)), measuredIn: erased.memo)
  }
}
