import CustomDump
import Foundation
import Testing

/// The main ways through that change what an account has, by keys alone.
@Suite("Ways through in a terminal", .timeLimit(.minutes(30)))
struct WaysThroughTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("F1 F2 F3 D4 · A trial becomes a plan with other seats")
  func subscribeNow() async throws {
    try await visit("acme", language: "it", columns: 100, rows: 30) { terminal in
      try await terminal.act(on: "Sottoscrivi ora")
      try await terminal.wait(for: "Riepilogo ordine")
      try await terminal.focus(on: "Modifica")
      try await terminal.press("Tab", "Enter")
      try await terminal.wait(for: "Quanti organizzatori?")
      try await terminal.type("7")
      try await terminal.press("Enter")
      try await terminal.wait(for: "5 → 7 organizzatori")
      try await pay(terminal, "Completa transazione", "Effettua ordine", "Grazie per l'ordine")
    }
    let plan = try await subscription("sub-4")
    expectNoDifference([plan.status, plan.plan], ["active", "gotomeeting/plus"])
    expectNoDifference(plan.seats, 7)
  }

  @Test("B7 D1 D2 · Seats are added while the cart holds something else, and both are ordered")
  func addSeats() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("cart add gototraining pro --seats 2 --monthly", of: "acme")
    try await visit("acme", language: "en", columns: 80, rows: 24) { terminal in
      try await terminal.act(on: "Add Organizers")
      try await terminal.wait(for: "How many organizers?")
      try await terminal.type("8")
      try await terminal.wait(for: "5 → 8 organizers")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Cart (2)")
      try await pay(terminal, "Complete transaction", "Place order", "Thank you for your order")
    }
    let seats = try await subscription("sub-3").seats
    expectNoDifference(seats, 8)
    let bought = try await subscription("sub-5")
    expectNoDifference([bought.status, bought.plan], ["active", "gototraining/pro"])
  }

  @Test("D4 D5 D7 · Monthly becomes annual, with a credit for the days not used")
  func annual() async throws {
    try await visit("acme", language: "it", columns: 80, rows: 24) { terminal in
      try await terminal.focus(on: "Aggiungi organizzatori")
      try await terminal.press("o")
      try await terminal.wait(for: "Annulla sottoscrizione")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Modifica abbonamento · GoToWebinar Starter")
      try await terminal.focus(on: "Modifica")
      try await terminal.press("Tab", "Tab", "Enter")
      try await terminal.wait(for: "Con quale frequenza?")
      try await terminal.press("Down", "Enter")
      let change = try await terminal.wait(for: "mensile → annuale")
      #expect(change.contains("Credito per 15 giorni su 30 non utilizzati"), "\(change)")
      #expect(change.contains("−272,50 €"), "\(change)")
      try await pay(terminal, "Completa transazione", "Effettua ordine", "Grazie per l'ordine")
    }
    let plan = try await subscription("sub-3")
    expectNoDifference([plan.frequency, plan.billingDate], ["annual", "2027-11-23"])
  }

  @Test("E1 E2 E3 · A pending cancellation is removed, and the plan renews")
  func keep() async throws {
    try await visit("acme", language: "en", columns: 100, rows: 30) { terminal in
      try await terminal.act(on: "Remove pending cancellation")
      try await terminal.wait(for: "Yes, remove cancellation")
      try await terminal.act(on: "Yes, remove cancellation")
      try await terminal.wait(for: "Close")
      try await terminal.act(on: "Close")
      let page = try await terminal.wait { !$0.contains("Pending cancellation") }
      #expect(page.contains("Renews on 15 Jan 2027 · €1,320.00 + VAT"), "\(page)")
    }
    let plan = try await subscription("sub-1")
    expectNoDifference([plan.status, plan.billingDate], ["active", "2027-01-15"])
  }

  @Test("A3 G2 G3 · A Corporate account accepts an offer and pays half of an invoice")
  func portal() async throws {
    try await visit("globex", language: "it", columns: 100, rows: 30) { terminal in
      try await terminal.wait(for: "Portale di fatturazione Corporate")
      try await terminal.act(on: "Leggi")
      try await terminal.wait(for: "Prezzo di lancio per il primo anno")
      try await terminal.act(on: "Accetta · 25.470,00 €")
      try await terminal.wait(for: "Hai accettato l'offerta")
      try await terminal.press("1")
      try await terminal.wait(for: "Fatture da pagare")
      try await terminal.act(on: "Paga")
      try await terminal.wait(for: "GLOBEX-2026-000001")
      try await terminal.focus(on: "● Tutto")
      try await terminal.press("Down", "Tab")
      try await terminal.type("1560,00")
      try await terminal.wait(for: "Paga · 1.560,00 €")
      for text in ["4242424242424242", "1230", "123", "Paolo Verdi"] {
        try await terminal.press("Tab")
        try await terminal.type(text)
      }
      try await terminal.act(on: "Paga · 1.560,00 €")
      try await terminal.wait(for: "Grazie, il pagamento è andato a buon fine")
    }
    try await expectInvoice("GLOBEX-2026-000001", status: "partlyPaid", open: 156_000)
    try await expectInvoice("GLOBEX-2026-000004", status: "open", open: 2_547_000)
  }

  // MARK: - Steps

  /// Opens the program for an account, goes to Billing, and leaves it at the end.
  private func visit(
    _ account: String, language: String, columns: Int, rows: Int,
    _ body: (TmuxSession) async throws -> Void
  ) async throws {
    if !FileManager.default.fileExists(atPath: sandbox.storePath) { try await sandbox.makeStore() }
    try await TmuxSession.with(sandbox, columns: columns, rows: rows) { terminal in
      try await terminal.start("--account \(account) --lang \(language) --now 2026-11-23")
      try await terminal.act(on: language == "it" ? "Vai alla fatturazione" : "Go to Billing")
      try await body(terminal)
      try await terminal.press("q")
      try await terminal.wait(for: "ended with 0")
    }
  }

  /// From a page with the order to its confirmation, with the card on file.
  private func pay(
    _ terminal: TmuxSession, _ complete: String, _ place: String, _ thanks: String
  ) async throws {
    for _ in 0..<2 { try await terminal.act(on: complete) }
    try await terminal.act(on: place)
    try await terminal.wait(for: thanks)
  }

  // MARK: - What the store holds

  private struct Plan: Decodable {
    let id: String
    let status: String
    let product: String
    let tier: String
    let seats: Int
    let frequency: String?
    let billingDate: String?

    var plan: String { "\(product)/\(tier)" }
  }

  private func subscription(_ id: String) async throws -> Plan {
    struct Document: Decodable {
      let subscriptions: [Plan]
    }
    let document = try await sandbox.document(
      "subscriptions", of: "acme", as: Document.self)
    return try #require(document.subscriptions.first { $0.id == id })
  }

  private func expectInvoice(_ number: String, status: String, open: Int) async throws {
    struct Document: Decodable {
      let status: String
      let open: Int
    }
    let invoice = try await sandbox.document(
      "invoices show \(number)", of: "globex", as: Document.self)
    expectNoDifference(invoice.status, status)
    expectNoDifference(invoice.open, open)
  }
}
