/// The schemes that travel inside the program, as the text of their files.
package enum Themes {
  /// What the program starts with.
  package static let standard = "dark"
  /// The names by which a user chooses them.
  package static let names = [standard, "light"]

  /// The text of a scheme's file; nil for a name that is not in ``names``.
  package static func yaml(named name: String) -> String? {
    switch name {
    case "dark": String(decoding: PackageResources.dark_yaml, as: UTF8.self)
    case "light": String(decoding: PackageResources.light_yaml, as: UTF8.self)
    default: nil
    }
  }
}
