import CustomDump
import Foundation
import Testing

@Suite("Bad input by script")
struct BadInputTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(
    "Bad input is told what, why and what to do, and loses nothing",
    arguments: BadInput.names + BadInput.plans + BadInput.forms + BadInput.changes)
  func told(input: BadInput) async throws {
    try await sandbox.makeStore()
    let before = try sandbox.contents(of: sandbox.storePath)
    for (language, words) in [("en", input.english), ("it", input.italian)] {
      let run = try await sandbox.run(input.arguments + ["--lang", language])
      expectNoDifference(run.exitCode, input.exitCode)
      expectNoDifference(run.standardOutput, "")
      expectNoDifference(run.standardError, "error: \(words.joined(separator: "; "))\n")
    }
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)
  }

  @Test("A name of 100,000 characters is refused in few words that end with what to do")
  func longNames() async throws {
    try await sandbox.makeStore()
    let name = String(repeating: "x", count: 100_000)
    for command in [
      "quote seats \(name) 1", "cart remove \(name)", "invoices show \(name)",
      "subscriptions cancel \(name)", "quote add \(name) pro --seats 1 --monthly",
      "quote add gotowebinar \(name) --seats 1 --monthly", "order place --due \(name)",
    ] {
      let before = try sandbox.books()
      let output = try await sandbox.ask(command, of: "acme")
      #expect((1...2).contains(output.exitCode))
      #expect(output.standardError.hasPrefix("error: "))
      #expect(output.standardError.count < 1_100)
      #expect(!output.standardError.hasSuffix("x\n"))
      #expect(try sandbox.books() == before)
    }
  }

  @Test("A change at a place without a store makes one there, and says so")
  func makesStore() async throws {
    let place = sandbox.path("shop")
    let output = try await sandbox.ask(
      "trial start gotowebinar pro --seats 1 --store \(place)")
    expectNoDifference(output.exitCode, 0)
    expectNoDifference(
      output.standardError,
      "note: there was no store at \(place); it has been made with sample accounts\n")
    let list = try await sandbox.done("subscriptions --store \(place)")
    #expect(list.contains("GoToWebinar Pro"))
  }

  @Test("Without a terminal no store is made")
  func noTerminal() async throws {
    let run = try await sandbox.run("open", "--account", "nuova")
    expectNoDifference(run.exitCode, 2)
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test(
    "A theme's file that is no scheme says what is wrong with it, in words",
    arguments: [
      ("system: base16\nname: }\n", "line 2 is not YAML", "la riga 2 non è YAML"),
      ("system: base16\npalette: {}\n", "the scheme has no name", "lo schema non ha un nome"),
      (
        "system: base16\nname: n\npalette: {base00: red}\n",
        "line 3: base00 is “red”, which is not a colour like #1c1f28",
        "riga 3: base00 è «red», che non è un colore come #1c1f28"
      ),
      (
        "system: base16\nname: n\npalette: {base01: \"#ffffff\"}\n",
        "the colour base00 is missing", "manca il colore base00"
      ),
    ])
  func brokenTheme(yaml: String, english: String, italian: String) async throws {
    let file = sandbox.path("mine.yaml")
    try Data(yaml.utf8).write(to: URL(filePath: file))
    for (language, words) in [
      (
        "en",
        "“\(file)” is not a Base16 or Base24 scheme; \(english); correct it, or choose another theme"
      ),
      (
        "it",
        "«\(file)» non è uno schema Base16 o Base24; \(italian); correggilo, o scegli un altro tema"
      ),
    ] {
      let run = try await sandbox.run(
        "snapshot", "--screen", "my-account", "--theme", file, "--lang", language)
      expectNoDifference(run.exitCode, 2)
      expectNoDifference(run.standardError, "error: \(words)\n")
    }
  }

  @Test("An unknown language is answered in English, as no other can be known")
  func unknownLanguage() async throws {
    let run = try await sandbox.run("catalog", "--lang", "de")
    expectNoDifference(run.exitCode, 2)
    expectNoDifference(
      run.standardError,
      "error: unknown language “de”; the program speaks Italian and English; "
        + "use --lang it or --lang en\n")
  }

  @Test(
    "A count of seats that is no number is wrong usage",
    arguments: ["three", "1.5", "", "99999999999999999999"])
  func seatsNoNumber(seats: String) async throws {
    let run = try await sandbox.run(
      "quote", "add", "gotowebinar", "pro", "--seats", seats, "--monthly", "--account", "nuova")
    expectNoDifference(run.exitCode, 64)
    expectNoDifference(run.standardOutput, "")
    #expect(run.standardError.contains("The value '\(seats)' is invalid for '--seats <number>'"))
    expectNoDifference(try sandbox.homes(), [])
  }

  static let storeUsers = [
    ["catalog"], ["quote", "add", "rescueassist", "--seats", "1", "--annual"], ["store", "init"],
    ["snapshot", "--screen", "invoices"],
  ]

  @Test("A store path that is a file is refused, and the file stays", arguments: storeUsers)
  func storeIsFile(arguments: [String]) async throws {
    let file = sandbox.path("not-a-store")
    try Data("mine".utf8).write(to: URL(filePath: file))
    for (language, words) in [
      ("en", "\(file) cannot be used; it is no directory; name another place"),
      ("it", "\(file) non può essere usato; non è una cartella; indica un altro posto"),
    ] {
      let run = try await sandbox.run(arguments + ["--store", file, "--lang", language])
      expectNoDifference(run.exitCode, 2)
      expectNoDifference(run.standardOutput, "")
      expectNoDifference(run.standardError, "error: \(words)\n")
    }
    expectNoDifference(try String(contentsOf: URL(filePath: file), encoding: .utf8), "mine")
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("A directory of other things is no store, and stays as it is")
  func directoryOfOthers() async throws {
    let place = sandbox.path("photos")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    try Data("mine".utf8).write(to: URL(filePath: place + "/cat.jpeg"))
    let read = try await sandbox.run("catalog", "--store", place)
    expectNoDifference(read.exitCode, 2)
    expectNoDifference(
      read.standardError,
      "error: the store cannot be opened; \(place)/store.json is missing; "
        + "check the store's path\n")
    let made = try await sandbox.run("store", "init", "--store", place)
    expectNoDifference(made.exitCode, 2)
    expectNoDifference(
      made.standardError,
      "error: no store can be made at \(place); other files are there; name another place\n")
    expectNoDifference(try sandbox.contents(of: place), ["cat.jpeg": Data("mine".utf8)])
  }

  @Test(
    "A catalog with a missing price is refused with its place",
    arguments: [
      (
        "en", "the catalog cannot be used",
        "“products[1] (gotowebinar) › tiers[1] (pro) › prices › EUR › monthly” is missing",
        "correct the store's catalog.json, or take it away to use the program's own"
      ),
      (
        "it", "il catalogo non può essere usato",
        "«products[1] (gotowebinar) › tiers[1] (pro) › prices › EUR › monthly» manca",
        "correggi il file catalog.json dell'archivio, o toglilo per usare quello del programma"
      ),
    ])
  func missingPrice(language: String, what: String, why: String, remedy: String) async throws {
    try await sandbox.makeStore()
    try Data(Self.catalogWithoutPrice.utf8)
      .write(to: URL(filePath: sandbox.storePath + "/catalog.json"))
    let before = try sandbox.contents(of: sandbox.storePath)
    for arguments in [["catalog"], QuoteCommandTests.threeOfWebinarPro] {
      let run = try await sandbox.run(arguments + ["--lang", language])
      expectNoDifference(run.exitCode, 3)
      expectNoDifference(run.standardOutput, "")
      expectNoDifference(run.standardError, "error: \(what); \(why); \(remedy)\n")
    }
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)
  }

  @Test("A damaged store is named by its own path, and nothing in it is changed")
  func damagedStore() async throws {
    try await sandbox.makeStore()
    let journal = sandbox.storePath + "/accounts/nuova/journal.ndjson"
    let line = try String(contentsOf: URL(filePath: journal), encoding: .utf8)
    try Data(line.replacingOccurrences(of: "Torino", with: "Milano").utf8)
      .write(to: URL(filePath: journal))
    let before = try sandbox.contents(of: sandbox.storePath)
    let run = try await sandbox.run("subscriptions", "--account", "nuova", "--json")
    expectNoDifference(run.exitCode, 3)
    #expect(
      run.standardError.hasPrefix("error: the store is damaged; \(journal), line 1: checksum"))
    #expect(run.standardOutput.contains("\"code\" : \"store\""))
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)
  }

  @Test(
    "A snapshot that cannot be written says so",
    arguments: [
      (
        "en", "cannot be written", "its directory is missing or full, or you may not write there",
        "choose a file in a directory that you may write to"
      ),
      (
        "it", "non può essere scritto", "la sua cartella manca o è piena, o non puoi scriverci",
        "scegli un file in una cartella in cui puoi scrivere"
      ),
    ])
  func unwritableOutput(
    language: String, what: String, why: String, remedy: String
  ) async throws {
    let file = sandbox.path("missing/screen.txt")
    let run = try await sandbox.run(
      "snapshot", "--screen", "my-account", "--account", "acme", "--output", file, "--lang",
      language)
    expectNoDifference(run.exitCode, 2)
    let name = language == "en" ? "“\(file)”" : "«\(file)»"
    expectNoDifference(run.standardError, "error: \(name) \(what); \(why); \(remedy)\n")
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  /// The prices of two products, of which one tier has none for a month.
  private static let catalogWithoutPrice = """
    {
      "seller": {
        "name": "Seller", "vatNumber": "IE1234567T",
        "address": {"street": "1 Quay", "postalCode": "D02", "city": "Dublin", "country": "IE"},
        "customerService": {
          "email": "service@seller.example", "phone": "1", "hours": {"en": "all day", "it": "sempre"}
        }
      },
      "vatRates": [{"country": "IE", "rateBasisPoints": 2300}],
      "products": [
        \(product("gotomeeting", tiers: tier("pro", #""monthly": "19.00", "annual": "192.00""#))),
        \(product("gotowebinar", tiers:
          tier("starter", #""monthly": "109.00", "annual": "1068.00""#),
          tier("pro", #""annual": "2388.00""#)))
      ]
    }
    """

  private static func product(_ id: String, tiers: String...) -> String {
    """
    {
      "id": "\(id)", "name": "\(id)", "seatKind": "organizer",
      "summary": {"en": "a", "it": "a"}, "trial": null, "featureGroups": [],
      "tiers": [\(tiers.joined(separator: ","))]
    }
    """
  }

  private static func tier(_ id: String, _ prices: String) -> String {
    """
    {
      "id": "\(id)", "name": "\(id)", "seatLimit": 150, "highlights": [],
      "prices": {"EUR": {\(prices)}}
    }
    """
  }
}
