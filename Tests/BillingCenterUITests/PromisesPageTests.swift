import Foundation
import Testing

/// `docs/promises.md` and the tests' titles, held together.
@Suite("The page of promises")
struct PromisesPageTests {
  private static let page = "docs/promises.md"

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

  @Test("Every promise on the page has a test that names it")
  func promisesHaveTests() throws {
    let tested = Set(try titles().values.joined().flatMap(promises))
    let rows = try rows()
    #expect(rows.count > 20)
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
