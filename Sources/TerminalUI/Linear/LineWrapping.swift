extension String {
  /// The text, once it has passed the text gate, in lines that fit a width in cells; it is broken at
  /// spaces where that can be.
  package func wrappedLines(to columns: Int) -> [String] {
    Glyph.line(of: [Span(self)]).wrapped(to: columns).map { line in
      line.map(\.text).joined()
    }
  }
}
