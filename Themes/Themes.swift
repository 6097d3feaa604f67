package enum Themes { package static let dark = PackageResources.dark_yaml }
