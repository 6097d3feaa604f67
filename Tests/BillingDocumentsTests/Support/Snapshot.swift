import Billing
import CustomDump
import Foundation
import Testing

/// A text as it was agreed, in a file of `__Snapshots__` beside the tests.
///
/// One that is missing is recorded and fails; `RECORD_SNAPSHOTS=1 swift test` records all anew.
enum Snapshot: String, CaseIterable {
  case invoice = "invoice.txt"
  case invoicePage = "invoice.html"
  case reverseCharge = "invoice.reverse-charge.txt"
  case outsideUnion = "invoice.outside-union.txt"
  case twoRates = "invoice.two-rates.txt"
  case credited = "invoice.credited.txt"
  case creditNote = "credit-note.txt"
  case copiedInvoice = "invoice.copied.txt"
  case copiedInvoicePage = "invoice.copied.html"
  case creditNotePage = "credit-note.html"

  case order = "order.eml"
  case copiedOrder = "order.copied.eml"
  case mixedOrder = "order.mixed.eml"
  case addedSeats = "order.added-seats.eml"
  case fewerSeats = "order.fewer-seats.eml"
  case subscribedNow = "order.subscribe.eml"
  case trial = "trial.eml"
  case renewalByCard = "renewal.card.eml"
  case renewalByBalance = "renewal.balance.eml"
  case corporateRenewal = "renewal.corporate.eml"
  case paymentFailed = "payment-failed.eml"
  case paymentFailedBeforeLast = "payment-failed.before-last.eml"
  case endedUnpaid = "ended-unpaid.eml"
  case cancelledPastDue = "ended-unpaid.cancelled.eml"
  case cancellationSet = "cancellation-set.eml"
  case cancellationRemoved = "cancellation-removed.eml"
  case offerAccepted = "offer-accepted.eml"
  case offerCredited = "offer-accepted.credit.eml"
  case invoicePaid = "invoice-paid.eml"
  case invoicePaidInPart = "invoice-paid.part.eml"
  case pastDuePaid = "invoice-paid.past-due.eml"
  case request = "message.representative.eml"
  case messageToContact = "message.billing-contact.eml"
  case messageToService = "message.customer-service.eml"

  case refusals = "refusals.txt"

  static let directory = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "__Snapshots__")

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  }

  /// The file of a language: `order.mixed.en.eml`.
  func fileName(in language: Language) -> String {
    let parts = rawValue.split(separator: ".")
    return (parts.dropLast() + [Substring(language.rawValue)] + parts.suffix(1))
      .joined(separator: ".")
  }

  /// Expects a text in a language to be the agreed one.
  func expect(
    _ text: String, in language: Language, fileID: StaticString = #fileID,
    filePath: StaticString = #filePath,
    line: UInt = #line, column: UInt = #column
  ) throws {
    let name = fileName(in: language)
    let file = Self.directory.appending(path: name)
    let agreed = try? String(contentsOf: file, encoding: .utf8)
    if Self.isRecording || agreed == nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    guard !Self.isRecording else { return }
    guard let agreed else {
      Issue.record("\(name) was missing and is now recorded: read it, then run again")
      return
    }
    expectNoDifference(
      text, agreed, fileID: fileID, filePath: filePath, line: line, column: column)
  }
}

@Suite struct SnapshotTests {
  @Test("Every agreed text belongs to a test")
  func orphans() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Snapshot.directory.path)
    let orphans = Set(files.filter { !$0.hasPrefix(".") }).subtracting(
      Snapshot.allCases.flatMap { snapshot in
        Language.allCases.map { snapshot.fileName(in: $0) }
      })
    #expect(orphans.isEmpty)
  }
}
