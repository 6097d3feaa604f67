extension String {
  /// The text without white space at its ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The text with a capital first letter, as a sentence begins.
  package var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }

  /// The text with a small first letter, as the help line has them.
  package var lowercasedFirst: String { prefix(1).lowercased() + String(dropFirst()) }
}
