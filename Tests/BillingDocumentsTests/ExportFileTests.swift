import Foundation
import TestSupport
import Testing

@testable import BillingDocuments

/// The files that exports go to (promise H2).
@Suite struct ExportFileTests {
  private let temporary: TemporaryDirectory

  private var directory: String { temporary.path }

  init() throws {
    temporary = try TemporaryDirectory()
  }

  private func file(_ name: String) -> ExportFile { ExportFile("\(directory)/\(name)") }

  private func contents(_ file: ExportFile) throws -> String {
    try String(contentsOfFile: file.path, encoding: .utf8)
  }

  @Test("H2 · A file is written once, and replaced only where that is wanted")
  func overwriting() throws {
    let file = file("più fatture.csv")
    try file.write("first, è\n")
    #expect(try contents(file) == "first, è\n")
    #expect(throws: ExportFault.exists(file.path)) { try file.write("second\n") }
    #expect(try contents(file) == "first, è\n")
    try file.write("third\n", isReplacing: true)
    #expect(try contents(file) == "third\n")
    try self.file("new").write("new\n", isReplacing: true)
    #expect(try contents(self.file("new")) == "new\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
        == ["new", "più fatture.csv"])
  }

  @Test("H2 · A link to a file counts as that file, and one to nothing is kept")
  func links() throws {
    let (link, dangling) = (file("link"), file("dangling"))
    try file("target").write("kept\n")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: file("target").path)
    #expect(throws: ExportFault.exists(link.path)) { try link.write("lost\n") }
    try FileManager.default.createSymbolicLink(
      atPath: dangling.path, withDestinationPath: file("nothing").path)
    #expect(throws: ExportFault.exists(dangling.path)) { try dangling.write("lost\n") }
    #expect(try contents(file("target")) == "kept\n")
    #expect(!FileManager.default.fileExists(atPath: file("nothing").path))
  }

  @Test("H2 · A directory and a device are no files, even to replace")
  func noFiles() {
    for isReplacing in [false, true] {
      for path in [directory, "/dev/null"] {
        #expect(throws: ExportFault.notAFile(path)) {
          try ExportFile(path).write("text\n", isReplacing: isReplacing)
        }
      }
    }
  }

  @Test("H2 · A directory that is missing is told as such", arguments: [false, true])
  func noDirectory(isReplacing: Bool) {
    let file = file("missing/invoices.csv")
    #expect(throws: ExportFault.noDirectory(file.path)) {
      try file.write("text\n", isReplacing: isReplacing)
    }
  }

  @Test("H2 · A path may begin with the home directory's sign")
  func home() {
    #expect(ExportFile("~/invoices.csv").path.hasSuffix("/invoices.csv"))
    #expect(ExportFile("~/invoices.csv").path.hasPrefix("/"))
    #expect(ExportFile("a~/b").path == "a~/b")
  }
}
