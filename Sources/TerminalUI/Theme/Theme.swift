/// A look for every role.
public struct Theme: Hashable, Sendable {
  /// The name by which a user chooses it: lowercase letters, digits and hyphens.
  public let name: String
  /// Whether light text stands on a dark ground.
  public let isDark: Bool
  private let styles: [Role: Style]

  /// Makes a theme from a style for each role.
  ///
  /// - Parameters:
  ///   - name: The name by which a user chooses it.
  ///   - isDark: Whether light text stands on a dark ground.
  ///   - style: The look of a role; asked once for each.
  public init(name: String, isDark: Bool, style: (Role) -> Style) {
    self.name = name
    self.isDark = isDark
    styles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, style($0)) })
  }

  /// The look of a role.
  public subscript(role: Role) -> Style {
    guard let style = styles[role] else {
      preconditionFailure("a theme has a style for every role, but not for \(role)")
    }
    return style
  }
}
