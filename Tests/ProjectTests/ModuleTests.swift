import Foundation
import Testing

@Suite("Modules")
struct ModuleTests {
  /// What each module may import of ours; the table of docs/decisions/0001-modules.md.
  private static let allowed: [String: Set<String>] = [
    "Billing": [],
    "BillingDocuments": ["Billing"],
    "BillingStore": ["Billing", "CFiles"],
    "BillingService": ["Billing", "BillingDocuments", "BillingStore"],
    "TerminalUI": [],
    "NcursesTerminal": ["CNcurses", "TerminalUI"],
    "ScreenSnapshots": ["TerminalUI"],
    "ScreenSnapshotsTesting": ["ScreenSnapshots", "TerminalUI"],
    "ScreenSnapshotsTool": ["ScreenSnapshots"],
    "BillingCenterUI": ["Billing", "BillingDocuments", "BillingService", "TerminalUI"],
    "BillingCenter": [
      "Billing", "BillingCenterUI", "BillingDocuments", "BillingService", "BillingStore",
      "NcursesTerminal", "ScreenSnapshots", "TerminalUI", "Themes",
    ],
  ]

  private static func imports(of file: Repository.SourceFile) -> Set<String> {
    let words = file.lines.filter { $0.contains("import ") }.map { $0.split(separator: " ") }
    return Set(
      words.compactMap { line in
        guard let index = line.firstIndex(of: "import"), line[..<index].allSatisfy(isModifier),
          index + 1 < line.count
        else { return nil }
        return String(line[index + 1])
      })
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@")
      || ["public", "package", "internal", "private", "fileprivate"].contains(word)
  }

  @Test("A module imports what the table of modules allows and nothing else of ours")
  func arrows() throws {
    let ours = Set(Self.allowed.keys).union(["CFiles", "CNcurses", "TestSupport", "Themes"])
    for file in try Repository.swiftFiles(in: "Sources") {
      let module = String(file.path.split(separator: "/")[1])
      let allowed = try #require(Self.allowed[module], "\(module) is not in the table")
      let extra = Self.imports(of: file).intersection(ours).subtracting(allowed)
      #expect(extra.isEmpty, "\(file.path) imports \(extra.sorted())")
    }
  }

  @Test("The domain imports nothing, so it has no files, no clock and no locale")
  func domain() throws {
    let files = try Repository.swiftFiles(in: "Sources/Billing")
    #expect(files.count > 20)
    for file in files {
      #expect(Self.imports(of: file).isEmpty, "\(file.path)")
    }
  }

  @Test("The terminal library starts without Foundation")
  func terminalLibrary() throws {
    for file in try Repository.swiftFiles(in: "Sources/TerminalUI") {
      #expect(!Self.imports(of: file).contains("Foundation"), "\(file.path)")
    }
  }
}
