// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "billing-center", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // MARK: What is measured
    .executableTarget(
      name: "BillingBenchmarks",
      dependencies: [
        "Shops",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Billing", package: "billing-center"),
      ],
      path: "Benchmarks/BillingBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
    .executableTarget(
      name: "ScreenBenchmarks",
      dependencies: [
        "Report", "Terminals",
        .product(name: "BillingCenterUI", package: "billing-center"),
        .product(name: "NcursesTerminal", package: "billing-center"),
        .product(name: "TerminalUI", package: "billing-center"),
      ],
      path: "Benchmarks/ScreenBenchmarks"
    ),
    .executableTarget(
      name: "StoreBenchmarks",
      dependencies: [
        "CSQLite", "Report", "Shops",
        .product(name: "Billing", package: "billing-center"),
        .product(name: "BillingStore", package: "billing-center"),
      ],
      path: "Benchmarks/StoreBenchmarks"
    ),
    .executableTarget(
      name: "TerminalBenchmarks", dependencies: ["Report", "Terminals"],
      path: "Benchmarks/TerminalBenchmarks"),

    // MARK: What they are measured against
    .systemLibrary(
      name: "CSQLite", path: "Benchmarks/CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(
      name: "Reference", path: "Benchmarks/Reference",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    // MARK: What they share
    .executableTarget(
      name: "BenchmarkTable", dependencies: ["Report"], path: "Benchmarks/BenchmarkTable"),
    .target(name: "Report", path: "Benchmarks/Report"),
    .target(
      name: "Shops",
      dependencies: [.product(name: "Billing", package: "billing-center")],
      path: "Benchmarks/Shops"
    ),
    .target(name: "Terminals", path: "Benchmarks/Terminals"),
  ]
)

for target in package.targets where target.type != .system && target.name != "Reference" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
  ]
}
