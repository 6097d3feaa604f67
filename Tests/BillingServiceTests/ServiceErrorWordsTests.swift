import Billing
import BillingDocuments
@testable import BillingService
import BillingStore
import Foundation
import Testing

@Suite("What is said when something goes wrong")
struct ServiceErrorWordsTests {
  private static let place = "/data/store"

  private static let storeErrors: [StoreError] = [
    .missing(path: place), .notADirectory(path: place), .notAFile(path: place),
    .notEmpty(path: place), .symbolicLink(path: place), .invalidAccountID("../acme"),
    .unknownAccount("umbrella", known: ["acme", "nuova"]), .unknownAccount("umbrella", known: []),
    .accountExists("acme"), .conflict(known: 3, found: 4),
    .futureFormat(file: place + "/store.json", found: 2, known: 1),
    .damaged(file: place, line: 7, .tooLong(limit: 1024)),
    .damaged(file: place, line: 7, .notARecord),
    .damaged(file: place, line: 7, .wrongChecksum(found: "00000000", computed: "e3069283")),
    .damaged(file: place, line: 7, .wrongSequence(found: 9, expected: 8)),
    .damaged(file: place, line: 7, .unreadable("at › line")),
    .damaged(file: place, line: 7, .missing),
    .damaged(file: place, line: 1, .wrongCheckpoint(found: nil, expected: "e3069283")),
    .damaged(file: place, line: 1, .wrongCheckpoint(found: "00000000", expected: "e3069283")),
    .damaged(file: place, line: 7, .wrongAccount(found: "umbrella")),
    .damaged(file: place, line: 7, .wrongAccount(found: nil)),
    .recordTooLong(file: place, byteCount: 20_000_000, limit: 16_777_216),
    .readOnly(path: place, cause: EIO), .readOnly(path: place, cause: nil),
    .noLocks(path: place), .lockUnavailable(path: place),
    .io(path: place, operation: .write, code: ENOSPC),
  ]

  private static let exportDamages: [ExportDamage] = [
    .unknown, .endsEarly, .unexpected(found: "}", expected: "\"journal\""),
    .unexpected(found: "{", expected: ""), .tooLong(limit: 32), .tooDeep(limit: 100),
    .unreadable("no number"), .record(.notARecord), .invalidAccountID("../acme"),
    .repeatedAccount("acme"), .invalidFileName("new/../x"),
    .inconsistent(file: "accounts/acme/journal.ndjson", line: 7, .missing),
  ]

  private static let problems: [CatalogFault.Problem] = [
    .missing, .invalid(found: "109,00"), .invalid(found: nil), .empty, .repeated("gotowebinar"),
    .outOfRange(found: "0", 1...366), .notRising(found: 3, after: 5), .unknownField,
    .unknownCurrency, .unknownTier,
    .featureValueMissing(tier: "pro"), .rateMissing("HR"), .notAboveZero(found: "-1"),
    .tooManyDecimals(found: "1.005", .eur), .priceTooHigh(found: "9", seats: 1000),
    .belowLowerTier(found: "9.00", tier: "starter", lower: "14.00"),
    .sameAsLowerTier(tier: "starter"), .currencyMissing("USD"),
    .annualAboveTwelveMonths(
      annual: Money(minorUnits: 1201, currency: .eur),
      twelveMonths: Money(minorUnits: 1200, currency: .eur)),
  ]

  private static let errors: [ServiceError] =
    storeErrors.map(ServiceError.store)
    + exportDamages.map { .store(.notAnExport(file: place, line: 3, $0)) }
    + [.gateway(.unreachable), .gateway(.keyReused("acme/order/1"))]
    + [.gateway(.ledger(.damaged(file: place, line: 1, .notARecord)))]
    + [.card(.cardDeclined), .refused(.cartEmpty)]
    + [.cannotAdvance(.dayPast(.november23, today: .november23))]
    + [.cannotAdvance(.tooFar(.november23, last: .november23))]

  @Test("Everything is said in both languages, in whole sentences", arguments: errors)
  func bothLanguages(error: ServiceError) throws {
    let catalog = try CatalogSource.embedded()
    let english = error.explanation(in: Formats(language: .english), catalog: catalog)
    let italian = error.explanation(in: Formats(language: .italian), catalog: catalog)
    #expect(english != italian)
    #expect(english.what != italian.what)
    for explanation in [english, italian] {
      #expect(!explanation.what.isEmpty)
      #expect(explanation.why?.isEmpty != true)
      #expect(explanation.remedy?.isEmpty != true)
    }
  }

  @Test("A damaged store names its file and line, and what to do")
  func damaged() {
    let error = StoreError.damaged(file: "accounts/acme/journal.ndjson", line: 7, .notARecord)
    #expect(
      Formats(language: .english).explain(error).oneLine
        == "the store is damaged; accounts/acme/journal.ndjson, line 7: not a record; "
        + "bring the file back from a backup, or make a new store of what is readable with store "
        + "recover; nothing was changed")
    #expect(
      Formats(language: .italian).explain(error).oneLine
        == "l'archivio è danneggiato; accounts/acme/journal.ndjson, riga 7: non è una "
        + "registrazione; recupera il file da una copia di sicurezza, oppure crea un nuovo archivio "
        + "con ciò che è leggibile con store recover; nulla è stato modificato")
  }

  @Test("An unknown account is answered with those that there are")
  func unknownAccount() {
    let explanation = Formats(language: .english).explain(
      .unknownAccount("umbrella", known: ["acme", "nuova"]))
    #expect(explanation.why == "The store has acme, nuova")
  }

  @Test("A catalog's fault is said with its place", arguments: Language.allCases, problems)
  func catalogFault(language: Language, problem: CatalogFault.Problem) {
    let fault = CatalogFault(place: "products[1] (gotowebinar) › tiers", problem: problem)
    let explanation = Formats(language: language).explain(fault)
    #expect(explanation.why?.contains("products[1] (gotowebinar)") == true)
    #expect(explanation.remedy?.contains("catalog.json") == true)
    #expect(explanation.why?.hasSuffix("is not valid") == false || problem == .invalid(found: nil))
  }

  @Test(
    "A catalog that cannot be read at all says why",
    arguments: [
      (.notJSON(line: 3), "Line 3 of the file is not JSON", "La riga 3 del file non è JSON"),
      (
        .tooDeep(line: 1), "At line 1 the file has too many levels in one another",
        "Alla riga 1 il file ha troppi livelli uno dentro l'altro"
      ),
      (
        .tooLarge(limitBytes: 16 << 20), "The file is larger than 16 MiB",
        "Il file supera 16 MiB"
      ),
    ] as [(CatalogFault.Problem, String, String)])
  func unreadableCatalog(problem: CatalogFault.Problem, english: String, italian: String) {
    let fault = CatalogFault(place: "", problem: problem)
    #expect(Formats(language: .english).explain(fault).why == english)
    #expect(Formats(language: .italian).explain(fault).why == italian)
  }

  @Test("A missing price reads as a sentence")
  func missingPrice() throws {
    var text = try CatalogText()
    try text.replace("\"monthly\": \"109.00\", ", with: "")
    let json = text.bytes
    let fault = try #require(
      #expect(throws: CatalogFault.self) { try CatalogSource.decode(json) })
    #expect(
      Formats(language: .english).explain(fault).why
        == "“products[1] (gotowebinar) › tiers[0] (starter) › prices › EUR › monthly” is missing")
  }

  @Test("Names from outside cannot move the cursor")
  func controls() {
    let explanation = Formats(language: .english).explain(.invalidAccountID("a\u{1B}[2J"))
    #expect(!explanation.oneLine.unicodeScalars.contains("\u{1B}"))
  }
}
