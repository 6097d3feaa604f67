/// The schemes that travel inside the program, as the text of their files.
package enum Themes {
  /// What the program starts with.
  package static let standard = "dark"
  /// What it turns to where the terminal has a light ground and the user has chosen nothing.
  package static let standardOnLight = "light"
  /// The names by which a user chooses them: our two own first, then dark ones, then light ones.
  package static let names = files.map(\.name)

  /// The text of a scheme's file; nil for a name that is not in ``names``.
  package static func yaml(named name: String) -> String? {
    files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    (standard, PackageResources.dark_yaml), (standardOnLight, PackageResources.light_yaml),
    ("contrast", PackageResources.contrast_yaml), ("dusk", PackageResources.dusk_yaml),
    ("ember", PackageResources.ember_yaml), ("graphite", PackageResources.graphite_yaml),
    ("lagoon", PackageResources.lagoon_yaml), ("midnight", PackageResources.midnight_yaml),
    ("phosphor", PackageResources.phosphor_yaml), ("pine", PackageResources.pine_yaml),
    ("blossom", PackageResources.blossom_yaml), ("frost", PackageResources.frost_yaml),
    ("meadow", PackageResources.meadow_yaml), ("newsprint", PackageResources.newsprint_yaml),
    ("sepia", PackageResources.sepia_yaml),
  ]
}
