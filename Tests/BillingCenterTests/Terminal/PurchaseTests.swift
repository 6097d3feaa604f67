import CustomDump
import Foundation
import Testing

@Suite("Buying in a terminal", .timeLimit(.minutes(30)))
struct PurchaseTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(
    "A1 B1 B3 B5 B6 B10 B11 B12 H2 I1 J8 · Three seats are bought by keys alone, and stay",
    arguments: [Buyer.Words.english, .italian], [(100, 30), (80, 24)])
  func buys(words: Buyer.Words, size: (Int, Int)) async throws {
    try await TmuxSession.with(sandbox, columns: size.0, rows: size.1) { terminal in
      let buyer = Buyer(terminal: terminal, words: words)
      try await buyer.start()
      try await buyer.goToPayment()
      try await buyer.pay(with: "4242424242424242")
      let confirmation = try await terminal.wait(for: words.thanks)
      #expect(confirmation.contains("NUOVA-2026-000001"))
      #expect(confirmation.contains(words.gross))
      #expect(confirmation.contains("giulia@nuova.example"))
      try await terminal.press("BTab", "BTab", "Enter")
      try await terminal.wait(for: words.mailSubject)
      try await terminal.press("Escape")
      try await terminal.wait(for: words.thanks)
      try await buyer.leave()

      try await buyer.start()
      let subscriptions = try await terminal.wait(for: words.renewal)
      #expect(subscriptions.contains("GoToWebinar Pro"))
      try await terminal.press("3")
      try await terminal.wait(for: "NUOVA-2026-000001")
      try await terminal.press("Enter")
      let top = try await terminal.wait(for: words.paid)
      try await terminal.press("NPage")
      let bottom = try await terminal.wait(for: words.vat)
      for text in ["NUOVA-2026-000001", words.net, words.gross] {
        #expect(top.contains(text) || bottom.contains(text), "\(top)\n\(bottom)")
      }
      try await buyer.leave()
    }
    try await expectInvoice()
    try await expectEntitlement()
  }

  /// The invoice that was written has the quote's figures.
  private func expectInvoice() async throws {
    let shown = try await sandbox.run(
      "invoices", "show", "NUOVA-2026-000001", "--now", "2026-11-23", "--account", "nuova",
      "--json")
    let invoice = try #require(
      try JSONSerialization.jsonObject(with: Data(shown.standardOutput.utf8)) as? NSDictionary)
    expectNoDifference(
      ["net", "vatTotal", "gross", "due", "open"].map { invoice[$0] as? Int },
      [68_700, 15_114, 83_814, 83_814, 0])
  }

  /// What was bought may be used to the end of the paid period.
  private func expectEntitlement() async throws {
    let list = try await sandbox.run(
      "subscriptions", "--now", "2026-11-23", "--account", "nuova", "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(list.standardOutput.utf8)) as? NSDictionary)
    let subscriptions = try #require(document["subscriptions"] as? [NSDictionary])
    let entitlement = try #require(subscriptions.first?["entitlement"] as? NSDictionary)
    expectNoDifference(entitlement["product"] as? String, "gotowebinar")
    expectNoDifference(entitlement["tier"] as? String, "pro")
    expectNoDifference(entitlement["seats"] as? Int, 3)
    expectNoDifference(entitlement["usableUntil"] as? String, "2026-12-22")
    let features = try #require(entitlement["features"] as? [NSDictionary])
    #expect(features.contains(["name": "Participants", "value": 500]))
    #expect(features.contains(["name": "Source tracking", "value": true]))
    #expect(!features.contains { $0["name"] as? String == "Video editor" })
  }

  @Test(
    "B10 · A card that cannot be right is told in the form, and nothing is lost",
    arguments: [
      ("4242424242424241", "1230", "The number has a typing error"),
      ("4242424242424242", "1025", "The card has expired"),
    ])
  func wrongCard(number: String, expiry: String, words: String) async throws {
    try await TmuxSession.with(sandbox) { terminal in
      let buyer = Buyer(terminal: terminal, words: .english)
      try await buyer.start()
      try await buyer.goToPayment()
      try await buyer.pay(with: number, expiry: expiry)
      let form = try await terminal.wait(for: words)
      #expect(form.contains("Giulia Conti"))
      #expect(form.contains(buyer.words.cartWithOne))
    }
    let invoices = try await sandbox.run("invoices", "--account", "nuova")
    expectNoDifference(invoices.standardOutput, "nuova has no invoices.\n")
  }

  @Test(
    "B10 · A declined card buys nothing, keeps the cart and says why",
    arguments: [Buyer.Words.english, .italian])
  func declined(words: Buyer.Words) async throws {
    try await TmuxSession.with(sandbox) { terminal in
      let buyer = Buyer(terminal: terminal, words: words)
      try await buyer.start()
      try await buyer.goToPayment()
      try await buyer.pay(with: "4000000000000002")
      let refusal = try await terminal.wait(for: words.declined[0])
      for text in words.declined { #expect(refusal.contains(text), "\(refusal)") }
      #expect(refusal.contains(words.cartWithOne))
      try await terminal.press("Escape", "q")
      try await terminal.wait(for: "ended with 0")

      try await buyer.start()
      try await terminal.wait {
        $0.contains(words.noSubscriptions) && $0.contains(words.cartWithOne)
      }
      try await buyer.leave()
    }
    let invoices = try await sandbox.run("invoices", "--account", "nuova")
    expectNoDifference(invoices.standardOutput, "nuova has no invoices.\n")
  }
}
