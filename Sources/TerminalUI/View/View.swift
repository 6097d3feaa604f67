/// A page or a piece of one: a tree of plain values that lay themselves out in cells.
///
/// A view says what there is, never where: columns, rows and boxes share out the space there is,
/// and nothing draws outside its place.
public struct View<Message: Sendable>: Sendable {
  /// The view, whose messages are all of this type.
  let erased: AnyView

  init(_ node: AnyView.Node, measuredIn memo: ViewMemo = ViewMemo()) {
    erased = AnyView(node: node, memo: memo)
  }

  /// The columns that the view would like to have, where there are at most so many.
  package func idealColumns(within limit: Int) -> Int { erased.idealColumns(within: limit) }
}

extension Array {
  /// The views, whatever their messages are.
  func erased<Message>() -> [AnyView] where Element == View<Message> { map { $0.erased } }
}
