// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "billing-center", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
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
      name: "StoreBenchmarks",
      dependencies: [
        "CSQLite", "Shops",
        .product(name: "Billing", package: "billing-center"),
        .product(name: "BillingStore", package: "billing-center"),
      ],
      path: "Benchmarks/StoreBenchmarks"
    ),
    .target(
      name: "Shops",
      dependencies: [.product(name: "Billing", package: "billing-center")],
      path: "Benchmarks/Shops"
    ),
    .systemLibrary(
      name: "CSQLite", path: "Benchmarks/CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"])]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
  ]
}
