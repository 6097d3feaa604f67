import CustomDump
import Foundation
import ScreenSnapshots
import TerminalUI
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The report of screens that are not as their goldens")
struct ScreenReportTests {
  private let folder: URL
  private let report: ScreenReport

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    report = ScreenReport(directory: folder.appending(path: "report"))
  }

  private var changed: Frame {
    var frame = sampleFrame()
    frame.write("[ Abort  ]", column: 2, row: 9, .buttonFocused)
    return frame
  }

  /// A failure whose golden lies in the temporary folder.
  private func failure(_ name: String, golden: String? = nil) throws -> ScreenFailure {
    let file = folder.appending(path: name + ".txt")
    let was = FrameText.render(sampleFrame())
    try Data((golden ?? was).utf8).write(to: file)
    return ScreenFailure(
      name: name, suite: "CartTests", target: "UITests", golden: file, was: was,
      now: FrameText.render(changed))
  }

  @Test("I3 · A changed label is read in the page, marked where it is, with the command to take it")
  func page() throws {
    try report.add(failure("cart <it>"))
    #expect(try report.writePage() == 1)
    let page = try String(contentsOf: report.page, encoding: .utf8)
    #expect(page.contains("<title>1 screen is not as its golden</title>"))
    #expect(page.contains("<h2>cart &lt;it&gt;</h2>"))
    #expect(page.contains("row 9, columns 4..&lt;10: was “Cancel”, is “Abort ”</button>"))
    #expect(page.contains("data-row=\"9\" data-column=\"4\" data-rows=\"1\" data-columns=\"6\""))
    #expect(page.contains("<span class=\"button-focused changed\">bort </span>"))
    #expect(
      page.contains("swift run screen-snapshots accept 'UITests/CartTests/cart &lt;it&gt;'</code>"))
    for word in ["http:", "https:", "url(", "src=", "@import"] { #expect(!page.contains(word)) }
    expectNoDifference(page.components(separatedBy: "<article").count, 2)
  }

  @Test("Accepting makes what was seen the golden, and the report is empty then")
  func accept() throws {
    let failure = try failure("cart")
    try report.add(failure)
    try report.accept(failure)
    expectNoDifference(try String(contentsOf: failure.golden, encoding: .utf8), failure.now)
    #expect(try report.failures().isEmpty)
    #expect(try report.writePage() == 0)
    let page = try String(contentsOf: report.page, encoding: .utf8)
    #expect(page.contains("<h1>All screens are as their goldens</h1>"))
  }

  @Test("A golden that has changed since is kept")
  func changedSince() throws {
    let failure = try failure("cart", golden: "another")
    try report.add(failure)
    #expect(throws: ScreenReportFault.goldenHasChanged(failure.golden)) {
      try report.accept(failure)
    }
    expectNoDifference(try String(contentsOf: failure.golden, encoding: .utf8), "another")
    expectNoDifference(try report.failures().map(\.id), ["UITests/CartTests/cart"])
  }

  @Test("What has been recorded or passes by now is not in the report")
  func settled() throws {
    let recorded = try failure("recorded", golden: FrameText.render(changed))
    try report.add(recorded)
    try report.add(failure("passes"))
    #expect(try report.remove(target: "UITests", suite: "CartTests", name: "passes"))
    #expect(try !report.remove(target: "UITests", suite: "CartTests", name: "passes"))
    #expect(try report.failures().isEmpty)
  }

  @Test("Tests that fail side by side lose nothing, and the last failure of a screen counts")
  func sideBySide() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          try report.add(failure("screen-\(number % 10)"))
          try report.writePage()
        }
      }
      try await group.waitForAll()
    }
    expectNoDifference(
      try report.failures().map(\.name), (0..<10).map { "screen-\($0)" })
  }

  @Test("The report lies in the package's build directory, or where SCREEN_REPORT says")
  func place() throws {
    let file = folder.appending(path: "shop/Tests/UITests/CartTests.swift")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let package = folder.appending(path: "shop")
    try Data().write(to: package.appending(path: "Package.swift"))
    expectNoDifference(
      ScreenReport.ofPackage(around: file, environment: [:])?.page.path(),
      package.appending(path: ".build/screen-report/index.html").standardizedFileURL.path())
    expectNoDifference(
      ScreenReport.ofPackage(around: file, environment: ["SCREEN_REPORT": "/somewhere"])?.page
        .path(), "/somewhere/index.html")
    #expect(ScreenReport.ofPackage(around: URL(filePath: "/"), environment: [:]) == nil)
  }
}
