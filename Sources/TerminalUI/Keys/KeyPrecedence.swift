/// Which of some bindings are left out where others act.
struct KeyPrecedence: Sendable {
  /// For each binding, those before it to which it gives way.
  private let rivals: [[Int]]

  init(_ bindings: [AnyKeyBinding]) {
    rivals = bindings.indices.map { index in
      (0..<index).filter { bindings[index].givesWay(to: bindings[$0]) }
    }
  }

  /// Whether a binding is left where only some of them are enabled.
  func isShown(_ index: Int, isEnabled: (Int) -> Bool) -> Bool {
    !rivals[index].contains(where: isEnabled)
  }
}
