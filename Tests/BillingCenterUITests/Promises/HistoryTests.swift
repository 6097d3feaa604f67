import Billing
import BillingCenterUI
import BillingService
import Foundation
import TerminalUI
import Testing

/// What is seen of documents that have left the account for its archive: the same as before.
@Suite("The history after a checkpoint")
struct HistoryTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let user: User
    let language: Language

    var testDescription: String { "\(user.account) \(language.rawValue)" }

    static let all = [User.anna, .paolo].flatMap { user in
      Language.allCases.map { Case(user: user, language: $0) }
    }
    /// For what is the same in both languages.
    static let each = [
      Case(user: .anna, language: .italian), Case(user: .paolo, language: .english),
    ]
  }

  private static let spring = Day(daysSinceEpoch: 20908)

  /// Two programs on the same account, four months later: nothing has left the one, all that is
  /// settled the other.
  private static func shops(_ wanted: Case) throws -> (whole: Shop, archived: Shop) {
    let shops = (try Shop(wanted.user, wanted.language), try Shop(wanted.user, wanted.language))
    for shop in [shops.0, shops.1] {
      if wanted.user == .anna { try shop.creditACME() } else { try pay(in: shop) }
      try shop.restart(on: spring)
    }
    try shops.1.checkpoint()
    let (whole, archived) = (try shops.0.account, try shops.1.account)
    try #require(archived.invoices.count < whole.invoices.count)
    try #require(archived.mails.count < whole.mails.count)
    return shops
  }

  /// Pays one invoice of the Corporate account, so that it can leave.
  private static func pay(in shop: Shop) throws {
    try shop.saveCard(expiring: 12, 2029)
    let terminal = try shop.otherTerminal()
    let record = try shop.invoice("GLOBEX-2026-000001")
    _ = try terminal.pay(
      record.invoice.number, record.open, on: shop.user.account, as: shop.user.person)
  }

  private static func expectTheSame(
    _ whole: Shop, _ archived: Shop, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard whole.session.frame != archived.session.frame else { return }
    Issue.record(
      "\(what):\n\(whole.session.frame.text)\n\(archived.session.frame.text)",
      sourceLocation: sourceLocation)
  }

  @Test("H2 · The list, each document and each e-mail are the same", arguments: Case.each)
  func documents(wanted: Case) throws {
    let (whole, archived) = try Self.shops(wanted)
    let count = try whole.account.documentsNewestFirst.count
    for shop in [whole, archived] {
      if wanted.user == .anna { shop.goToSubscriptions() } else { shop.goToPortal() }
    }
    Self.expectTheSame(whole, archived, "the first page")
    for shop in [whole, archived] { shop.type("3") }
    Self.expectTheSame(whole, archived, "the list")
    whole.expectToSee("\(count) ")
    for index in 0..<count {
      for key in [Key.enter, .tab, .enter] {
        for shop in [whole, archived] { shop.press(key) }
        Self.expectTheSame(whole, archived, "document \(index) after \(key)")
      }
      for shop in [whole, archived] {
        for _ in 0..<3 where shop.screen != .invoices { shop.press(.escape) }
        shop.expectScreen(.invoices)
        shop.press(.down)
      }
    }
    Self.expectTheSame(whole, archived, "the end of the list")
  }

  @Test("H2 · The search and the filters find the same", arguments: Case.all)
  func search(wanted: Case) throws {
    let (whole, archived) = try Self.shops(wanted)
    for shop in [whole, archived] {
      if wanted.user == .anna { shop.goToSubscriptions() } else { shop.goToPortal() }
      shop.type("3")
      shop.focus("filter")
    }
    for filter in 1...3 {
      for shop in [whole, archived] { shop.press(.right) }
      Self.expectTheSame(whole, archived, "filter \(filter)")
    }
    for typed in ["2026-000001", "pa", "nov", "xyz", "-cn-", "webinar", "120"] {
      for shop in [whole, archived] {
        shop.type("/")
        shop.type(typed)
      }
      Self.expectTheSame(whole, archived, "credit notes with “\(typed)”")
      for shop in [whole, archived] {
        shop.press(.escape)
        shop.focus("filter")
        shop.press(.left, .left, .left)
        shop.type("/")
        shop.type(typed)
      }
      Self.expectTheSame(whole, archived, "“\(typed)”")
      for shop in [whole, archived] { shop.press(.function(2)) }
      Self.expectTheSame(whole, archived, "“\(typed)” in the other language")
      for shop in [whole, archived] {
        shop.press(.function(2), .escape)
        shop.focus("filter")
        shop.press(.right, .right, .right)
      }
    }
  }

  @Test(
    "H2 · An amount is found as it is shown, on a terminal of ASCII too",
    arguments: [
      (Language.english, "€1,610.40", "EUR 1,610.40"),
      (.italian, "1.610,40 €", "1.610,40 EUR"),
    ])
  func amount(language: Language, shown: String, inASCII: String) throws {
    let (whole, archived) = try Self.shops(Case(user: .anna, language: language))
    let kept = try archived.account.invoices.map(\.invoice.number)
    try #require(!kept.contains("ACME-2026-000001"))
    for shop in [whole, archived] {
      for (glyphs, text) in [(GlyphSet.unicode, shown), (.ascii, inASCII)] {
        try shop.restart()
        shop.session = HeadlessSession(shop.session.app, glyphs: glyphs)
        shop.goToSubscriptions()
        shop.type("3")
        shop.expectToSee(text)
        shop.type("/")
        shop.type(text)
        shop.expectToSee(language.pick(" 1 of ", " 1 di "), "ACME-2026-000001")
        shop.expectNotToSee("ACME-2026-000002", "ACME-2026-000003")
      }
    }
  }

  /// The palette finds the documents of the state, and offers to search all where there are more.
  private static let findingInState = ["palette-search", "palette-nothing-found"]

  @Test("H2 · Every page is the same", arguments: Case.each)
  func pages(wanted: Case) throws {
    let (whole, archived) = try Self.shops(wanted)
    var count = 0
    for path in ScreenPath.all where !Self.findingInState.contains(path.name) {
      let size = Size(columns: 100, rows: 30)
      let (isThere, isThereToo) = (
        try whole.goes(to: path, size: size), try archived.goes(to: path, size: size)
      )
      #expect(isThere == isThereToo, "\(path.name)")
      guard isThere, isThereToo else { continue }
      count += 1
      Self.expectTheSame(whole, archived, path.name)
    }
    #expect(count > 15)
  }

  @Test("H2 · All invoices are exported, byte for byte the same", arguments: Case.each)
  func export(wanted: Case) throws {
    let (whole, archived) = try Self.shops(wanted)
    for steps in 0...1 {
      for shop in [whole, archived] {
        if wanted.user == .anna { shop.goToSubscriptions() } else { shop.goToPortal() }
        shop.type("3e")
        shop.focus("format")
        if steps == 1 { shop.press(.right) }
        shop.fill("file", "all.\(steps)")
        shop.act(on: "write")
        shop.expectScreen(.invoices)
        try shop.restart()
      }
      let texts = try [whole, archived].map { shop in
        try String(contentsOfFile: "\(shop.exportDirectory)/all.\(steps)", encoding: .utf8)
      }
      #expect(texts[0] == texts[1])
      #expect(
        texts[0].contains(wanted.user == .anna ? "ACME-CN-2026-000001" : "GLOBEX-2026-000001"))
    }
  }

  @Test("What leaves while a search is open stays found, and its page open")
  func leaves() throws {
    let shop = try Shop(.anna, .english)
    try shop.restart(on: Self.spring)
    shop.goToSubscriptions()
    shop.type("3")
    shop.type("/2026-000001")
    let before = shop.session.frame
    shop.expectToSee(" 1 of ")
    let settled = try shop.account.invoices.count
    try leave(shop)
    #expect(try shop.account.invoices.count < settled)
    #expect(shop.session.frame == before)
    shop.press(.enter, .enter)
    shop.expectScreen(.invoice)
    shop.expectToSee("ACME-2026-000001", "✓ Paid")
  }

  /// Lets what is settled leave behind the program's back.
  private func leave(_ shop: Shop) throws {
    let session = shop.session
    try shop.checkpoint()
    shop.session = session
    shop.session.deliver(.news)
  }

  /// The list of invoices, of whose archive the second line is damaged, and the file that it is in.
  private func openDamaged(_ language: Language) throws -> (Shop, file: String) {
    let shop = try Shop(.anna, language)
    try shop.restart(on: Self.spring)
    try shop.checkpoint()
    let file = try #require(try shop.archiveFiles.first)
    try shop.damage(line: 2, of: file)
    try shop.restart()
    shop.goToSubscriptions()
    shop.type("3")
    shop.expectScreen(.invoices)
    return (shop, file)
  }

  @Test(
    "A damaged line of the archive is named, and the rest works", arguments: Language.allCases)
  func damaged(language: Language) throws {
    let (shop, file) = try openDamaged(language)
    let name = URL(filePath: file).lastPathComponent
    shop.expectToSee(
      language.pick("The store is damaged", "L'archivio è danneggiato"),
      language.pick("▲ Unreadable", "▲ Illeggibile"), "ACME-2026-000007")
    let place = language.pick("\(name),line2", "\(name),riga2")
    // A long path breaks anywhere.
    #expect(shop.text.filter { !$0.isWhitespace }.contains(place))
    shop.press(.enter)
    shop.expectScreen(.invoice)
    shop.press(.escape, .end, .enter)
    shop.expectScreen(.invoice)
    shop.expectToSee("ACME-2026-000001")
    shop.press(.escape, .up, .enter)
    shop.expectScreen(.invoices)
    shop.type("e")
    shop.act(on: "write")
    shop.expectScreen(.export)
    shop.expectToSee(language.pick("The store is damaged", "L'archivio è danneggiato"))
    shop.press(.escape)
    shop.type("/gotoassist")
    shop.expectToSee("ACME-2026-000001")
    #expect(shop.text.filter { !$0.isWhitespace }.contains(place))
  }

  @Test("A row that could not be read is read again when the list is shown anew")
  func readAgain() throws {
    let (shop, file) = try openDamaged(.english)
    shop.expectToSee("▲ Unreadable")
    // The same letter is changed back.
    try shop.damage(line: 2, of: file)
    shop.type("/2026")
    shop.expectNotToSee("▲ Unreadable")
    shop.expectToSee("ACME-2026-000002")
  }
}
