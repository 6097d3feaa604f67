extension View {
  /// The same view for an app with other messages, each made from one of this view's.
  public func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Message) -> Other
  ) -> View<Other> {
    map(MessageMap(transform))
  }

  /// The same view for an app with other messages, by a map that was made before.
  public func map<Other: Sendable>(_ map: MessageMap<Message, Other>) -> View<Other> {
    View<Other>(mappedNode(map), measuredIn: memo)
  }

  private func mappedNode<Other: Sendable>(
    _ map: MessageMap<Message, Other>
  ) -> View<Other>.Node {
    let transform = map.transform
    return switch node {
    case .empty: .empty
    case .text(let text): .text(text)
    case .blank(let lines): .blank(lines: lines)
    case .divider: .divider
    case .spacer: .spacer
    case .column(let spacing, let views):
      .column(spacing: spacing, views.map { $0.map(map) })
    case .row(let spacing, let views): .row(spacing: spacing, views.map { $0.map(map) })
    case .cards(let layout, let views): .cards(layout, views.map { $0.map(map) })
    case .adaptive(let view): .adaptive(AdaptiveView { view.built(columns: $0).map(transform) })
    case .box(let box, let corner, let content):
      .box(box, corner: corner.map(map), content.map(map))
    case .scroll(let id, let content): .scroll(id, content.map(map))
    case .padding(let insets, let content): .padding(insets, content.map(map))
    case .aligned(let alignment, let content): .aligned(alignment, content.map(map))
    case .flexible(let content): .flexible(content.map(map))
    case .width(let columns, let content): .width(columns, content.map(map))
    case .role(let role, let content): .role(role, content.map(map))
    case .modal(let title, let width, let content):
      .modal(title: title, width: width, content.map(map))
    case .tabs(let tabs): .tabs(tabs.map(transform))
    case .helpLine(let line): .helpLine(line)
    case .onClick(let message, let content):
      .onClick(transform(message), content.map(map))
    case .control(let control): .control(control.map(transform))
    case .kept(let view): .kept(view.map(map))
    }
  }
}
