// swift-tools-version: 6.3
import PackageDescription

/// Every Swift target is compiled alike: strict about memory, imports and existentials, and
/// without a single warning.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rapporteur",
  products: [.executable(name: "rapporteur", targets: ["rapporteur"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // Zones, sentences, words, actor mentions and lexicon hits of one document's bytes.
    .target(name: "Text", swiftSettings: strict),
    // Files to documents, gazetteers, lexicons and report definitions, or what is wrong with them.
    .target(
      name: "Readers",
      dependencies: ["Text", "CCrypto", .product(name: "Yams", package: "Yams")],
      resources: [.copy("Lexicons")],
      swiftSettings: strict),
    // Annotations to tallies, sums and comparisons of tallies, and the definition of every figure.
    .target(name: "Metrics", dependencies: ["Text"], swiftSettings: strict),
    // Figures laid out as typed tables.
    .target(name: "Tables", dependencies: ["Metrics", "Text"], swiftSettings: strict),
    // Tables and summaries as CSV, XLSX and text.
    .target(
      name: "Writers",
      dependencies: [
        "Tables", "Text", "CDeflate", "CXLSXWriter",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    // The system's libxlsxwriter.
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // The system's libdeflate, for packing sheets.
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    // The system's libcrypto, for SHA-256.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // Commands, options, wiring, exit codes, words for people.
    .executableTarget(
      name: "rapporteur",
      dependencies: [
        "Text", "Readers", "Metrics", "Tables", "Writers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Times a full run beside wc and cat.
    .executableTarget(
      name: "rapporteur-bench", path: "Tests/Benchmarks/rapporteur-bench", swiftSettings: strict),
    // What several test targets share.
    .target(
      name: "TestSupport", dependencies: ["Text"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "TextTests", dependencies: ["Text", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ReadersTests", dependencies: ["Readers", "Text", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MetricsTests", dependencies: ["Metrics", "Text", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables", "Metrics", "Text", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WritersTests", dependencies: ["Writers", "Tables", "Text", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["rapporteur", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
