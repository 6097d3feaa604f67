import Foundation
import Testing

/// `docs/promises.md` and the tests' titles, held together.
@Suite("The page of promises")
struct PromisesPageTests {
  private static let page = "docs/promises.md"
  /// All that is promised of the program.
  private static let promises = [
    "A1", "A2", "A3",
    "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12",
    "C1", "C2", "C3", "C4",
    "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8",
    "E1", "E2", "E3", "E4", "F1", "F2", "F3", "G1", "G2", "G3", "G4",
    "H1", "H2", "H3", "H4", "H5", "I1", "I2", "I3", "I4", "I5",
    "J1", "J2", "J3", "J4", "J5", "J6", "J7", "J8", "J9",
  ]

  /// A row of the page's table.
  private struct Row {
    let promise: String
    /// The titles that it quotes, each with the file that it is in.
    let tests: [(title: String, file: String)]
  }

  private func rows() throws -> [Row] {
    let quoted = try Regex(#"“([^”]+)” \(`([^`]+)`\)"#)
    return try SourceTree.text(of: Self.page).split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /^\| ([A-Z]\d+) \|/) else { return nil }
      let tests = line.matches(of: quoted).map { test in
        (
          title: String(test.output[1].substring ?? ""),
          file: String(test.output[2].substring ?? "")
        )
      }
      return Row(promise: String(match.1), tests: tests)
    }
  }

  /// The titles of all tests, by their files' paths from the top.
  private func titles() throws -> [String: [String]] {
    try SourceTree.swiftFiles(below: "Tests").mapValues { source in
      source.matches(of: /@Test\(\s*"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
    }
  }

  /// The promises that a title names.
  private func promises(in title: String) -> Set<String> {
    Set(title.matches(of: /\b[A-J]\d{1,2}\b/).map { String($0.output) })
  }

  @Test("The page holds every promise, and each once")
  func allPromises() throws {
    let rows = try rows().map(\.promise)
    #expect(rows.sorted() == Self.promises.sorted())
  }

  @Test("Every promise on the page has a test that names it")
  func promisesHaveTests() throws {
    let tested = Set(try titles().values.joined().flatMap(promises))
    let rows = try rows()
    for row in rows {
      #expect(!row.tests.isEmpty, "\(row.promise) quotes no test")
      #expect(tested.contains(row.promise), "no test names \(row.promise)")
    }
  }

  @Test("Every title on the page is a test of that promise in the file that it names")
  func titlesExist() throws {
    let titles = try titles()
    for row in try rows() {
      for (title, file) in row.tests {
        #expect(titles[file]?.contains(title) == true, "“\(title)” is not in \(file)")
        #expect(
          promises(in: title).contains(row.promise), "“\(title)” does not name \(row.promise)")
      }
    }
  }

  @Test("Every promise that a test begins with is on the page")
  func testsAreOnThePage() throws {
    let promises = Set(try rows().map(\.promise))
    for (file, titles) in try titles() {
      for title in titles {
        guard let promise = title.firstMatch(of: #/^([A-J]\d{1,2}) · /#)?.1 else { continue }
        #expect(promises.contains(String(promise)), "“\(title)” of \(file) is not on the page")
      }
    }
  }
}
