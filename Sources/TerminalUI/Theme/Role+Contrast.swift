extension Role {
  /// The least contrast between the role's colour and its ground, as a ratio of WCAG 2.
  ///
  /// 4.5 for what has to be read (success criterion 1.4.3), 3 for lines and marks (1.4.11) and for
  /// what is out of use for now, which the criteria leave free.
  public var minimumContrast: Double {
    switch self {
    case .border, .borderStrong, .scrollbar, .disabled, .backdrop: 3
    case .text, .muted, .title, .accent, .success, .warning, .danger, .button, .buttonFocused,
      .primary, .primaryFocused, .field, .fieldFocused, .placeholder, .selected, .selectedFocused,
      .selectedMatch, .bar, .barStrong, .tab, .tabSelected, .keyName, .keyHelp:
      4.5
    }
  }
}
