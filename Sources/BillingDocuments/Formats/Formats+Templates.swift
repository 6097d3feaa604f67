extension Formats {
  /// A line across a text document.
  var rule: String { String(repeating: fitted("─"), count: TextLayout.width) }

  /// All labels by their names, for the templates.
  var labels: [String: String] {
    Dictionary(uniqueKeysWithValues: Label.allCases.map { ($0.rawValue, label($0)) })
  }
}
