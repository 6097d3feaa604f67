import Billing
import BillingCenterUI
import BillingService
import ScreenSnapshotsTesting
import TerminalUI
import Testing

/// The main ways through the program as they are told and answered, line by line.
@Suite("Transcripts")
struct TranscriptTests {
  /// A way, from My Account on.
  struct Way: CustomTestStringConvertible, Sendable {
    let name: String
    let user: User
    let language: Language
    let answers: [String]

    init(_ name: String, _ user: User, in language: Language = .english, _ answers: [String]) {
      self.name = "\(name).\(language.rawValue)"
      self.user = user
      self.language = language
      self.answers = answers
    }

    var testDescription: String { name }
  }

  private static let card = ["4242 4242 4242 4242", "1230", "123"]

  static let ways: [Way] = [
    Way(
      "buy", .giulia,
      ["go", "add", "GoToWebinar", "pro", "3", "next", "complete", "complete", "card number"] + card
        + ["Giulia Conti", "", "place", "view invoice"]),
    Way(
      "buy", .giulia, in: .italian,
      ["vai", "aggiungi", "GoToWebinar", "pro", "3", "avanti", "completa", "completa", "numero"]
        + card + ["Giulia Conti", "", "effettua", "visualizza"]),
    Way("trial", .giulia, ["go", "add", "GoToWebinar", "try", "pro", "2", "next", "start trial"]),
    Way(
      "add-seats", .anna,
      ["go", "add organizers", "8", "add to cart", "complete", "complete", "place"]),
    Way(
      "change-to-annual", .anna,
      [
        "go", "gotowebinar starter", "change", "edit, billing", "annual", "choose", "complete",
        "complete", "place",
      ]),
    Way(
      "cancel-and-keep", .anna,
      [
        "go", "gotowebinar starter", "cancel", "yes", "close",
        "remove pending cancellation, gotowebinar", "yes", "close",
      ]),
    Way(
      "offer-and-part-payment", .paolo,
      ["go", "1", "accept", "close", "pay, globex-2026-000001", "a part", "amount", "1000"]
        + card + ["Paolo Verdi", "pay"]),
  ]

  @Test("The main ways are told as their goldens", arguments: ways)
  func transcript(way: Way) throws {
    let shop = try Shop(way.user, way.language)
    var linear = HeadlessLinearSession(shop.session.app)
    for answer in way.answers { linear.answer(answer) }
    #expect(!linear.transcript.joined().contains("CVC: 123"))
    try Transcript.expect(linear.transcript, named: way.name)
  }

  @Test("Every transcript belongs to a way")
  func orphans() throws {
    #expect(try orphanedScreens(besides: Self.ways.map(\.name)).isEmpty)
  }
}
