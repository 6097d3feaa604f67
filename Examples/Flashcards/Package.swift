// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "flashcards-example",
  dependencies: [
    .package(name: "billing-center", path: "../..")
  ],
  targets: [
    .target(
      name: "FlashcardsScreens",
      dependencies: [.product(name: "TerminalUI", package: "billing-center")]
    ),
    .testTarget(
      name: "FlashcardsTests",
      dependencies: [
        "FlashcardsScreens",
        .product(name: "ScreenSnapshots", package: "billing-center"),
        .product(name: "ScreenSnapshotsTesting", package: "billing-center"),
        .product(name: "TerminalUI", package: "billing-center"),
      ],
      exclude: ["__Snapshots__"]
    ),
    .executableTarget(
      name: "flashcards",
      dependencies: [
        "FlashcardsScreens",
        .product(name: "NcursesTerminal", package: "billing-center"),
        .product(name: "TerminalUI", package: "billing-center"),
      ]
    ),
  ]
)
