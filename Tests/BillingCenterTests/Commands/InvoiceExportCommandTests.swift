import CustomDump
import Foundation
import Testing

@Suite("Exports by script")
struct InvoiceExportCommandTests {
  private let sandbox: Sandbox
  private static let csv = """
    number,date,kind,plan,net,vat,gross,balance_used,due,open,status,currency\r
    GLOBEX-2026-000003,2026-11-14,invoice,GoToMeeting Plus,3120.00,0.00,3120.00,0.00,3120.00,\
    3120.00,open,EUR\r
    GLOBEX-2026-000002,2026-10-28,invoice,GoToWebinar Pro,23880.00,0.00,23880.00,0.00,23880.00,\
    23880.00,open,EUR\r

    """

  init() throws {
    sandbox = try Sandbox()
  }

  private func contents(_ file: String) throws -> String {
    try String(contentsOf: URL(filePath: sandbox.path(file)), encoding: .utf8)
  }

  @Test("H2 · invoices are exported as CSV in the order in which they are named")
  func csv() async throws {
    try await sandbox.makeStore()
    let text = try await sandbox.done(
      "invoices export GLOBEX-2026-000003 GLOBEX-2026-000002 --format csv --lang it", of: "globex")
    expectNoDifference(text, Self.csv)
    let all = try await sandbox.done("invoices export --format csv", of: "globex")
    #expect(all.hasPrefix(Self.csv))
    #expect(all.split(separator: "\r\n").count == 4)
  }

  @Test("H2 · one invoice is exported as what invoices show prints, as text and as JSON")
  func one() async throws {
    try await sandbox.makeStore()
    let number = "GLOBEX-2026-000003"
    let shown = try await sandbox.done("invoices show \(number)", of: "globex")
    let text = try await sandbox.done("invoices export \(number)", of: "globex")
    expectNoDifference(text, shown)
    let document = try await sandbox.document(
      "invoices show \(number)", of: "globex", as: InvoiceAnswer.self)
    let documents = try await sandbox.document(
      "invoices export \(number)", of: "globex", as: [InvoiceAnswer].self)
    expectNoDifference(documents, [document])
    let page = try await sandbox.done("invoices export \(number) --format html", of: "globex")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("H2 · a file is written, and replaced only with --force")
  func file() async throws {
    try await sandbox.makeStore()
    let file = sandbox.path("invoices.csv")
    let export = "invoices export --format csv --output \(file)"
    let written = try await sandbox.done(export, of: "globex")
    expectNoDifference(written, "3 documents written to “\(file)”.\n")
    #expect(try contents("invoices.csv").hasPrefix(Self.csv))
    try Data("mine\n".utf8).write(to: URL(filePath: file))
    try await sandbox.expectRefusal("fileExists", of: export, by: "globex", exitCode: 2)
    #expect(try contents("invoices.csv") == "mine\n")
    struct Document: Decodable {
      let file: String
      let documents: [String]
    }
    let replaced = try await sandbox.document(
      export + " --force", of: "globex", as: Document.self)
    expectNoDifference(replaced.file, file)
    expectNoDifference(replaced.documents.count, 3)
    #expect(try contents("invoices.csv").hasPrefix(Self.csv))
  }

  @Test("H2 · what cannot be exported is refused in words")
  func refusals() async throws {
    try await sandbox.makeStore()
    try await sandbox.expectRefusal(
      "onePageOnly", of: "invoices export --format html", by: "globex")
    try await sandbox.expectRefusal("nothingToExport", of: "invoices export --format text")
    try await sandbox.expectRefusal(
      "directoryMissing", of: "invoices export --output \(sandbox.path("no/where"))", by: "globex",
      exitCode: 2)
    try await sandbox.expectRefusal(
      "notAFile", of: "invoices export --output \(sandbox.path("tmp")) --force", by: "globex",
      exitCode: 2)
    try await sandbox.expectRefusal(
      "unknownInvoice", of: "invoices export GLOBEX-2026-000003 GLOBEX-2026-000099",
      by: "globex")
  }
}
