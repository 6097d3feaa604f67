import Foundation
import Testing

extension Sandbox {
  /// A card that pays, as `payment-method set` reads it.
  static let payingCard = "4242 4242 4242 4242\n12/30\n123\nGiulia Conti\n"
  /// A card that is saved, and whose charges are declined.
  static let decliningCard = "4000 0000 0000 0341\n12/30\n123\nGiulia Conti\n"

  /// Runs a command about one account.
  ///
  /// - Parameters:
  ///   - command: Its words, with blanks between.
  ///   - account: The account.
  ///   - day: What is taken for today.
  ///   - input: What it finds on standard input.
  /// - Returns: What it left.
  /// - Throws: Where it cannot be started.
  func ask(
    _ command: String, of account: String = "nuova", on day: String = "2026-11-23",
    input: String = ""
  ) async throws -> Output {
    try await run(
      command.split(separator: " ").map(String.init) + ["--account", account, "--now", day],
      input: input)
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func done(
    _ command: String, of account: String = "nuova", on day: String = "2026-11-23",
    input: String = ""
  ) async throws -> String {
    let output = try await ask(command, of: account, on: day, input: input)
    try #require(output.exitCode == 0, "\(command): \(output.standardError)")
    #expect(output.standardError == "")
    return output.standardOutput
  }

  /// A command's JSON document.
  func document<Document: Decodable>(
    _ command: String, of account: String = "nuova", on day: String = "2026-11-23",
    input: String = "", as type: Document.Type = Document.self
  ) async throws -> Document {
    let output = try await ask(command + " --json", of: account, on: day, input: input)
    try #require(output.exitCode == 0, "\(command): \(output.standardError)")
    #expect(output.standardError == "")
    return try JSONDecoder().decode(type, from: Data(output.standardOutput.utf8))
  }

  /// Expects a command to be refused with a code, and to leave the store's bytes as they are.
  func expectRefusal(
    _ code: String, of command: String, by account: String = "nuova",
    on day: String = "2026-11-23", input: String = "", exitCode: Int32 = 1
  ) async throws {
    let before = try books()
    let output = try await ask(command + " --json", of: account, on: day, input: input)
    #expect(output.exitCode == exitCode, "\(command): \(output.standardError)")
    #expect(try books() == before, "\(command) changed the store")
    struct Document: Decodable {
      struct Failure: Decodable {
        let code: String
        let message: String
      }

      let error: Failure
    }
    let error = try JSONDecoder().decode(Document.self, from: Data(output.standardOutput.utf8))
      .error
    #expect(output.standardError == "error: \(error.message)\n")
    #expect(error.code == code, "\(command): \(error.message)")
  }

  /// Waits until a file ends with a text, at most half a minute.
  func wait(for text: String, atTheEndOf file: String) async throws {
    for _ in 0..<3_000 {
      let found = try? String(contentsOf: URL(filePath: file), encoding: .utf8)
      if found?.hasSuffix(text) == true { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("\(file) never ended with “\(text)”")
  }

  /// The default store's bytes, without the locks, which are empty.
  func books() throws -> [String: Data?] {
    try contents(of: storePath).filter { !$0.key.hasSuffix(".lock") }
  }

  /// Buys a plan on a new store, with a card that pays.
  ///
  /// - Parameters:
  ///   - plan: What `cart add` takes.
  ///   - day: The day on which the store is made and the plan bought.
  /// - Throws: Where a command fails.
  func makeStore(buying plan: String, on day: String) async throws {
    try await makeStore(on: day)
    try await done("payment-method set", on: day, input: Self.payingCard)
    try await done("cart add \(plan)", on: day)
    try await done("order place", on: day)
  }

  /// The program's own catalog with changes, each of which is made once.
  func catalog(replacing changes: [(String, String)]) throws -> String {
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/BillingService/Resources/catalog.json")
    var text = try String(contentsOf: source, encoding: .utf8)
    for (old, new) in changes {
      text.replaceSubrange(try #require(text.range(of: old)), with: new)
    }
    return text
  }
}
