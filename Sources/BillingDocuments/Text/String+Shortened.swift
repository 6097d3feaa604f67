extension String {
  private static let mostScalars = 40

  /// The text's beginning, where it is too long to be told back to whoever wrote it.
  package var shortened: String {
    let shown = unicodeScalars.prefix(Self.mostScalars)
    return shown.endIndex == unicodeScalars.endIndex ? self : String(shown) + "…"
  }
}
