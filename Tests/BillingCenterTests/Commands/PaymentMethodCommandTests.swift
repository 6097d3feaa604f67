import CustomDump
import Foundation
import Testing

@Suite("The card by script")
struct PaymentMethodCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("Rule 29 · a card is read from standard input, and the sandbox says that no money moves")
  func sets() async throws {
    try await sandbox.makeStore()
    let before = try await sandbox.done("payment-method")
    expectNoDifference(before, "nuova has no card on file.\n")
    let set = try await sandbox.done("payment-method set", input: Sandbox.payingCard)
    expectNoDifference(
      set, "Visa •••• 4242, Giulia Conti, good until 12/2030. Sandbox: no money moves.\n")
    let shown = try await sandbox.done("payment-method show --json --lang it")
    expectNoDifference(
      shown,
      """
      {
        "account" : "nuova",
        "paymentMethod" : {
          "brand" : "visa",
          "expiry" : {
            "month" : 12,
            "year" : 2030
          },
          "holder" : "Giulia Conti",
          "lastFour" : "4242"
        },
        "sandbox" : true
      }

      """)
  }

  @Test(
    "A card's lines may end as other systems end them, and its expiry be written long",
    arguments: [
      "4242-4242-4242-4242\r\n9/2030\r\n123\r\nGiulia Conti\r\n",
      " 4242424242424242 \n09/30 \n 123\n Giulia Conti ",
    ])
  func forgives(card: String) async throws {
    try await sandbox.makeStore()
    let set = try await sandbox.done("payment-method set", input: card)
    #expect(set.hasPrefix("Visa •••• 4242, Giulia Conti, good until 09/2030."))
  }

  @Test("Rule 30 · neither the number nor the CVC is written anywhere")
  func secrets() async throws {
    try await sandbox.makeStore()
    for card in [
      "4111 1111 1111 1111\n12/30\n987\nGiulia Conti\n",
      "4111-1111-1111-1111\n11/26\n987\nGiulia Conti",
      "4111 1111 1111 1111\n13/30\n987\nGiulia Conti\n", "4111 1111 1111 1111\n12/30\n987\n",
      "4111 1111 1111 1112\n12/30\n987\nGiulia Conti\n",
      "4111 1111 1111 1111\n12/30\n987\n4111 1111 1111 1111\n",
      "4000 0000 0000 0002\n12/30\n987\nGiulia Conti\n",
    ] {
      for options in ["", " --json"] {
        let output = try await sandbox.ask("payment-method set" + options, input: card)
        for text in [output.standardOutput, output.standardError] {
          #expect(!Self.isTold(in: text), "\(text)")
        }
      }
    }
    for (name, data) in try sandbox.contents(of: sandbox.directory.path) {
      guard let data else { continue }
      #expect(!Self.isTold(in: String(decoding: data, as: UTF8.self)), "\(name)")
    }
  }

  /// Whether a text has twelve digits of a card in it, or the tests' CVC.
  private static func isTold(in text: String) -> Bool {
    let packed = text.filter { $0 != " " && $0 != "-" }
    return ["411111111111", "400000000000"].contains { packed.contains($0) }
      || text.split { !$0.isNumber }.contains("987")
  }

  @Test(
    "A card that cannot be one is refused, whatever its size",
    arguments: [
      ("4242 4242 4242 4241\n12/30\n123\nGiulia Conti\n", 2, "cardNumberInvalid"),
      ("4242\n12/30\n123\nGiulia Conti\n", 2, "cardNumberInvalid"),
      ("four\n12/30\n123\nGiulia Conti\n", 2, "cardNumberInvalid"),
      ("4242 4242 4242 4242\n1230\n123\nGiulia Conti\n", 2, "cardExpiryInvalid"),
      ("4242 4242 4242 4242\n12/30/31\n123\nGiulia Conti\n", 2, "cardExpiryInvalid"),
      ("4242 4242 4242 4242\n+1/30\n123\nGiulia Conti\n", 2, "cardExpiryInvalid"),
      ("4242 4242 4242 4242\n10/26\n123\nGiulia Conti\n", 1, "cardExpired"),
      ("4242 4242 4242 4242\n12/30\n12\nGiulia Conti\n", 4, "wrongSecurityCode"),
      ("4242 4242 4242 4242\n12/30\n123\n \n", 2, "cardHolderMissing"),
      ("4242 4242 4242 4242\n12/30\n123\n4242 4242 4242 4242\n", 1, "cardHolderIsNumber"),
      ("4000 0000 0000 9995\n12/30\n123\nGiulia Conti\n", 4, "insufficientFunds"),
      ("4242 4242 4242 4242\n12/30\n123", 2, "cardIncomplete"),
      ("4242 4242 4242 4242\n12/30\n123\nGiulia Conti\nmore\n", 2, "cardIncomplete"),
      ("", 2, "cardIncomplete"),
      (String(repeating: "4", count: 100_000), 2, "inputTooLong"),
    ])
  func refuses(card: String, exitCode: Int32, code: String) async throws {
    try await sandbox.makeStore()
    try await sandbox.expectRefusal(
      code, of: "payment-method set", input: card, exitCode: exitCode)
  }

  @Test("A2 · Somebody who may only read sets no card")
  func reader() async throws {
    try await sandbox.makeStore()
    try await sandbox.expectRefusal(
      "notBillingContact", of: "payment-method set --user marco.bianchi@acme.example", by: "acme",
      input: Sandbox.payingCard)
  }

  @Test("Rule 30 · in a terminal the number and the CVC are typed unseen")
  func prompt() async throws {
    try await sandbox.makeStore()
    let terminal = try PseudoTerminal()
    let (output, error) = (sandbox.path("out"), sandbox.path("err"))
    async let exitCode = Subprocess(
      executable: try Sandbox.program.path,
      arguments: ["payment-method", "set", "--account", "nuova", "--now", "2026-11-23"],
      environment: sandbox.environment, inputFile: terminal.path, outputFile: output,
      errorFile: error
    ).run()
    for (question, answer) in [
      ("Card number: ", "4111111111111111"), ("Expiry (MM/YY): ", "12/30"), ("CVC: ", "987"),
      ("Name on the card: ", "Giulia Conti"),
    ] {
      try await sandbox.wait(for: question, atTheEndOf: error)
      try terminal.type(answer + "\n")
    }
    let code = try await exitCode
    expectNoDifference(code, 0)
    let echo = terminal.echo()
    #expect(echo.contains("12/30") && echo.contains("Giulia Conti"))
    #expect(!Self.isTold(in: echo), "\(echo)")
    let asked = try String(contentsOf: URL(filePath: error), encoding: .utf8)
    expectNoDifference(
      asked,
      "note: Sandbox: no money moves.\n"
        + "Card number: \nExpiry (MM/YY): CVC: \nName on the card: ")
    let said = try String(contentsOf: URL(filePath: output), encoding: .utf8)
    expectNoDifference(
      said, "Visa •••• 1111, Giulia Conti, good until 12/2030. Sandbox: no money moves.\n")
  }

  @Test("An argument is never taken for a card")
  func noArgument() async throws {
    let output = try await sandbox.ask("payment-method set 4242424242424242")
    expectNoDifference(output.exitCode, 64)
  }
}
