import CustomDump
import Foundation
import Testing

@Suite("Offers by script")
struct OfferCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private struct Offer: Decodable {
    struct Item: Decodable {
      let action: String
      let subscription: String?
      let description: String
    }

    let offer: String
    let state: String
    let document: String?
    let items: [Item]
  }

  private struct Offers: Decodable {
    let offers: [Offer]
  }

  private struct Detail: Decodable {
    let quote: QuoteFigures?
  }

  private static let file = """
    {"items":[
      {"add":{"product":"gotomeeting","tier":"plus","seats":20,
        "frequency":"monthly","unitPrice":"21.00"}},
      {"change":{"subscription":"sub-1","product":"gotomeeting","tier":"plus",
        "seats":150,"frequency":"annual","unitPrice":"240.00"}},
      {"remove":{"subscription":"sub-2"}}],
     "lastDay":"2026-12-31","paymentDays":30,
     "terms":{"en":"Half price for a year","it":"Metà prezzo per un anno"}}
    """

  private func add(_ file: String, to account: String = "globex") async throws -> String {
    let path = sandbox.path("offer.json")
    try Data(file.utf8).write(to: URL(filePath: path))
    return "offers add \(path)"
  }

  @Test("Rule 41 · accepting an offer issues the invoice that was shown, once")
  func accepts() async throws {
    try await sandbox.makeStore()
    let list = try await sandbox.document("offers", of: "globex", as: Offers.self).offers
    expectNoDifference(
      list.map(\.state), ["pending", "pending", "accepted", "accepted"])
    let offer = list[0]
    expectNoDifference(
      offer.items.map(\.description),
      ["New: GoToAssist Remote Support, 8 agents, monthly, €62.00 per agent a month"])
    let shown = try await sandbox.document(
      "offers show \(offer.offer)", of: "globex", as: Detail.self)
    expectNoDifference(
      shown.quote?.totals, .init(net: 49_600, vat: 0, gross: 49_600, due: 49_600))
    let accepted = try await sandbox.done("offers accept \(offer.offer)", of: "globex")
    expectNoDifference(
      accepted,
      "\(offer.offer) was accepted on 23 Nov 2026. "
        + "Its invoice is GLOBEX-2026-000004: €496.00, to be paid until 23 Dec 2026.\n")
    let before = try sandbox.books()
    let again = try await sandbox.done("offers accept \(offer.offer)", of: "globex")
    expectNoDifference(again, accepted)
    #expect(try sandbox.books() == before)
    try await sandbox.expectRefusal(
      "offerClosed", of: "offers reject \(offer.offer)", by: "globex")
  }

  @Test("Rule 41 · an offer is rejected, and an expired one is refused as such")
  func rejects() async throws {
    try await sandbox.makeStore()
    let offers = try await sandbox.document("offers", of: "globex", as: Offers.self).offers
    let rejected = try await sandbox.document(
      "offers reject \(offers[0].offer)", of: "globex", as: Offer.self)
    expectNoDifference(rejected.state, "rejected")
    let late = try await sandbox.ask(
      "offers accept \(offers[1].offer) --json", of: "globex", on: "2026-12-18")
    expectNoDifference(late.exitCode, 1)
    #expect(late.standardOutput.contains("\"code\" : \"offerExpired\""))
    let reader = "--user elena.russo@globex.example"
    for offer in [offers[1], offers[2]] {
      let answer = try await sandbox.ask(
        "offers accept \(offer.offer) \(reader)", of: "globex", on: "2026-12-18")
      expectNoDifference(answer.exitCode, 1)
    }
  }

  @Test("Rule 40 · the vendor's offer comes from a file, and asks for what is open first")
  func adds() async throws {
    try await sandbox.makeStore()
    let made = try await sandbox.document(
      try await add(Self.file), of: "globex", as: Offer.self)
    expectNoDifference(made.items.map(\.action), ["add", "change", "remove"])
    expectNoDifference(made.items.map(\.subscription), [nil, "sub-1", "sub-2"])
    try await sandbox.expectRefusal(
      "periodUnpaid", of: "offers accept \(made.offer)", by: "globex")
    try await sandbox.expectRefusal("onlineAccount", of: try await add(Self.file))
    try await sandbox.expectRefusal(
      "vendorOnly", of: try await add(Self.file) + " --user paolo.verdi@globex.example",
      by: "globex")
    try await sandbox.expectRefusal("unknownOffer", of: "offers show offer-99", by: "globex")
    try await sandbox.expectRefusal("onlineAccount", of: "offers accept offer-1")
  }

  @Test(
    "An offer's file that is wrong is told its place",
    arguments: [
      (#""seats":20"#, #""seats":"20""#, "“items[0] › add › seats” is of the wrong kind"),
      (#""21.00""#, "21", "“items[0] › add › unitPrice” is of the wrong kind"),
      (#""21.00""#, #""21.001""#, "“items[0] › add › unitPrice” has a value that it cannot have"),
      (#""monthly""#, #""weekly""#, "“items[0] › add › frequency” has a value that it cannot have"),
      (#""remove""#, #""delete""#, "“items[2]” has a value that it cannot have"),
      (#""lastDay""#, #""lastday""#, "“lastDay” is missing"),
      (#""it""#, #""fr""#, "“terms › it” is missing"),
      (
        #""seats":20"#, #""seats":99999999999999999999"#,
        "“items[0] › add › seats” has a value that it cannot have"
      ),
      (
        #""seats":20"#, #""seats":20.5"#,
        "“items[0] › add › seats” has a value that it cannot have"
      ),
      ("{", "", "it is not JSON"),
    ])
  func faults(text: String, other: String, words: String) async throws {
    try await sandbox.makeStore()
    let broken = Self.file.replacingOccurrences(of: text, with: other)
    try await sandbox.expectRefusal(
      "offerFileInvalid", of: try await add(broken), by: "globex", exitCode: 2)
    let answer = try await sandbox.ask(try await add(broken), of: "globex")
    #expect(answer.standardError.contains("; \(words); "), "\(answer.standardError)")
  }

  @Test("An offer's file is told all that is wrong with it at once")
  func allFaults() async throws {
    try await sandbox.makeStore()
    let file = """
      {"items":[
        {"add":{"product":"gotomeeting","tier":"plus","seats":"20","unitPrice":"21.001"}},
        {"change":{"subscription":7,"product":"gotomeeting","tier":"plus","seats":1,
          "frequency":"weekly","unitPrice":"240.00"}},
        {"delete":{"subscription":"sub-2"}},
        {"remove":{}}],
       "lastDay":"2026-02-30","terms":{"en":"Half price"}}
      """
    let answer = try await sandbox.ask(try await add(file), of: "globex")
    expectNoDifference(answer.exitCode, 2)
    let places = answer.standardError.split(separator: "“").dropFirst(2).map {
      String($0.prefix { $0 != "”" })
    }
    expectNoDifference(
      places,
      [
        "items[0] › add › seats", "items[0] › add › frequency", "items[0] › add › unitPrice",
        "items[1] › change › subscription", "items[1] › change › frequency", "items[2]",
        "items[3] › remove › subscription", "lastDay", "paymentDays", "terms › it",
      ])
  }

  @Test("An offer's file that is no file, or far too long, is refused")
  func noFile() async throws {
    try await sandbox.makeStore()
    for (file, code) in [
      ("/dev/zero", "inputTooLong"), ("/", "inputUnreadable"), ("nothing", "inputUnreadable"),
    ] {
      try await sandbox.expectRefusal(code, of: "offers add \(file)", by: "globex", exitCode: 2)
    }
    let none = Self.file.replacingOccurrences(of: "2026-12-31", with: "2026-11-22")
    try await sandbox.expectRefusal("offerInvalid", of: try await add(none), by: "globex")
  }

  @Test("Rule 40 · a request to the representative is written from standard input")
  func requests() async throws {
    try await sandbox.makeStore()
    let written = try await sandbox.done(
      "offers request", of: "globex", input: "We need ten more seats.\n")
    expectNoDifference(written, "Written to Laura Bruni (laura.bruni@northquay.example).\n")
    for (text, code, exitCode) in [
      (" \n", "messageLength", 1), ("", "messageLength", 1),
      (String(repeating: "x", count: 4_001), "messageLength", 1),
      (String(repeating: "x", count: 200_000), "inputTooLong", 2),
    ] {
      try await sandbox.expectRefusal(
        code, of: "offers request", by: "globex", input: text, exitCode: Int32(exitCode))
    }
    try await sandbox.expectRefusal("onlineAccount", of: "offers request", input: "Hello\n")
  }
}
