// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "billing-center",
  products: [
    .executable(name: "billing-center", targets: ["BillingCenter"]),
    .executable(name: "screen-snapshots", targets: ["ScreenSnapshotsTool"]),
    .library(name: "Billing", targets: ["Billing"]),
    .library(name: "BillingCenterUI", targets: ["BillingCenterUI"]),
    .library(name: "BillingStore", targets: ["BillingStore"]),
    .library(name: "NcursesTerminal", targets: ["NcursesTerminal"]),
    .library(name: "ScreenSnapshots", targets: ["ScreenSnapshots"]),
    .library(name: "ScreenSnapshotsTesting", targets: ["ScreenSnapshotsTesting"]),
    .library(name: "TerminalUI", targets: ["TerminalUI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.4.0"),
  ],
  targets: [
    // MARK: The domain and what remembers it
    .target(name: "Billing"),
    .testTarget(
      name: "BillingTests", dependencies: ["Billing", "TestSupport", .customDump],
      exclude: ["Proration/proration.py", "Time/period_boundaries.py"]),

    .target(
      name: "BillingDocuments",
      dependencies: ["Billing", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Templates")]
    ),
    .testTarget(
      name: "BillingDocumentsTests",
      dependencies: ["Billing", "BillingDocuments", "TestSupport", .customDump],
      exclude: ["__Snapshots__"]
    ),

    .target(
      name: "BillingService",
      dependencies: ["Billing", "BillingDocuments", "BillingStore"],
      resources: [.embedInCode("Resources/catalog.json")]
    ),
    .testTarget(
      name: "BillingServiceTests",
      dependencies: [
        "Billing", "BillingDocuments", "BillingService", "BillingStore", "TestSupport",
        .customDump,
      ]
    ),

    .target(name: "BillingStore", dependencies: ["Billing", "CFiles"]),
    .testTarget(
      name: "BillingStoreTests",
      dependencies: ["Billing", "BillingStore", "TestSupport", .customDump],
      exclude: ["Formats"]),

    .systemLibrary(name: "CFiles"),

    // MARK: The terminal
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),

    .target(name: "NcursesTerminal", dependencies: ["CNcurses", "TerminalUI"]),
    .testTarget(
      name: "NcursesTerminalTests",
      dependencies: ["NcursesTerminal", "TerminalUI", "TestSupport", "Themes"]),

    .target(
      name: "ScreenSnapshots", dependencies: ["TerminalUI"],
      resources: ["gallery.css", "gallery.js", "report.css", "report.js"].map {
        .embedInCode("Resources/\($0)")
      }
    ),
    .testTarget(
      name: "ScreenSnapshotsTests",
      dependencies: ["ScreenSnapshots", "ScreenSnapshotsTesting", "TerminalUI", .customDump],
      exclude: ["__Snapshots__"]
    ),
    .target(name: "ScreenSnapshotsTesting", dependencies: ["ScreenSnapshots", "TerminalUI"]),

    .executableTarget(
      name: "ScreenSnapshotsTool",
      dependencies: [
        "ScreenSnapshots", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .target(
      name: "TerminalUI",
      dependencies: [.product(name: "Yams", package: "Yams")]
    ),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "TestSupport", .customDump]),

    .target(
      name: "Themes",
      path: "Themes",
      resources: [
        "dark", "light", "contrast", "dusk", "ember", "graphite", "lagoon", "midnight", "phosphor",
        "pine", "blossom", "frost", "meadow", "newsprint", "sepia",
      ].map { .embedInCode("\($0).yaml") }
    ),
    .testTarget(name: "ThemesTests", dependencies: ["TerminalUI", "Themes"]),

    // MARK: The program
    .executableTarget(
      name: "BillingCenter",
      dependencies: [
        "Billing", "BillingCenterUI", "BillingDocuments", "BillingService", "BillingStore",
        "NcursesTerminal", "ScreenSnapshots", "TerminalUI", "Themes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Resources/Demos")]
    ),
    .testTarget(
      name: "BillingCenterTests",
      dependencies: [
        "BillingCenter", "Billing", "BillingService", "BillingStore", "NcursesTerminal",
        "TerminalUI", "TestSupport", "Themes", .customDump,
      ]
    ),

    .target(
      name: "BillingCenterUI",
      dependencies: ["Billing", "BillingDocuments", "BillingService", "TerminalUI"]
    ),
    .testTarget(
      name: "BillingCenterUITests",
      dependencies: [
        "Billing", "BillingCenterUI", "BillingDocuments", "BillingService", "BillingStore",
        "ScreenSnapshots", "ScreenSnapshotsTesting", "TerminalUI", "TestSupport", "Themes",
        .customDump,
      ],
      exclude: ["__Snapshots__"]
    ),

    // MARK: What tests share, and those of the checkout itself
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ProjectTests", dependencies: ["TestSupport"]),
  ]
)

extension Target.Dependency {
  static var customDump: Self { .product(name: "CustomDump", package: "swift-custom-dump") }
}

// Without its test support a difference that CustomDump finds is printed but fails no test.
for target in package.targets where target.type == .test {
  target.dependencies.append(
    .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
  ]
}
