extension String {
  private static let mostScalars = 40

  /// The text's beginning, where it is too long to be told back to whoever wrote it.
  package var shortened: String { shortened(to: Self.mostScalars) }

  /// The text's beginning of so many Unicode scalars, with `…` where there is more of it.
  package func shortened(to mostScalars: Int) -> String {
    let shown = unicodeScalars.prefix(mostScalars)
    return shown.endIndex == unicodeScalars.endIndex ? self : String(shown) + "…"
  }
}
