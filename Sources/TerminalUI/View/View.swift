/// A page or a piece of one: a tree of plain values that lay themselves out in cells.
///
/// A view says what there is, never where: columns, rows and boxes share out the space there is,
/// and nothing draws outside its place.
public struct View<Message: Sendable>: Sendable {
  /// The view, whose messages are all of this type.
  @usableFromInline let erased: AnyView

  @inlinable init(_ erased: AnyView) {
    self.erased = erased
  }

  init(_ node: AnyView.Node, measuredIn memo: ViewMemo = ViewMemo()) {
    erased = AnyView(node: node, memo: memo)
  }

  /// The columns that the view would like to have, where there are at most so many.
  package func idealColumns(within limit: Int) -> Int { erased.idealColumns(within: limit) }
}

extension Array {
  /// The views, whatever their messages are.
  ///
  /// Where it is used the messages' type is known: code for any type takes several times as long.
  @inlinable func erased<Message>() -> [AnyView] where Element == View<Message> {
    map { $0.erased }
  }
}
