import Foundation
import Testing

@Suite("House rules")
struct HouseRuleTests {
  @Test("I4 · the top level holds the package and what its tools need beside it")
  func topLevel() throws {
    let allowed: Set<String> = [
      ".build", ".ci", ".git", ".gitignore", ".swift-format", ".swiftpm", "Benchmarks",
      "CHANGELOG.md", "CONTRIBUTING.md", "Examples", "Package.resolved", "Package.swift",
      "README.md", "Sources", "Tests", "Themes", "docs", "scripts",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    let others = Set(names).subtracting(allowed).filter { !$0.hasPrefix(".build") }
    #expect(others.isEmpty, "\(others.sorted())")
  }

  @Test("No file is longer than 400 lines")
  func fileLength() throws {
    for file in try Repository.swiftFiles(in: "Sources", "Tests", "Themes") {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test(
    "Nothing is left for later, and nothing ends the program on data",
    arguments: ["TODO", "FIXME", "XXX", "fatalError(", "try!", " as! ", "nonisolated(unsafe)"])
  func leftovers(_ word: String) throws {
    for file in try Repository.swiftFiles(in: "Sources", "Themes") {
      let line = file.lines.firstIndex { $0.contains(word) }
      #expect(line == nil, "\(file.path):\((line ?? 0) + 1) has \(word)")
    }
  }
}
